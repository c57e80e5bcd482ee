import { REST } from 'discord.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { LOGBOOKS } from '../logbooks.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { NEWSROOM } from '../newsroom.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { failRequests, TRANSIENT } from './requestFaults.ts';

const PATH = '/channels/:channel/messages';
const POST = { method: 'POST', path: PATH } as const;
const READ = { method: 'GET', path: PATH } as const;
const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
const UNANSWERED =
  'Discord did not respond. Check whether anything was posted before you try again.';
/** Lets requests through, so that a later one meets the fault. */
const NOTHING = { kind: 'meanwhile', act: () => {} } as const;
const DOWN = { kind: 'server error', status: 503, isApplied: false } as const;
const SILENT = { kind: 'hang', isApplied: false } as const;
const ALWAYS = Infinity;

/** Reasons why Discord does not let a bot write or read, and how the bot words them. */
const REASONS = [
  [404, 10003, 'the channel no longer exists'],
  [403, 50001, 'Footnote cannot see the channel'],
  [403, 50013, 'Footnote lacks a permission there'],
] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a member does, and the request that it causes. */
interface Action {
  readonly name: string;
  readonly which: typeof POST | typeof READ;
  readonly act: (asker: User, channel: string) => Promise<ShownMessage>;
}

const SUMMARY: Action = {
  name: '/summary in another channel',
  which: POST,
  act: (asker, channel) => asker.slash('summary', { length: 'long', channel }),
};
const LOOKUP: Action = {
  name: '/lookup',
  which: READ,
  act: asker => asker.slash('lookup', { private: true }),
};
const ACTIONS = [SUMMARY, LOOKUP];

async function start(test?: Parameters<typeof startFootnote>[0]['test'], articles = NEWSROOM) {
  const footnote = await startFootnote({
    articles,
    sandbox: { channels: ['general', 'news'], readsMessageContent: true },
    ...(test && { test }),
  });
  const { sandbox } = footnote;
  const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  mo.say('they think the rudder failed');
  return { footnote, sandbox, mo, news: sandbox.channel('news') };
}

describe('a post whose request fails', () => {
  const rows = [0, 1].flatMap(part => TRANSIENT.map(each => ({ ...each, part })));

  it.concurrent.for(rows)(
    'appears exactly once: part $part, $name',
    async ({ part, fault, times }, { expect, ...test }) => {
      const { footnote, sandbox, mo, news } = await start(test, LOGBOOKS);
      if (part > 0) sandbox.faults.onRequest(POST, NOTHING, part);
      failRequests(footnote, POST, fault, times);
      const notice = await SUMMARY.act(mo, news.id);
      const posted = mo.sees(news);
      expect(posted.map(({ content }) => /part \d of \d/u.exec(content)?.[0])).toEqual([
        'part 1 of 2',
        'part 2 of 2',
      ]);
      expect(notice.content.match(/\d+(?=\s|$)/gu)).toEqual(posted.map(({ id }) => id));
      expect(loggedProblems(footnote).filter(line => line !== 'rate limited')).toEqual([]);
    },
  );
});

describe('reading messages', () => {
  it.concurrent.for(TRANSIENT)(
    'succeeds after a failed request: $name',
    async ({ fault, times }, { expect, ...test }) => {
      const { footnote, mo, news } = await start(test);
      failRequests(footnote, READ, fault, times);
      const reply = await LOOKUP.act(mo, news.id);
      expect(reply.content).toMatch(/^Passages found on 1 of 1 message$/u);
    },
  );

  it.each<[what: string, change: (messages: unknown) => unknown]>([
    ['an object in place of a list', () => ({ messages: [] })],
    ['null', () => null],
  ])('ends in an apology when Discord answers with %s', async (_, change) => {
    const { footnote, sandbox, mo, news } = await start();
    changeAnswers(change);
    const reply = await LOOKUP.act(mo, news.id);
    expect(reply).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(loggedProblems(footnote)).toEqual(['failed']);
    expect(footnote.logged()).not.toContain('rudder');
    expect((await sandbox.member('Ana').slash('search', { keywords: 'soup' })).content).toMatch(
      /^1 passage/u,
    );
  });

  it('skips what it cannot parse', async () => {
    const { mo, news } = await start();
    changeAnswers(messages => (Array.isArray(messages) ? [{ id: 7 }, ...messages] : messages));
    expect((await LOOKUP.act(mo, news.id)).content).toMatch(/^Passages found on 1 of 1 message$/u);
  });

  it('accepts messages with unknown fields', async () => {
    const { mo, news } = await start();
    changeAnswers(messages =>
      Array.isArray(messages)
        ? messages.map((message: object) => ({ ...message, shiny: { new: 1 }, type: 0 }))
        : messages,
    );
    expect((await LOOKUP.act(mo, news.id)).content).toMatch(/^Passages found on 1 of 1 message$/u);
  });
});

