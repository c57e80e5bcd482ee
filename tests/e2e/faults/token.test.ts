import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { BAD_TOKEN } from '../../../src/discord/gateway/startError.ts';
import type { RequestFilter } from '../../../src/sandbox/faults/requestFaults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { startFootnote } from '../footnote.ts';
import { awaitReply, botMention } from '../messaging.ts';
import { gates } from '../newsroom.ts';

const ARTICLES = gates(11);
const MESSAGE = 'Number03 is the keeper who lit the lantern of gate 03';
const UNAUTHORIZED = {
  kind: 'refusal',
  status: 401,
  code: 0,
  message: '401: Unauthorized',
} as const;

const SELF: RequestFilter = { method: 'GET', path: '/users/@me' };
const COMMANDS = '/applications/:application/commands';
const POST: RequestFilter = { method: 'POST', path: '/channels/:channel/messages' };

/** Actions on each kind of route that needs the token, and their results. */
const ACTIONS: readonly {
  readonly name: string;
  readonly which: RequestFilter;
  readonly act: (sandbox: Sandbox) => Promise<string>;
  readonly result: RegExp;
}[] = [
  {
    name: 'a reply to a mention',
    which: POST,
    act: async sandbox =>
      (await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${MESSAGE}`)).content,
    result: /¶ \d|passages from/u,
  },
  {
    name: 'a post in another channel',
    which: POST,
    act: async sandbox => {
      const where = sandbox.channel('general');
      const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
      return (await mo.slash('summary', { channel: where.id })).content;
    },
    result: /^Posted in/u,
  },
  {
    name: 'reading messages',
    which: { method: 'GET', path: '/channels/:channel/messages' },
    act: async sandbox => {
      const ana = sandbox.member('Ana');
      ana.say(MESSAGE);
      return (await ana.slash('lookup')).content;
    },
    result: /^Passages found on \d of \d messages?/u,
  },
  {
    name: 'reading command permissions',
    which: {
      method: 'GET',
      path: '/applications/:application/guilds/:guild/commands/permissions',
    },
    act: async sandbox => (await sandbox.member('Ana').slash('help')).content,
    result: /Footnote/u,
  },
];

describe('a single 401', () => {
  it.each(ACTIONS)('does not disturb $name', async ({ which, act, result }) => {
    const { sandbox } = await startFootnote({
      articles: ARTICLES,
      sandbox: { readsMessageContent: true },
    });
    sandbox.faults.onRequest(which, UNAUTHORIZED);
    expect(await act(sandbox)).toMatch(result);
    expect(checksOf(sandbox)).toBe(1);
    expect(await act(sandbox)).toMatch(result);
    expect(checksOf(sandbox)).toBe(1);
  });

  it.each<RequestFilter>([
    { method: 'GET', path: COMMANDS },
    { method: 'PUT', path: COMMANDS },
    { method: 'GET', path: '/gateway/bot' },
  ])('does not prevent the start: $method $path', async which => {
    const { sandbox } = await startFootnote({
      articles: ARTICLES,
      prepare: ({ faults }) => faults.onRequest(which, UNAUTHORIZED),
    });
    expect(checksOf(sandbox)).toBe(1);
    expect(sandbox.commands()).not.toEqual([]);
  });
});

describe('a revoked token', () => {
  it.each(ACTIONS)('ends the bot with an error that says so: $name', async ({ which, act }) => {
    const { sandbox, bot: running } = await startFootnote({
      articles: ARTICLES,
      sandbox: { readsMessageContent: true },
    });
    for (const filter of [which, SELF]) {
      sandbox.faults.onRequest(filter, UNAUTHORIZED, Number.POSITIVE_INFINITY);
    }
    act(sandbox).catch(() => undefined);
    expect(await running().ended).toMatchObject({ message: BAD_TOKEN, remedy: 'person' });
    expect(checksOf(sandbox)).toBe(1);
  });

  it.each<RequestFilter>([
    { method: 'GET', path: COMMANDS },
    { method: 'GET', path: '/gateway/bot' },
  ])('prevents the start: $path', async which => {
    const starting = startFootnote({
      articles: ARTICLES,
      prepare: ({ faults }) => {
        for (const filter of [which, SELF]) {
          faults.onRequest(filter, UNAUTHORIZED, Number.POSITIVE_INFINITY);
        }
      },
    });
    await expect(starting).rejects.toMatchObject({ message: BAD_TOKEN, remedy: 'person' });
  });
});

/** How often the bot has checked its token. */
function checksOf({ requests }: Sandbox): number {
  return requests.filter(({ path }) => path === '/users/@me').length;
}
