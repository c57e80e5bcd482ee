import { REST } from 'discord.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { LOGBOOKS } from '../discord/longDigest.ts';
import { NEWSROOM } from '../discord/newsroom.ts';
import { startFootnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import { failRequests, PASSING } from './requestFaults.ts';
import { troubles } from './witness.ts';

const PATH = '/channels/:channel/messages';
const POST = { method: 'POST', path: PATH } as const;
const READ = { method: 'GET', path: PATH } as const;
const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
const UNANSWERED =
  'Discord did not answer Footnote in time. Check whether anything was posted before you try again.';
/** Nothing happens, so that a later request meets a fault. */
const NOTHING = { kind: 'meanwhile', act: () => {} } as const;
const DOWN = { kind: 'server error', status: 503, isApplied: false } as const;
const SILENT = { kind: 'hang', isApplied: false } as const;
const ALWAYS = Infinity;

/** Why Discord does not let a bot write or read, and how that is told. */
const REASONS = [
  [404, 10003, 'the channel is gone'],
  [403, 50001, 'Footnote cannot see the channel'],
  [403, 50013, 'Footnote lacks a permission there'],
] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a member does, and what is asked of Discord for it. */
interface Deed {
  readonly name: string;
  readonly which: typeof POST | typeof READ;
  readonly act: (asker: User, channel: string) => Promise<ShownMessage>;
}

const SUMMARY: Deed = {
  name: '/summary in another channel',
  which: POST,
  act: (asker, channel) => asker.slash('summary', { length: 'long', channel }),
};
const LOOKUP: Deed = {
  name: '/lookup',
  which: READ,
  act: asker => asker.slash('lookup', { private: true }),
};
const DEEDS = [SUMMARY, LOOKUP];

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
  const rows = [0, 1].flatMap(part => PASSING.map(each => ({ ...each, part })));

  it.concurrent.for(rows)(
    'stands once all the same: part $part, $name',
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
      expect(troubles(footnote).filter(line => line !== 'rate limited')).toEqual([]);
    },
  );
});

describe('messages whose reading fails', () => {
  it.concurrent.for(PASSING)(
    'are looked up all the same: $name',
    async ({ fault, times }, { expect, ...test }) => {
      const { footnote, mo, news } = await start(test);
      failRequests(footnote, READ, fault, times);
      const reply = await LOOKUP.act(mo, news.id);
      expect(reply.content).toMatch(/^Read 1 message\. The articles bear on 1 of them/u);
    },
  );

  it.each<[what: string, change: (messages: unknown) => unknown]>([
    ['no list', () => ({ messages: [] })],
    ['nothing', () => null],
  ])('are apologised for when Discord answers with %s', async (_, change) => {
    const { footnote, sandbox, mo, news } = await start();
    changeAnswers(change);
    const reply = await LOOKUP.act(mo, news.id);
    expect(reply).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(troubles(footnote)).toEqual(['failed']);
    expect(footnote.logged()).not.toContain('rudder');
    expect((await sandbox.member('Ana').slash('search', { keywords: 'soup' })).content).toMatch(
      /^1 passage/u,
    );
  });

  it('are passed over where they are none that is known', async () => {
    const { mo, news } = await start();
    changeAnswers(messages => (Array.isArray(messages) ? [{ id: 7 }, ...messages] : messages));
    expect((await LOOKUP.act(mo, news.id)).content).toMatch(/bear on 1 of them/u);
  });

  it('are looked up when they have fields that are not known', async () => {
    const { mo, news } = await start();
    changeAnswers(messages =>
      Array.isArray(messages)
        ? messages.map((message: object) => ({ ...message, shiny: { new: 1 }, type: 0 }))
        : messages,
    );
    expect((await LOOKUP.act(mo, news.id)).content).toMatch(/bear on 1 of them/u);
  });
});

describe('what Discord refuses', () => {
  const rows = DEEDS.flatMap(deed =>
    REASONS.map(([status, code, reason]) => ({ ...deed, status, code, reason })),
  );

  it.each(rows)('is told to who asked, with the reason: $name, $code', async row => {
    const { footnote, sandbox, mo, news } = await start();
    const { which, act, status, code, reason } = row;
    sandbox.faults.onRequest(which, { kind: 'refusal', status, code, message: 'Refused' });
    const said = which === POST ? 'Nothing was posted' : 'The messages could not be read';
    expect((await act(mo, news.id)).content).toBe(`${said}: ${reason}.`);
    expect(troubles(footnote)).toEqual([]);
  });

  it.each([
    [160005, 'the thread is locked'],
    [50083, 'the thread is archived'],
    [200000, 'AutoMod blocked it'],
    [240000, 'Discord’s link filter blocked it'],
  ])('to post is told with the reason: %i', async (code, reason) => {
    const { sandbox, mo, news } = await start();
    sandbox.faults.onRequest(POST, { kind: 'refusal', status: 400, code, message: 'Refused' });
    expect((await SUMMARY.act(mo, news.id)).content).toBe(`Nothing was posted: ${reason}.`);
  });

  it.each(DEEDS)('for no reason that is known is apologised for: $name', async ({ which, act }) => {
    const { footnote, sandbox, mo, news } = await start();
    const refused = { status: 400, code: 50035, message: 'Invalid Form Body' };
    sandbox.faults.onRequest(which, { kind: 'refusal', ...refused });
    expect((await act(mo, news.id)).content).toBe(APOLOGY);
    expect(troubles(footnote)).toEqual(['failed']);
    expect(mo.sees(news)).toEqual([]);
  });
});

describe('what Discord never answers', () => {
  const rows = DEEDS.flatMap(deed => [
    { ...deed, what: 'an error each time', fault: DOWN },
    { ...deed, what: 'silence', fault: SILENT },
  ]);

  it.concurrent.for(rows)(
    'is told to who asked, once nothing is sent anew: $name, $what',
    async ({ which, act, fault }, { expect, ...test }) => {
      const { footnote, mo, news } = await start(test);
      failRequests(footnote, which, fault, ALWAYS);
      const asked = act(mo, news.id);
      await untilThinking(mo);
      await footnote.bot().stop();
      expect(await asked).toMatchObject({ content: UNANSWERED, isPrivate: true });
      expect(troubles(footnote)).toEqual(['Discord did not answer']);
      expect(mo.sees(news)).toEqual([]);
    },
  );
});

/** Changes what Discord answers to whoever reads messages. */
function changeAnswers(change: (answer: unknown) => unknown): void {
  // It is called below on the object that it belongs to.
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
    PATIENCE,
  );
}
