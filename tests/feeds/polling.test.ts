import { describe, expect, it } from 'vitest';
import { followFeed } from './followFeed.ts';
import { type RssItem, rss, textOn } from './rss.ts';

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
