import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FeedServer, followFeed } from './followFeed.ts';
import { type RssItem, rss, textOn } from './rss.ts';

const OLD: RssItem = { title: 'Old pier closes', at: 1 };
const NEW: RssItem = { title: 'Ferry runs aground', at: 2 };

/** A misbehaviour of a feed that was read once, with what the second reading finds. */
interface Case {
  readonly name: string;
  readonly before?: readonly RssItem[];
  readonly after: readonly RssItem[];
  readonly news: readonly string[];
}

const SAME_STORY = { ...OLD, text: 'The old pier closes for good. The city said so on Monday.' };

/** Entries that change in ways that make readers post them again, or miss others. */
const ENTRIES: readonly Case[] = [
  {
    name: '1. edits the date of an entry',
    after: [{ ...OLD, date: 'Fri, 02 Jan 2026 10:00:00 GMT' }],
    news: [],
  },
  {
    name: '2. adds tracking parameters to links',
    after: [{ ...OLD, link: 'https://news.example/1?utm_source=rss#top' }],
    news: [],
  },
  {
    name: '3. makes new ids on every request',
    after: [
      { ...OLD, id: 'session-2' },
      { ...NEW, id: 'session-3' },
    ],
    news: ['Ferry runs aground'],
  },
  { name: '4. edits the text of an entry', after: [SAME_STORY], news: [] },
  {
    name: '5. edits the headline of an entry',
    after: [{ ...OLD, title: 'Old pier closes for good', text: textOn('x') }],
    news: [],
  },
  { name: '6. repeats an entry', after: [OLD, NEW, NEW], news: ['Ferry runs aground'] },
  {
    name: '7. gives one id to several entries',
    before: [{ ...OLD, id: 'same' }],
    after: [
      { ...OLD, id: 'same' },
      { ...NEW, id: 'same' },
    ],
    news: ['Ferry runs aground'],
  },
  {
    name: '8. gives no ids',
    before: [{ ...OLD, id: null }],
    after: [
      { ...OLD, id: null },
      { ...NEW, id: null },
    ],
    news: ['Ferry runs aground'],
  },
  {
    name: '9. gives neither ids nor links',
    before: [{ ...OLD, id: null, link: null }],
    after: [
      { ...OLD, id: null, link: null },
      { ...NEW, id: null, link: null },
    ],
    news: ['Ferry runs aground'],
  },
  {
    name: '10. gives all entries the same link',
    before: [{ ...OLD, link: 'https://news.example/' }],
    after: [
      { ...OLD, link: 'https://news.example/' },
      { ...NEW, link: 'https://news.example/' },
    ],
    news: ['Ferry runs aground'],
  },
  {
    name: '11. gives no dates',
    before: [{ ...OLD, date: null }],
    after: [
      { ...OLD, date: null },
      { ...NEW, date: null },
    ],
    news: ['Ferry runs aground'],
  },
  {
    name: '12. drops its old entries and brings them back',
    after: [NEW],
    news: ['Ferry runs aground'],
  },
  {
    name: '13. has no headline for an entry',
    after: [OLD, { at: 2, text: textOn('A ferry') }],
    news: ['A ferry: the harbour office said so on Friday. It was seen…'],
  },
  { name: '14. empties itself', after: [], news: [] },
  {
    name: '23. has one entry at a time, always with the same link',
    before: [{ ...OLD, link: 'https://news.example/' }],
    after: [{ ...NEW, link: 'https://news.example/' }],
    news: ['Ferry runs aground'],
  },
];

const page =
  (html: string): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(html);

