import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteBest } from '../../../src/answer/summary/quoteBest.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { renderAnnouncement } from '../../../src/render/feeds/renderAnnouncement.ts';
import { renderBatch } from '../../../src/render/feeds/renderBatch.ts';
import { renderDisabled } from '../../../src/render/feeds/renderDisabled.ts';
import { renderFeedLog } from '../../../src/render/feeds/renderFeedLog.ts';
import { renderFeeds } from '../../../src/render/feeds/renderFeeds.ts';
import { renderFeedTest } from '../../../src/render/feeds/renderFeedTest.ts';
import { renderLibrary } from '../../../src/render/library/renderLibrary.ts';
import { renderLog } from '../../../src/render/library/renderLog.ts';
import type { Message } from '../../../src/render/message.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import type { StoredArticle } from '../../../src/storage/articles/storedArticle.ts';
import type { StoredFeed } from '../../../src/storage/feeds/storedFeed.ts';
import { articleOf } from '../../search/articleOf.ts';
import { cases } from '../../setup/environment.ts';
import { hostileText } from '../hostile.ts';
import { type Node, readMarkdown } from '../markdown.ts';
import { refusals } from '../refusals.ts';

const NONCE = 'n'.repeat(22);
const CHANNEL = '300000000000000001';
const ROLE = '500000000000000001';
const ANA = '200000000000000001';
const URL_OF_ARTICLE = 'https://news.example/ferry';

/** What a feed says, which may be long. */
const said = fc.oneof(
  hostileText,
  fc.constantFrom('w'.repeat(1000), '*'.repeat(1000), 'ש_'.repeat(400)),
);
const title = fc.oneof(fc.constant(null), said);

const announced = (id: string) =>
  fc
    .record({ title, publisher: title, text: fc.array(said, { minLength: 1, maxLength: 3 }) })
    .map(({ text, ...known }) => {
      const lines = text.map(line => line.replaceAll(/\s+/gu, ' ').trim() || 'word');
      const article = { ...articleOf(id, lines), ...known, url: URL_OF_ARTICLE };
      return { article, quote: drain(quoteBest(createSearchIndex([article]), article)) };
    });
const batch = fc.tuple(...Array.from({ length: 10 }, (_, at) => announced(`${at}.html`)));

const feed = fc.record({ title, filter: fc.oneof(fc.constant(null), said) }).map(
  (known): StoredFeed => ({
    ...known,
    guildId: '1',
    id: 'feed0001',
    url: 'https://news.example/feed_of_*news*.xml',
    channelId: CHANNEL,
    roleId: ROLE,
    mode: 'each',
    addedBy: ANA,
    addedAt: 0,
    state: 'active',
    isSeeded: 1,
    nextAt: 0,
    failures: 1,
    problem: JSON.stringify({ id: 'noFeed' }),
    etag: null,
    lastModified: null,
    polledAt: 0,
    batchAt: null,
  }),
);

const logged = fc
  .record({ feed: said, title })
  .chain(known =>
    fc
      .constantFrom('added', 'announced', 'filtered', 'full', 'unsent', 'withoutText')
      .map(
        action => ({ ...known, number: 1, at: 0, member: ANA, action, detail: 'unsure' }) as const,
      ),
  );

const storedArticle = fc
  .record({ title, publisher: title, name: said.map(text => `${text}.html`) })
  .map(
    (known): StoredArticle => ({
      ...known,
      id: 'article1',
      number: 1,
      part: 0,
      format: 'html',
      reader: 1,
      digest: '',
      key: '',
      published: null,
      language: null,
      url: URL_OF_ARTICLE,
      version: 1,
      sha256: '',
      readAt: 0,
      origin: 'feed',
      addedBy: null,
      addedAt: 0,
      retractedAt: null,
      isExcerpt: 0,
      pageUrl: null,
      pageCheckedAt: null,
      pageGoneAt: null,
    }),
  );

/** Checks that a message is accepted, and has no other markup, links or mentions than its own. */
function expectHarmless(message: Message, own: readonly string[]): void {
  expect(refusals(message)).toEqual([]);
  const text = [message.content, ...message.embeds.map(({ description = '' }) => description)];
  const nodes = text.flatMap(part => readMarkdown(part)).flatMap(withChildren);
  for (const { type } of nodes) expect(['text', 'strong', ...own]).toContain(type);
}

