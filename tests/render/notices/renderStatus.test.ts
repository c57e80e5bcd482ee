import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import {
  type GuildStatus,
  renderStatus,
  type Status,
} from '../../../src/render/notices/renderStatus.ts';
import { hostileText } from '../hostile.ts';
import { readMarkdown } from '../markdown.ts';
import { refusals } from '../refusals.ts';

const STATUS: Status = {
  version: '1.2.3',
  articles: 1200,
  passages: 34_567,
  reading: null,
  openedAt: 1_700_000_000_000,
  reloadedAt: null,
  warnings: [],
  encoder: {
    state: { kind: 'ready', model: 'e0d8' },
    answeredWithout: 0,
    encoded: { done: 30, total: 30 },
  },
  latency: 42,
  memory: 2 ** 27,
  startedAt: 1_600_000_000_999,
};

const GUILD: GuildStatus = {
  days: [],
  votes: { helpful: 0, unhelpful: 0 },
  feeds: [],
  digests: [],
  lacksVectors: false,
};
const READ = { state: 'active', problem: null } as const;
const FAILING = { state: 'active', problem: '{"id":"timeout"}' } as const;
const PAUSED = { state: 'paused', problem: '{"id":"timeout"}' } as const;
const DISABLED = { state: 'disabled', problem: '{"id":"gone"}' } as const;

function descriptionOf(status: Partial<Status>): string {
  return renderStatus({ ...STATUS, ...status }, null, en).embeds[0]?.description ?? '';
}

describe('renderStatus', () => {
  it('shows the state of the bot', () => {
    expect(renderStatus(STATUS, null, en)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "Footnote answers from 1,200 articles.",
        "embeds": [
          {
            "description": "**Articles** 1,200, with 34,567 passages
      **Index** built <t:1700000000:R>
      **Last reload** none since the start
      **Warnings** none
      **Encoder** ready
      **Gateway latency** 42 ms
      **Memory** 128 MiB
      **Started** <t:1600000000:R>
      **Version** 1.2.3",
          },
        ],
      }
    `);
  });

  it.each<[what: string, status: Partial<Status>, line: string]>([
    ['while articles are read for the first time', { openedAt: null }, '**Index** being built'],
    ['after a reload', { reloadedAt: 1_750_000_000_000 }, '**Index** built <t:1750000000:R>'],
    ['after a reload', { reloadedAt: 1_750_000_000_000 }, '**Last reload** <t:1750000000:R>'],
    ['before a heartbeat', { latency: null }, '**Gateway latency** not measured yet'],
    [
      'while the encoder loads',
      {
        encoder: {
          state: { kind: 'loading' },
          answeredWithout: 2,
          encoded: { done: 30, total: 30 },
        },
      },
      '**Encoder** loading; 2 answers without it',
    ],
    [
      'while sentences are encoded',
      {
        encoder: {
          state: { kind: 'ready', model: 'e0d8' },
          answeredWithout: 0,
          encoded: { done: 2000, total: 34_000 },
        },
      },
      '**Encoder** ready, 2,000 of 34,000 sentences encoded',
    ],
    [
      'without the encoder',
      { encoder: { state: { kind: 'off' }, answeredWithout: 0, encoded: { done: 30, total: 30 } } },
      '**Encoder** off',
    ],
    [
      'when the encoder fails',
      {
        encoder: {
          state: { kind: 'unavailable', reason: '*a* is missing' },
          answeredWithout: 1200,
          encoded: { done: 0, total: 0 },
        },
      },
      '**Encoder** not available: \\*a\\* is missing; 1,200 answers without it',
    ],
    ['while it reads', { reading: { done: 3, total: 9 } }, 'Still reading the articles: 3 of 9'],
  ])('%s: %o', (_, status, line) => {
    expect(descriptionOf(status)).toContain(line);
  });

  it.each<[what: string, guild: Partial<GuildStatus>, line: string]>([
    ['without feeds', {}, '**Feeds** none'],
    ['when all feeds can be read', { feeds: [READ, READ] }, '**Feeds** 2'],
    ['when feeds fail', { feeds: [READ, FAILING, FAILING] }, '**Feeds** 3, 2 failing'],
    [
      'when a feed is disabled',
      { feeds: [FAILING, DISABLED] },
      '**Feeds** 2, 1 failing, 1 disabled',
    ],
    ['when a feed that failed is paused', { feeds: [PAUSED] }, '**Feeds** 1'],
    ['without digests', {}, '**Last digest** none'],
    [
      'before the first digest',
      { digests: [{ postedAt: null, channelId: '5' }] },
      '**Last digest** none',
    ],
    [
      'after digests in several channels',
      {
        digests: [
          { postedAt: 1_700_000_000_000, channelId: '5' },
          { postedAt: null, channelId: '6' },
          { postedAt: 1_750_000_000_000, channelId: '7' },
        ],
      },
      '**Last digest** <t:1750000000:R> in <#7>',
    ],
  ])('%s: %o', (_, guild, line) => {
    const { embeds } = renderStatus(STATUS, { ...GUILD, ...guild }, en);
    expect(embeds[0]?.description?.split('\n')).toContain(line);
  });

  it('lists five warnings and counts the rest', () => {
    const warnings = Array.from({ length: 7 }, (_, at) => `log-${at}.txt is empty`);
    const description = descriptionOf({ warnings });
    expect(description.match(/^- log-\d\.txt is empty/gmu)).toHaveLength(5);
    expect(description).toContain('log-4.txt is empty and 2 more\n');
  });

  it('cuts a long warning between words and says so', () => {
    const description = descriptionOf({ warnings: [`${'quay '.repeat(100)}end`] });
    expect(description).toContain('quay quay…\n');
    expect(description).not.toContain('end');
  });

  it('stays within Discord’s limits and escapes file names', () => {
    const warning = fc.oneof(hostileText, fc.constantFrom('*'.repeat(900), '😀'.repeat(300)));
    fc.assert(
      fc.property(fc.array(warning, { maxLength: 8 }), warnings => {
        const message = renderStatus({ ...STATUS, warnings }, null, en);
        expect(refusals(message)).toEqual([]);
        const nodes = readMarkdown(message.embeds[0]?.description ?? '');
        const types = new Set(nodes.map(({ type }) => type));
        for (const type of ['text', 'strong', 'timestamp', 'list']) types.delete(type);
        expect([...types]).toEqual([]);
        expect(nodes.filter(({ type }) => type === 'timestamp')).toHaveLength(2);
      }),
    );
  });
});