/** Responses that are no feed, or hard to read. */
const RESPONSES: readonly {
  readonly name: string;
  readonly answer: RequestListener;
  readonly problem: object | null;
}[] = [
  {
    name: '15. answers with an error page',
    answer: page('<html><p>Oops</p></html>'),
    problem: { id: 'noFeed' },
  },
  {
    name: '16. is cut off in the middle',
    answer: (_, response) => void response.end(rss([OLD, NEW]).slice(0, 300)),
    problem: { id: 'noFeed' },
  },
  {
    name: '17. answers 503 and asks to wait',
    answer: (_, response) => void response.writeHead(503, { 'retry-after': '7200' }).end(),
    problem: { id: 'status', status: 503, retryAfter: 7200 },
  },
  {
    name: '18. is gone',
    answer: (_, response) => void response.writeHead(410).end(),
    problem: { id: 'gone' },
  },
  {
    name: '19. closes the connection',
    answer: request => void request.socket.destroy(),
    problem: { id: 'connection', code: 'UND_ERR_SOCKET' },
  },
  {
    name: '20. says that it is a page, and compresses it',
    answer: (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(rss([OLD]))),
    problem: null,
  },
  {
    name: '21. is a page that names the feed',
    answer: (request, response) =>
      void response.end(
        request.url === '/feed.xml'
          ? '<html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head></html>'
          : rss([OLD]),
      ),
    problem: null,
  },
  {
    name: '22. ignores that it was asked conditionally',
    answer: (_, response) => void response.writeHead(200, { etag: '"1"' }).end(rss([OLD])),
    problem: null,
  },
];

describe('a feed that', () => {
  it.each(ENTRIES)('$name', async ({ before = [OLD], after, news }) => {
    const feed = await followFeed(rss(before));
    await feed.poll();
    feed.answerWith(rss(after));
    await feed.poll();
    await feed.poll();
    feed.answerWith(rss([...before, ...after]));
    await feed.poll();
    expect(await feed.waiting()).toEqual(news);
  });

  it.each(RESPONSES)('$name', async ({ answer, problem }) => {
    const feed: FeedServer = await followFeed(rss([OLD]));
    await feed.poll();
    feed.answerWith(answer);
    await feed.poll();
    const { state, problem: stored } = await feed.read();
    expect(await feed.waiting()).toEqual([]);
    expect([state, stored === null ? null : JSON.parse(stored)]).toEqual(['active', problem]);
  });

  it('brings more than ten entries at once has ten announced; the log counts the others', async () => {
    const feed = await followFeed(rss([OLD]));
    await feed.poll();
    const many = Array.from({ length: 12 }, (_, at) => ({ title: `Story ${at}`, at: at + 2 }));
    feed.answerWith(rss([OLD, ...many]));
    await feed.poll();
    expect(await feed.waiting()).toEqual(many.slice(2).map(({ title }) => title));
    expect(await feed.log()).toEqual(['tooMany', 'added']);
  });

  it('asks to wait is not read before', async () => {
    const feed = await followFeed(rss([OLD]));
    feed.answerWith((_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end());
    const at = feed.now();
    await feed.poll();
    expect((await feed.read()).nextAt).toBe(at + 7200 * 1000);
  });

  it('fails again and again is tried after 5·2ⁿ minutes, and disabled after ten times', async () => {
    const feed = await followFeed(rss([OLD]));
    feed.answerWith((_, response) => void response.writeHead(500).end());
    const waits: number[] = [];
    for (let failure = 1; failure < 10; failure++) {
      await feed.poll();
      waits.push(((await feed.read()).nextAt - feed.now()) / 60_000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280]);
    expect((await feed.read()).state).toBe('active');
    await feed.poll();
    expect((await feed.read()).state).toBe('disabled');
  });

  it.each([
    { 'cache-control': 'max-age=7200' },
    { date: 'Mon, 01 Jun 2026 00:00:00 GMT', expires: 'Mon, 01 Jun 2026 02:00:00 GMT' },
  ])('says how long it is fresh is not read before: %o', async headers => {
    const feed = await followFeed(rss([OLD]));
    feed.answerWith((_, response) => void response.writeHead(200, headers).end(rss([OLD])));
    await feed.poll();
    const { nextAt } = await feed.read();
    expect(nextAt - feed.now()).toBeGreaterThanOrEqual(7_200_000);
    expect(nextAt - feed.now()).toBeLessThan(7_200_000 + 600_000);
  });

  it('has not changed is asked for with its validators', async () => {
    const feed = await followFeed(rss([OLD]));
    feed.answerWith((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : rss([OLD]));
    });
    await feed.poll();
    await feed.poll();
    expect(feed.conditions()).toEqual([undefined, '"1"']);
    expect((await feed.read()).problem).toBeNull();
  });
});