function withChildren(node: Node): Node[] {
  return [node, ...node.children.flatMap(withChildren)];
}

describe('what hostile feeds say', () => {
  it('forges no markup, link or mention in an announcement, and its headline stays on one line', () => {
    fc.assert(
      fc.property(announced('a.html'), one => {
        const message = renderAnnouncement(one, NONCE, en);
        expect(message.content).not.toContain('\n');
        expectHarmless(message, ['blockQuote', 'subtext', 'link']);
      }),
      { numRuns: cases(50) },
    );
  });

  it('forges nothing in an hourly announcement', () => {
    fc.assert(
      fc.property(batch, fc.nat({ max: 9 }), feed, (all, last, one) => {
        const message = renderBatch(all.slice(0, last + 1), { nonce: NONCE, feed: one }, en);
        expect(message.content).toMatch(/^\d+ new articles? from /u);
        expectHarmless(message, ['blockQuote', 'subtext', 'link']);
      }),
      { numRuns: cases(20) },
    );
  });

  it('forges nothing in /feed list, and adds no line to it', () => {
    fc.assert(
      fc.property(fc.array(feed, { minLength: 1, maxLength: 5 }), feeds => {
        const message = renderFeeds({ feeds, limit: 20 }, 0, en);
        expectHarmless(message, ['user', 'role', 'channel', 'timestamp']);
        const lines = feeds.map(({ title }) => (title === null ? 3 : 4));
        const blank = feeds.length - 1;
        expect(linesOf(message)).toBe(lines.reduce((sum, count) => sum + count, blank));
      }),
      { numRuns: cases(50) },
    );
  });

  it('forges nothing in /feed log, and adds no line to it', () => {
    fc.assert(
      fc.property(fc.array(logged, { minLength: 1, maxLength: 10 }), entries => {
        const message = renderFeedLog({ entries, number: 0, pages: 1 }, en);
        expectHarmless(message, ['user', 'timestamp']);
        expect(linesOf(message)).toBe(entries.length);
      }),
      { numRuns: cases(50) },
    );
  });

  it('forges nothing in /feed test and in the notice that a feed is disabled', () => {
    const entry = fc.record({
      title,
      url: fc.constant(null),
      isExcerpt: fc.boolean(),
      isKnown: fc.boolean(),
      isWanted: fc.boolean(),
    });
    fc.assert(
      fc.property(feed, fc.array(entry, { maxLength: 5 }), (one, entries) => {
        const tested = renderFeedTest(one, { kind: 'read', entries, total: 5 }, en);
        expectHarmless(tested, []);
        expect(linesOf(tested)).toBe(entries.length);
        expectHarmless(renderDisabled(one, { id: 'noFeed' }, NONCE, en), ['inlineCode']);
      }),
      { numRuns: cases(50) },
    );
  });
});

describe('what hostile articles say', () => {
  it('forges nothing in /library list, and adds no line to it', () => {
    const articles = fc.array(storedArticle, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(articles, all => {
        const usage = { articles: all.length, bytes: 0 };
        const content = { articles: all, usage, limits: usage, sharedFolder: true };
        const message = renderLibrary(content, 0, en);
        expectHarmless(message, ['user', 'timestamp']);
        expect(linesOf(message)).toBe(all.length * 3 - 1);
      }),
      { numRuns: cases(50) },
    );
  });

  it('forges nothing in /library log, and adds no line to it', () => {
    const line = fc.record({ title: said }).map(
      known =>
        ({
          ...known,
          number: 1,
          at: 0,
          member: ANA,
          action: 'madeRoom',
          articleId: null,
          detail: null,
        }) as const,
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), entries => {
        const message = renderLog({ entries, number: 0, pages: 1 }, en);
        expectHarmless(message, ['user', 'timestamp']);
        expect(linesOf(message)).toBe(entries.length);
      }),
      { numRuns: cases(50) },
    );
  });
});

function linesOf({ embeds }: Message): number {
  return embeds.flatMap(({ description = '' }) => description.split('\n')).length;
}
