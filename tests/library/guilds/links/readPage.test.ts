import { afterAll, describe, expect, it } from 'vitest';
import { createArticleReader } from '../../../../src/library/articleReader.ts';
import { readPage } from '../../../../src/library/guilds/links/readPage.ts';
import type { Fetch } from '../../../../src/sources/fetch/createFetch.ts';
import {
  CONSENT,
  FRONT,
  ferryPage,
  ferryText,
  LOGIN,
  NESTED,
  PAYWALL,
} from '../../../sources/fetch/pages.ts';

const URL_OF_PAGE = 'https://news.example/ferry';
const reader = createArticleReader();

afterAll(() => reader.close());

/** Reads a page that a site would send. */
function read(body: string | Uint8Array, contentType: string | null = 'text/html') {
  const fetch: Fetch = async url => ({
    kind: 'fetched',
    bytes: Buffer.from(body),
    contentType,
    finalUrl: url,
    validators: { etag: '"1"', lastModified: null },
    maxAge: null,
  });
  return readPage({ fetch, reader }, URL_OF_PAGE);
}

async function detailsOf(body: string | Uint8Array, contentType?: string) {
  const page = await read(body, contentType);
  if (page.kind !== 'page') throw new Error(page.kind);
  return page.articles.map(({ title, publisher, published, url }) => ({
    title,
    publisher,
    published,
    url,
  }));
}

describe('readPage', () => {
  it('reads the article of a page, its details and its validators', async () => {
    expect(await read(ferryPage('noon'))).toMatchObject({
      kind: 'page',
      file: { name: 'ferry.html' },
      page: { url: URL_OF_PAGE, etag: '"1"', lastModified: null },
    });
    expect(await detailsOf(ferryPage('noon'))).toEqual([
      {
        title: 'Ferry to Sandholm',
        publisher: 'Harbour News',
        published: '2026-11-28',
        url: URL_OF_PAGE,
      },
    ]);
  });

  it.each([
    [
      'on the site',
      'https://www.news.example/story?utm_source=feed',
      'https://www.news.example/story',
    ],
    ['on a part of the site', 'https://amp.news.example/story', 'https://amp.news.example/story'],
    ['on another site', 'https://bigpaper.example/story', URL_OF_PAGE],
    ['on one that is named alike', 'https://badnews.example/story', URL_OF_PAGE],
    ['that is none', 'story', URL_OF_PAGE],
  ])('takes a canonical address %s: %s', async (_, href, url) => {
    const head = `<link rel="canonical" href="${href}">`;
    expect(await detailsOf(ferryPage('noon', { head }))).toMatchObject([{ url }]);
  });

  it('reads texts and feeds as what they are, whatever the server calls them', async () => {
    expect(await detailsOf(ferryText('noon'), 'text/markdown')).toMatchObject([
      { title: 'Ferry to Sandholm', url: URL_OF_PAGE },
    ]);
    expect(await detailsOf(ferryPage('noon'), 'text/plain')).toMatchObject([
      { title: 'Ferry to Sandholm' },
    ]);
  });

  it('decodes a page as the server says, if the page does not', async () => {
    const bytes = Buffer.from(ferryPage('noon', { title: 'F\u00e4hre nach Sandholm' }), 'latin1');
    expect(await detailsOf(bytes, 'text/html; charset=iso-8859-1')).toMatchObject([
      { title: 'F\u00e4hre nach Sandholm' },
    ]);
  });

  it.each([
    ['the start of an article', PAYWALL, { kind: 'barred', barrier: 'paywall' }],
    ['a form to log in', LOGIN, { kind: 'barred', barrier: 'login' }],
    [
      'a question for consent',
      CONSENT,
      { kind: 'unreadable', reason: expect.stringMatching(/besides titles/u) },
    ],
    [
      'headlines alone',
      FRONT,
      { kind: 'unreadable', reason: expect.stringMatching(/besides titles/u) },
    ],
    ['nothing', '', { kind: 'unreadable', reason: expect.stringMatching(/is empty/u) }],
    [
      '2,000 elements inside each other',
      NESTED,
      { kind: 'unreadable', reason: expect.stringMatching(/nests more/u) },
    ],
    [
      'a picture',
      '\u0000\u0001\u0002',
      { kind: 'unreadable', reason: expect.stringMatching(/cannot be read|binary/u) },
    ],
  ])('refuses a page with %s', async (_, body, expected) => {
    expect(await read(body)).toEqual(expected);
  });

  it('takes an article that is not free if the page shows it', async () => {
    const head = '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>';
    const page = ferryPage('noon '.repeat(200), { head });
    expect(await read(page)).toMatchObject({ kind: 'page' });
  });

  it('takes a short article above a form to log in', async () => {
    const page = ferryPage('noon '.repeat(40)).replace('</body>', '<input type=password></body>');
    expect(await read(page)).toMatchObject({ kind: 'page' });
  });
});
