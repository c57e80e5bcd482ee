import { REST } from 'discord.js';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { gates } from '../newsroom.ts';
import { withStandIns } from '../standIns.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { blockedCommand, DONE, FAILS } from './blockedCommand.ts';

const ARTICLES = gates(11);
const FOUND = /^11 passages found/u;
const BUSY =
  /^(?:Footnote is busy\. Try again in \d+ seconds?|5 of your questions are still waiting\. Ask again when they have been answered)\.$/u;
const STOPPING = 'Footnote is restarting. Try again in a minute.';

/** Time that a step takes on the clock; too short to make an answer late. Unit: milliseconds. */
const STEP = 0.001;
const TIMINGS = [
  ['at once', Infinity],
  ['after thinking', 0],
] as const;
/** A stand-in for /status whose work is short. */
const working = defineCommand(
  { type: ApplicationCommandType.ChatInput, name: 'status' },
  {
    run: () => () => ({ content: DONE, embeds: [], components: [] }),
  },
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a flood of requests', () => {
  it.each(TIMINGS)(
    'from one member, answered %s, is cut short in private, and others are answered',
    async (_, slowAfter) => {
      const blocked = blockedCommand();
      const { sandbox } = await start({
        slowAfter,
        limits: { perMember: 5 },
        commands: withStandIns(working, blocked.command),
      });
      const [ana, ...others] = members(sandbox, 21);
      const flood = times(200, () => ana.slash('compare'));
      const asked = await Promise.all(others.map(member => member.slash('status')));
      expect(asked.map(({ content }) => content)).toEqual(others.map(() => DONE));
      blocked.release();
      const replies = await Promise.all(flood);
      const turnedDown = replies.filter(({ content }) => BUSY.test(content));
      expect(turnedDown).toHaveLength(195);
      expect(turnedDown.every(({ isPrivate }) => isPrivate)).toBe(true);
      expect(replies.filter(({ content }) => content === DONE)).toHaveLength(5);
      expect(ana.sees()).toHaveLength(200 + others.length);
    },
  );

  it.each(TIMINGS)(
    'from many members, answered %s, is turned down where the wait would be too long',
    async (_, slowAfter) => {
      const blocked = blockedCommand(() => sandbox.clock.advance(STEP));
      const { sandbox }: Footnote = await start({
        slowAfter,
        limits: { maxWait: 0 },
        commands: withStandIns(working, blocked.command),
      });
      const [ana, ...crowd] = members(sandbox, 61);
      const long = ana.slash('compare');
      // The queue estimates from steps that it has measured.
      await vi.waitFor(() => expect(blocked.steps()).toBeGreaterThan(10), WAIT_OPTIONS);
      const replies = await Promise.all(crowd.map(member => member.slash('status')));
      expect(replies.filter(({ content }) => !BUSY.test(content))).toEqual([]);
      expect(replies.every(({ isPrivate }) => isPrivate)).toBe(true);
      blocked.release();
      expect((await long).content).toBe(DONE);
    },
  );
});

describe('long work', () => {
  it.each(TIMINGS)('by some members, answered %s, does not block others', async (_, slowAfter) => {
    const blocked = blockedCommand();
    const { sandbox } = await start({ slowAfter, commands: withStandIns(blocked.command) });
    const [ana, ...others] = members(sandbox, 8);
    const long = [ana, ...others].map(member => member.slash('compare'));
    const quick = sandbox.member('Zoe');
    const replies = await Promise.all(times(3, () => ask(quick)));
    expect(replies.map(({ content }) => FOUND.test(content))).toEqual([true, true, true]);
    expect(await quick.complete('ask', 'article', 'gate')).not.toEqual([]);
    blocked.release();
    expect((await Promise.all(long)).map(({ content }) => content)).toEqual(long.map(() => DONE));
    expect(blocked.mostAtOnce()).toBeLessThanOrEqual(4);
  });

  it('that fails gets an apology, and other work its answer', async () => {
    const blocked = blockedCommand();
    const { sandbox } = await start({ commands: withStandIns(blocked.command) });
    const [ana, ben] = members(sandbox, 2);
    const failing = ana.slash('compare', { topic: FAILS });
    const other = ben.slash('compare');
    await ask(sandbox.member('Zoe'));
    blocked.release();
    expect((await failing).content).toBe(
      'Something went wrong in Footnote. Try again in a moment.',
    );
    expect((await other).content).toBe(DONE);
  });
});

describe('the limit of requests per second', () => {
  it('does not apply to answers', async () => {
    const footnote = await start({ slowAfter: 0 });
    const replies = await Promise.all(members(footnote.sandbox, 120).map(member => ask(member)));
    expect(replies.filter(({ content }) => FOUND.test(content))).toHaveLength(120);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('lets at most fifty other requests through', async () => {
    // discord.js counts requests by the time of day.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    const setToken = vi.spyOn(REST.prototype, 'setToken');
    const footnote = await start({});
    const [rest] = setToken.mock.contexts;
    if (!(rest instanceof REST)) throw new Error('no client has logged in');
    // The login's own request does not count towards the bot's.
    footnote.passTime(1000);
    const { requests } = footnote.sandbox;
    const before = requests.length;
    const paths = ['/users/@me', '/applications/@me', '/gateway/bot'] as const;
    const sent = Promise.all(paths.flatMap(path => times(20, () => rest.get(path))));
    await vi.waitFor(
      () => expect(loggedProblems(footnote)).toContain('rate limited'),
      WAIT_OPTIONS,
    );
    expect(requests.length - before).toBeLessThanOrEqual(50);
    vi.restoreAllMocks();
    footnote.passTime(1000);
    await sent;
    expect(requests.map(({ status }) => status)).not.toContain(429);
  });
});

describe('stopping under load', () => {
  it('answers everything, or says that Footnote is being restarted', async () => {
    const { sandbox, bot } = await start({ slowAfter: 0 });
    const all = members(sandbox, 80);
    const [ana] = all;
    const early = all.slice(0, 60).map(member => ask(member));
    await Promise.any(early);
    const stopped = bot().stop();
    const late = all.slice(60).map(member => ask(member));
    const replies = await Promise.all([...early, ...late]);
    await stopped;
    const told = replies.map(({ content }) => content);
    expect(told.slice(60)).toEqual(times(20, () => STOPPING));
    expect(told.filter(content => content !== STOPPING && !FOUND.test(content))).toEqual([]);
    expect(ana.sees().filter(({ isThinking }) => isThinking)).toEqual([]);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });
});

function start(options: Partial<Parameters<typeof startFootnote>[0]>): Promise<Footnote> {
  return startFootnote({
    articles: ARTICLES,
    commands: withStandIns(working),
    mayBeLate: true,
    ...options,
  });
}

function members({ member }: Footnote['sandbox'], count: number): [User, User, ...User[]] {
  const rest = times(Math.max(count - 2, 0), index => member(`Member ${index}`));
  return [member('Ana'), member('Ben'), ...rest];
}

function ask(member: User): Promise<ShownMessage> {
  return member.slash('search', { keywords: 'lantern' });
}

function times<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
