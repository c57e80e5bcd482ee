import { describe, expect, it } from 'vitest';
import { followFeed } from './followFeed.ts';
import { type RssItem, rss, textOn } from './rss.ts';

const OLD: RssItem = { title: 'Old pier closes', at: 1 };
const NEW: RssItem = { title: 'Ferry runs aground', at: 2 };
const SAME_STORY = { ...OLD, text: 'The old pier closes for good. The city said so on Monday.' };

const items = (first: number, last: number): RssItem[] =>
  Array.from({ length: last - first + 1 }, (_, at) => ({
    title: `Story ${first + at}`,
    at: first + at,
  }));
const titles = (stories: readonly RssItem[]) => new Set(stories.map(({ title }) => title ?? null));

describe('the first reading of a feed', () => {
  it('makes articles of the last ten entries, and announces none', async () => {
    const feed = await followFeed(rss(items(1, 12)));
    const read = async () => new Set((await feed.articles()).map(({ title }) => title));
    await feed.poll();
    expect(await read()).toEqual(titles(items(3, 12)));
    expect(await feed.waiting()).toEqual([]);
    feed.answerWith(rss(items(1, 13)));
    await feed.poll();
    expect(await read()).toEqual(titles(items(3, 13)));
    expect(await feed.waiting()).toEqual(['Story 13']);
  });
});

const ATOM = (title: string) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour News</title><id>tag:news.example,2026:feed</id><updated>2026-01-01T00:00:00Z</updated>
  <entry><title>${title}</title><id>tag:news.example,2026:${title}</id><updated>2026-01-01T00:00:00Z</updated>
  <link href="https://news.example/${title}"/><content type="html">&lt;p&gt;${textOn(title)}&lt;/p&gt;</content></entry>
</feed>`;
const JSON_FEED = (title: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour News',
    items: [
      { id: title, title, url: `https://news.example/${title}`, content_text: textOn(title) },
    ],
  });
const RSS = (title: string) => rss([{ title, at: title.length }]);

it.each([
  ['RSS', RSS],
  ['Atom', ATOM],
  ['JSON', JSON_FEED],
])('an %s feed is read, and what is new in it waits to be announced', async (_, write) => {
  const feed = await followFeed(write('Pier'));
  await feed.poll();
  feed.answerWith(write('Ferry'));
  await feed.poll();
  expect(new Set((await feed.articles()).map(({ title }) => title))).toEqual(
    new Set(['Pier', 'Ferry']),
  );
  expect(await feed.waiting()).toEqual(['Ferry']);
  expect((await feed.read()).title).toBe('Harbour News');
});

describe('an entry with only a part of its text', () => {
  const excerpt: RssItem = { ...NEW, text: 'A ferry ran aground on Friday …', isSummary: true };
  const article = `<html><body><article><h1>Ferry runs aground</h1>${'<p>The ferry ran aground at noon on Friday. Forty people were on it. Nobody was hurt, the harbour office said, and all of them were brought ashore by two boats within an hour.</p>'.repeat(3)}</article></body></html>`;

  it('becomes an article with the text of its page', async () => {
    const feed = await followFeed(rss([OLD]));
    await feed.poll();
    feed.answerWith((request, response) => {
      if (request.url === '/feed.xml') {
        response.end(rss([{ ...excerpt, link: feed.urlOf('/story') }]));
      } else response.writeHead(200, { 'content-type': 'text/html' }).end(article);
    });
    await feed.poll();
    const [, story] = await feed.articles();
    expect(story).toMatchObject({ title: 'Ferry runs aground', isExcerpt: 0 });
    expect(await feed.textOf(story?.id ?? '')).toContain('brought ashore');
  });

  it('is announced once where the links of two entries lead to the same text', async () => {
    const feed = await followFeed(rss([OLD]));
    await feed.poll();
    const links = ['/story?from=1', '/story?from=2'].map(feed.urlOf);
    const entries = links.map((link, at) => ({ ...excerpt, at: at + 2, link }));
    feed.answerWith((request, response) => {
      if (request.url === '/feed.xml') response.end(rss(entries));
      else response.writeHead(200, { 'content-type': 'text/html' }).end(article);
    });
    await feed.poll();
    expect(await feed.waiting()).toEqual(['Ferry runs aground']);
  });

  it('becomes an article that is marked as an excerpt where its page cannot be read', async () => {
    const feed = await followFeed(rss([OLD]));
    await feed.poll();
    feed.answerWith((request, response) => {
      if (request.url === '/feed.xml') {
        response.end(rss([{ ...excerpt, link: feed.urlOf('/story') }]));
      } else response.writeHead(404).end();
    });
    await feed.poll();
    const [, story] = await feed.articles();
    expect(story).toMatchObject({ title: 'Ferry runs aground', isExcerpt: 1 });
  });
});

describe('a changed entry', () => {
  it('becomes a version of its article', async () => {
    const feed = await followFeed(rss([OLD]));
    await feed.poll();
    feed.answerWith(rss([SAME_STORY]));
    await feed.poll();
    const articles = await feed.articles();
    expect(articles.map(({ version }) => version)).toEqual([2]);
    expect(await feed.textOf(articles[0]?.id ?? '')).toContain('closes for good');
  });
});

describe('a full library', () => {
  it('loses its oldest article of a feed, never one of a member', async () => {
    const feed = await followFeed(rss([OLD]), { articles: 2, bytes: 1_000_000 });
    await feed.addByMember('By hand');
    await feed.poll();
    feed.answerWith(rss([OLD, NEW]));
    await feed.poll();
    const titles = (await feed.articles()).map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(['By hand', 'Ferry runs aground']));
    expect(await feed.libraryLog()).toContain('madeRoom Old pier closes');
  });

  it('loses its oldest article of a feed for a new version of another', async () => {
    const long = { ...NEW, text: 'The ferry ran aground on Friday. '.repeat(100) };
    const first = rss([OLD, NEW]);
    const feed = await followFeed(first, { articles: 10, bytes: 7600 });
    await feed.poll();
    feed.answerWith(rss([OLD, long]));
    await feed.poll();
    expect((await feed.articles()).map(({ title, version }) => [title, version])).toEqual([
      ['Ferry runs aground', 2],
    ]);
    expect(await feed.libraryLog()).toEqual(['madeRoom Old pier closes']);
  });

  it('takes no entry if only members’ articles are in it, as the log says', async () => {
    const feed = await followFeed(rss([OLD]), { articles: 1, bytes: 1_000_000 });
    await feed.addByMember('By hand');
    await feed.poll();
    expect((await feed.articles()).map(({ title }) => title)).toEqual(['By hand']);
    expect(await feed.log()).toEqual(['full', 'added']);
  });
});
