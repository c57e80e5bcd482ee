import { afterEach, describe, expect, it, vi } from 'vitest';
import { STALL_TIMEOUT } from '../../../src/discord/gateway/openClient.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { gates } from '../discord/newsroom.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import { FILTERS, kindOf, type RequestKind } from './requestFaults.ts';
import { COMMANDS, WAYS } from './ways.ts';
import { failureOf, troubles, watch } from './witness.ts';

const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
const FOUND = /^11 passages found/u;
// Units: milliseconds.
const ANSWER_WINDOW = 3000;
const SECOND = 1000;

type Options = Partial<Parameters<typeof startFootnote>[0]>;

interface Break {
  readonly name: string;
  readonly act: (gateway: Sandbox['gateway']) => void;
  /** Whether discord.js waits for ever after it. */
  readonly hangs?: boolean;
}

const closes = (codes: readonly number[]): Break[] =>
  codes.map(code => ({ name: `a close with ${code}`, act: gateway => gateway.disconnect(code) }));

/** After these a session goes on. */
const RESUMED: readonly Break[] = [
  { name: 'a dropped connection', act: gateway => gateway.disconnect() },
  ...closes([1001, 4000, 4001, 4002, 4009, 4999]),
  { name: 'op 7', act: gateway => gateway.askToReconnect() },
  { name: 'op 9, resumable', act: gateway => gateway.invalidate(true) },
];