describe('a refusal by Discord', () => {
  const rows = ACTIONS.flatMap(action =>
    REASONS.map(([status, code, reason]) => ({ ...action, status, code, reason })),
  );

  it.each(rows)('is reported to the asker with the reason: $name, $code', async row => {
    const { footnote, sandbox, mo, news } = await start();
    const { which, act, status, code, reason } = row;
    sandbox.faults.onRequest(which, { kind: 'refusal', status, code, message: 'Refused' });
    const said = which === POST ? 'Nothing was posted' : 'Footnote could not read the messages';
    expect((await act(mo, news.id)).content).toBe(`${said}: ${reason}.`);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it.each([
    [160005, 'the thread is locked'],
    [50083, 'the thread is archived'],
    [200000, 'AutoMod blocked it'],
    [240000, 'Discord’s link filter blocked it'],
  ])('of a post is reported with the reason: %i', async (code, reason) => {
    const { sandbox, mo, news } = await start();
    sandbox.faults.onRequest(POST, { kind: 'refusal', status: 400, code, message: 'Refused' });
    expect((await SUMMARY.act(mo, news.id)).content).toBe(`Nothing was posted: ${reason}.`);
  });

  it.each(ACTIONS)('for an unknown reason leads to an apology: $name', async ({ which, act }) => {
    const { footnote, sandbox, mo, news } = await start();
    const refused = { status: 400, code: 50035, message: 'Invalid Form Body' };
    sandbox.faults.onRequest(which, { kind: 'refusal', ...refused });
    expect((await act(mo, news.id)).content).toBe(APOLOGY);
    expect(loggedProblems(footnote)).toEqual(['failed']);
    expect(mo.sees(news)).toEqual([]);
  });
});

describe('a request that Discord never answers', () => {
  const rows = ACTIONS.flatMap(action => [
    { ...action, what: 'an error each time', fault: DOWN },
    { ...action, what: 'silence', fault: SILENT },
  ]);

  it.concurrent.for(rows)(
    'is reported to the asker when the bot stops retrying: $name, $what',
    async ({ which, act, fault }, { expect, ...test }) => {
      const { footnote, mo, news } = await start(test);
      failRequests(footnote, which, fault, ALWAYS);
      const asked = act(mo, news.id);
      await untilThinking(mo);
      await footnote.bot().stop();
      expect(await asked).toMatchObject({ content: UNANSWERED, isPrivate: true });
      expect(loggedProblems(footnote)).toEqual(['Discord did not answer']);
      expect(mo.sees(news)).toEqual([]);
    },
  );
});

/** Changes Discord's answer to requests for messages. */
function changeAnswers(change: (answer: unknown) => unknown): void {
  // Called below with its own `this`.
  // oxlint-disable-next-line typescript/unbound-method
  const { get } = REST.prototype;
  vi.spyOn(REST.prototype, 'get').mockImplementation(async function (this: REST, route, options) {
    const answer = await get.call(this, route, options);
    return route.endsWith('/messages') ? change(answer) : answer;
  });
}

async function untilThinking(asker: User): Promise<void> {
  await vi.waitFor(
    () => expect(asker.sees().some(({ isThinking }) => isThinking)).toBe(true),
    WAIT_OPTIONS,
  );
}
