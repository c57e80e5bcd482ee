import { describe, expect, it } from 'vitest';
import { describeArticlesChange, digestArticles } from '../../../src/app/bot/articlesDigest.ts';
import { indexOf } from '../../testLibrary.ts';

const FERRY = { 'ferry.txt': 'Ferry\n\nThe ferry Aurora ran aground.\n' };
const SETTINGS = { maxArticleBytes: 1000, articlesEncoding: null };
const DIGEST = digestArticles(indexOf(FERRY), SETTINGS);

describe('the digest of the articles folder', () => {
  it('is the same for the same files and settings', () => {
    expect(digestArticles(indexOf(FERRY), { ...SETTINGS })).toEqual(DIGEST);
  });

  it.each([
    ['a text', { 'ferry.txt': 'Ferry\n\nThe ferry Aurora ran aground again.\n' }],
    ['a name', { 'boat.txt': FERRY['ferry.txt'] }],
    ['the number of files', { ...FERRY, 'harbour.txt': 'Harbour\n\nThe harbour is open.\n' }],
  ])('changes with %s', (_, files) => {
    const { articles, settings } = digestArticles(indexOf(files), SETTINGS);
    expect(articles).not.toBe(DIGEST.articles);
    expect(settings).toBe(DIGEST.settings);
  });

  it.each([
    ['MAX_ARTICLE_BYTES', { maxArticleBytes: 2000, articlesEncoding: null }],
    ['ARTICLES_ENCODING', { maxArticleBytes: 1000, articlesEncoding: 'windows-1251' }],
  ])('changes with %s', (_, settings) => {
    const changed = digestArticles(indexOf(FERRY), settings);
    expect(changed.articles).toBe(DIGEST.articles);
    expect(changed.settings).not.toBe(DIGEST.settings);
  });

  it('changes with the aliases', () => {
    const { articles } = indexOf(FERRY);
    const changed = digestArticles({ articles, aliases: [['ferry', 'boat']] }, SETTINGS);
    expect(changed.settings).not.toBe(DIGEST.settings);
  });
});

describe('the line about articles that differ', () => {
  it.each([
    ['the articles differ (1 article here, 3 there)', { ...DIGEST, count: 3, articles: 'other' }],
    ['the settings for reading articles differ', { ...DIGEST, settings: 'other' }],
  ])('says that %s, and what to do', (difference, standing) => {
    expect(describeArticlesChange({ kind: 'different', own: DIGEST, standing })).toBe(
      `${difference} from those of the other processes: give all of them the same ARTICLES_DIR, ALIASES_FILE, MAX_ARTICLE_BYTES and ARTICLES_ENCODING; after 15 minutes this process is not ready`,
    );
  });
});