/** After these a session has to be begun anew. */
const BEGUN_ANEW: readonly Break[] = [
  ...closes([1000, 4003, 4005, 4007, 4008]),
  { name: 'a close with 4200', act: gateway => gateway.disconnect(4200), hangs: true },
  { name: 'op 9, not resumable', act: gateway => gateway.invalidate(false) },
  {
    name: 'a refused RESUME',
    act: gateway => {
      gateway.onResume('refused');
      gateway.disconnect();
    },
  },
  {
    name: 'an ignored RESUME',
    act: gateway => {
      gateway.onResume('ignored');
      gateway.disconnect();
    },
    hangs: true,
  },
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a connection that can be taken up again', () => {
  it.concurrent.for(RESUMED)(
    'loses no question and no answer: $name',
    async ({ act }, { expect, ...test }) => {
      const { sandbox, bot } = await start({ test });
      const ana = sandbox.member('Ana');
      act(sandbox.gateway);
      expect((await ask(ana)).content).toMatch(FOUND);
      for (const kind of ['first answer', 'edit'] as const) {
        await untilConnected(sandbox);
        sandbox.faults.onRequest(FILTERS[kind], {
          kind: 'meanwhile',
          act: () => act(sandbox.gateway),
        });
        expect((await ask(ana)).content).toMatch(FOUND);
      }
      expect((await ask(ana)).content).toMatch(FOUND);
      await bot().stop();
      expect(ana.sees()).toHaveLength(4);
      expect(ana.sees().filter(({ isThinking }) => isThinking)).toEqual([]);
      expect(sandbox.gateway.identifyCount()).toBe(1);
    },
  );

  it('is taken up after missing ACKs of heartbeats', async () => {
    const { sandbox } = await start({ sandbox: { heartbeatInterval: 300 } });
    const ana = sandbox.member('Ana');
    sandbox.gateway.acknowledgeHeartbeats(false);
    await vi.waitFor(() => expect(sandbox.gateway.resumeCount()).toBeGreaterThan(0), PATIENCE);
    expect((await ask(ana)).content).toMatch(FOUND);
    sandbox.gateway.acknowledgeHeartbeats(true);
    expect((await ask(ana)).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBe(1);
  });

  it('is taken up after connections were refused', async () => {
    const { sandbox } = await start({});
    const ana = sandbox.member('Ana');
    sandbox.gateway.refuseConnections(2);
    sandbox.gateway.disconnect();
    await untilConnected(sandbox);
    expect((await ask(ana)).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBeLessThanOrEqual(2);
  });
});

describe('a connection that has to be made anew', () => {
  it.concurrent('is, with few IDENTIFYs, and what is being answered is answered', async ({
    expect,
    ...test
  }) => {
    const observe = async ({ name, act, hangs = false }: Break, index: number) => {
      const footnote = await start({ test });
      const { sandbox, bot } = footnote;
      const ana = sandbox.member('Ana');
      const kind = index % 2 === 0 ? 'first answer' : 'edit';
      const during = await saidOf(askDuring(sandbox, ana, kind, act));
      if (hangs) await passStall(footnote);
      await vi.waitFor(() => expect(sandbox.gateway.identifyCount()).toBeGreaterThan(1), PATIENCE);
      await untilConnected(sandbox);
      const after = await saidOf(ask(ana));
      await bot().stop();
      return {
        name,
        during,
        after,
        messages: ana.sees().length,
        identifies: sandbox.gateway.identifyCount(),
      };
    };
    expect(await Promise.all(BEGUN_ANEW.map(observe))).toEqual(
      BEGUN_ANEW.map(({ name }) => ({
        name,
        during: expect.stringMatching(FOUND),
        after: expect.stringMatching(FOUND),
        messages: 2,
        identifies: 2,
      })),
    );
  });

  it.concurrent('is, though an IDENTIFY is never answered', async ({ expect, ...test }) => {
    const footnote = await start({ test });
    const { sandbox, passTime } = footnote;
    sandbox.gateway.ignoreIdentify();
    sandbox.gateway.disconnect(1000);
    await vi.waitFor(() => expect(sandbox.gateway.identifyCount()).toBe(2), PATIENCE);
    passTime(STALL_TIMEOUT);
    await vi.waitFor(() => expect(sandbox.gateway.identifyCount()).toBeGreaterThan(2), PATIENCE);
    await untilConnected(sandbox);
    expect((await ask(sandbox.member('Ana'))).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBe(3);
  });
});

describe('a gateway that closes connections at once', () => {
  it('is connected to again after longer and longer pauses, and then the bot answers', async () => {
    const { sandbox, passTime, logged } = await start({ skipsPauses: false });
    const { gateway } = sandbox;
    const before = gateway.connectionCount();
    const tries = () => gateway.connectionCount() - before;
    gateway.closeAtOnce(4002, 8);
    gateway.disconnect(4002);
    // discord.js tries five times by itself, half a second apart.
    for (const [index, seconds] of [5, 10, 20, 40].entries()) {
      const pauses = () => logged().split('; replacing it').length - 1;
      await vi.waitFor(() => expect(pauses()).toBe(index + 1), PATIENCE);
      expect(tries()).toBe(5 + index);
      passTime(seconds * SECOND - 1);
      expect(tries()).toBe(5 + index);
      passTime(1);
      await vi.waitFor(() => expect(tries()).toBe(6 + index), PATIENCE);
    }
    await untilConnected(sandbox);
    expect((await ask(sandbox.member('Ana'))).content).toMatch(FOUND);
    expect(gateway.identifyCount()).toBe(2);
  });
});

describe('an interaction', () => {
  it.each(WAYS)('that is delivered twice is answered once: $name', async way => {
    const { sandbox, bot } = await start({ slowAfter: way.slowAfter });
    const ana = sandbox.member('Ana');
    const act = await way.prepare(ana, sandbox.channel('general'));
    const sees = watch(ana);
    const before = sandbox.requests.length;
    sandbox.faults.onEvent('INTERACTION_CREATE', 'twice');
    await act();
    await bot().stop();
    const made = sandbox.requests.slice(before).flatMap(request => kindOf(request) ?? []);
    expect(made).toEqual(way.requests);
    expect(sees()).toHaveLength(way.shows.length);
  });

  it('that is never delivered leaves the bot serving', async () => {
    const footnote = await start({});
    const { sandbox } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onEvent('INTERACTION_CREATE', 'never');
    const lost = failureOf(ask(ana));
    expect((await ask(ana)).content).toMatch(FOUND);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await lost).toBeInstanceOf(InteractionFailed);
    expect(troubles(footnote)).toEqual([]);
  });

  it.each(WAYS)('that is late, but in time, is answered: $name', async way => {
    const { sandbox, bot } = await start({ slowAfter: way.slowAfter });
    const ana = sandbox.member('Ana');
    const act = await way.prepare(ana, sandbox.channel('general'));
    await bot().idle();
    const sees = watch(ana);
    sandbox.faults.onEvent('INTERACTION_CREATE', 'late');
    const acted = act();
    expect(sees()).toEqual([]);
    sandbox.clock.advance(ANSWER_WINDOW / 2);
    sandbox.faults.release();
    await acted;
    expect(sees()).toHaveLength(way.shows.length);
  });

  // What is shown to a channel is posted before its asker is told.
  const ANSWERED_FIRST = WAYS.filter(({ requests }) => requests[0] === 'first answer');

  it.each(ANSWERED_FIRST)('that is too late is logged once: $name', async way => {
    const footnote = await start({ slowAfter: way.slowAfter, refusals: ['answerInTime'] });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    const act = await way.prepare(ana, sandbox.channel('general'));
    await bot().idle();
    const sees = watch(ana);
    sandbox.faults.onEvent('INTERACTION_CREATE', 'late');
    const late = failureOf(act());
    sandbox.clock.advance(ANSWER_WINDOW);
    sandbox.faults.release();
    expect(await late).toBeInstanceOf(InteractionFailed);
    const next = await ask(sandbox.member('Ben'), { private: true });
    expect(next.content).toMatch(FOUND);
    await bot().stop();
    expect(sees()).toEqual([]);
    expect(troubles(footnote).filter(line => line !== 'failed')).toHaveLength(1);
  });

  it('that cannot be read is apologised for, and what comes after is answered', async () => {
    const { sandbox, bot } = await start({});
    sandbox.faults.onEvent('INTERACTION_CREATE', data => ({ ...data, type: 99 }));
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    expect(await ask(ana)).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect((await ask(ana, { private: true })).content).toMatch(FOUND);
    await bot().stop();
    expect(ana.sees()).toHaveLength(2);
    expect(ben.sees()).toEqual([]);
  });
});

function start(options: Options): Promise<Footnote> {
  return startFootnote({
    articles: gates(11),
    commands: COMMANDS,
    slowAfter: 0,
    ...options,
  });
}

function ask(member: User, options: { readonly private?: boolean } = {}) {
  return member.slash('search', { keywords: 'lantern', ...options });
}

/** What a reply says, or what Discord says in its place. */
function saidOf(asked: Promise<ShownMessage>): Promise<string> {
  return asked.then(({ content }) => content, String);
}

/** Asks, and breaks the connection when a request of the answer arrives. */
function askDuring(
  { faults, gateway }: Sandbox,
  member: User,
  kind: RequestKind,
  act: Break['act'],
) {
  faults.onRequest(FILTERS[kind], { kind: 'meanwhile', act: () => act(gateway) });
  return ask(member);
}

/** Waits until discord.js has lost its connection, then lets the bot find that it does not come back. */
async function passStall({ logged, passTime }: Footnote): Promise<void> {
  await vi.waitFor(() => expect(logged()).toContain('reconnecting'), PATIENCE);
  passTime(STALL_TIMEOUT);
}

async function untilConnected({ gateway }: Sandbox): Promise<void> {
  await vi.waitFor(() => expect(gateway.sessionCount()).toBe(1), PATIENCE);
}
