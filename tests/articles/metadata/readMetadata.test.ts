import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../../src/articles/article.ts';
import type { Fields } from '../../../src/articles/metadata/fields.ts';
import { NO_METADATA, readMetadata } from '../../../src/articles/metadata/readMetadata.ts';

describe('readMetadata', () => {
  it.each<[name: string, fields: Fields, metadata: Partial<ArticleMetadata>]>([
    [
      'Open Graph',
      {
        'og:title': 'Ferry runs aground',
        'og:site_name': 'Harbour News',
        'og:url': 'https://example.org/ferry',
        'og:locale': 'en_GB',
        'og:description': 'On a ferry.',
        'article:published_time': '2025-03-02T10:00:00+01:00',
        'article:modified_time': '2025-03-03',
        'article:author': ['https://example.org/berg', 'A. Berg'],
        'article:tag': ['sea', 'port', 'Sea'],
      },
      {
        title: 'Ferry runs aground',
        publisher: 'Harbour News',
        url: 'https://example.org/ferry',
        language: 'en-GB',
        description: 'On a ferry.',
        published: '2025-03-02T10:00:00+01:00',
        updated: '2025-03-03',
        authors: ['A. Berg'],
        tags: ['sea', 'port'],
      },
    ],
    [
      'JSON-LD',
      {
        '@type': 'NewsArticle',
        headline: 'Ferry runs aground',
        datePublished: '2025-03-02',
        dateModified: '2025-03-03',
        author: [{ '@type': 'Person', name: 'A. Berg' }, { name: 'B. Holm' }],
        publisher: { '@type': 'Organization', name: 'Harbour News' },
        mainEntityOfPage: { '@id': 'https://example.org/ferry' },
        inLanguage: 'en',
      },
      {
        title: 'Ferry runs aground',
        published: '2025-03-02',
        updated: '2025-03-03',
        authors: ['A. Berg', 'B. Holm'],
        publisher: 'Harbour News',
        url: 'https://example.org/ferry',
        language: 'en',
      },
    ],
    [
      'the properties of a PDF',
      {
        Title: 'Ferry',
        Author: 'A. Berg and B. Holm',
        CreationDate: "D:20250302100000+01'00'",
        ModDate: 'D:20250303',
        Keywords: 'sea; port',
      },
      {
        title: 'Ferry',
        authors: ['A. Berg', 'B. Holm'],
        published: '2025-03-02T10:00:00+01:00',
        updated: '2025-03-03',
        tags: ['sea', 'port'],
      },
    ],
    [
      'Dublin Core',
      { 'dc:title': 'Ferry', 'dc:creator': 'Berg, Anna', 'dcterms:created': '2025-03-02' },
      { title: 'Ferry', authors: ['Berg, Anna'], published: '2025-03-02' },
    ],
    [
      'an entry of a feed',
      {
        title: 'Ferry',
        link: 'https://example.org/ferry',
        pubDate: 'Sun, 02 Mar 2025 10:00:00 GMT',
        author: 'desk@example.org (A. Berg)',
      },
      {
        title: 'Ferry',
        url: 'https://example.org/ferry',
        published: '2025-03-02T10:00:00Z',
        authors: ['A. Berg'],
      },
    ],
    [
      'the date in an address',
      { url: 'https://example.org/news/2025/03/02/ferry' },
      { url: 'https://example.org/news/2025/03/02/ferry', published: '2025-03-02' },
    ],
    [
      'the date in the path of a Zola page',
      { path: '2025/03/02/ferry' },
      { published: '2025-03-02' },
    ],
    ['a path with numbers that are no date', { path: '2025/13/02/ferry' }, {}],
    [
      'a publisher that is an address',
      { site: 'https://example.org', outlet: 'Harbour News' },
      { publisher: 'Harbour News' },
    ],
    ['a name in two spellings', { title: '', Title: 'Ferry' }, { title: 'Ferry' }],
    ['a byline', { by: 'By A. Berg' }, { authors: ['A. Berg'] }],
    ['a language by its name', { Language: 'English' }, { language: 'en' }],
    ['a language by its own name', { idioma: 'Español' }, { language: 'es' }],
    [
      'names of Astro',
      { pubDatetime: '2025-03-02T10:00:00Z', updatedDate: '2025-03-03' },
      { published: '2025-03-02T10:00:00Z', updated: '2025-03-03' },
    ],
    [
      'names in other languages',
      { Titel: 'Fähre', Fecha: '2025-03-02', автор: 'А. Берг' },
      { title: 'Fähre', published: '2025-03-02', authors: ['А. Берг'] },
    ],
    ['a wiki link', { source: '[[press/ledger|The Ledger]]' }, { publisher: 'The Ledger' }],
    ['the locale of a system', { lang: 'de_DE.UTF-8' }, { language: 'de-DE' }],
    [
      'names that objects inherit',
      { constructor: 'x', toString: 'y', title: 'Ferry' },
      { title: 'Ferry' },
    ],
  ])('reads %s', (_, fields, expected) => {
    const { metadata, warnings } = readMetadata(fields);
    expect(metadata).toEqual({ ...NO_METADATA, ...expected });
    expect(warnings).toEqual([]);
  });

  it('warns once of a property none of whose fields makes sense', () => {
    const { metadata, warnings } = readMetadata({
      date: 'soon',
      created: 'never',
      lang: '???',
      author: true,
    });
    expect(metadata).toMatchObject({ published: null, language: null, authors: [] });
    expect(warnings).toEqual([
      'has a date that cannot be read: soon',
      'has a language that is not a language tag: ???',
      'has authors that are not names',
    ]);
  });

  it('says nothing of a bad field where another one makes sense', () => {
    const { metadata, warnings } = readMetadata({ date: 'soon', created: '2025-03-02' });
    expect(metadata.published).toBe('2025-03-02');
    expect(warnings).toEqual([]);
  });

  it.each([
    ['posts/2025-03-02-ferry.md', '2025-03-02'],
    ['posts/2025/03/02/ferry.md', '2025-03-02'],
    ['2025-03-02.txt', '2025-03-02'],
    ['2025-03-02_ferry.en.md', '2025-03-02'],
    ['2025-13-02-ferry.md', null],
    ['a-2025-03-02-ferry.md', null],
    ['2025-03-02-posts/ferry.md', null],
  ])('takes the date of %s from its path: %s', (id, published) => {
    expect(readMetadata({}, id).metadata.published).toBe(published);
    expect(readMetadata({ date: '2024-01-01' }, id).metadata.published).toBe('2024-01-01');
  });

  it.each<[value: unknown, isDraft: boolean]>([
    [true, true],
    ['true', true],
    ['Yes', true],
    [1, true],
    [false, false],
    ['no', false],
    ['', false],
    ['perhaps', false],
  ])('takes draft: %j for a draft: %s', (draft, isDraft) => {
    expect(readMetadata({ draft }).isDraft).toBe(isDraft);
  });

  it('leaves out texts that are too long', () => {
    const { metadata, warnings } = readMetadata({ title: 'a'.repeat(501), tags: 'b'.repeat(501) });
    expect(metadata).toMatchObject({ title: null, tags: [] });
    expect(warnings).toEqual(['has a title that is longer than 500 characters']);
  });

  it('limits lists and their depth', () => {
    const tags = Array.from({ length: 1000 }, (_, at) => `tag ${at}`);
    let title: unknown = 'Ferry';
    for (let depth = 0; depth < 10_000; depth += 1) title = [title];
    const { metadata } = readMetadata({ tags, title });
    expect(metadata.tags).toHaveLength(50);
    expect(metadata.title).toBeNull();
  });
});
