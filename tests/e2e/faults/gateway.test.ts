import { describe, expect, it, vi } from 'vitest';
import { STALL_TIMEOUT } from '../../../src/discord/gateway/openClient.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import type { Footnote } from '../footnote.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { FILTERS, type RequestKind } from './requestFaults.ts';
import { startWithScenarios } from './scenarios.ts';

const FOUND = /^11 passages found/u;
/** Unit: milliseconds. */
const SECOND = 1000;

type Options = Parameters<typeof startWithScenarios>[0];

interface Disruption {
  readonly name: string;
  readonly act: (gateway: Sandbox['gateway']) => void;
  /** Whether discord.js waits forever after it. */
  readonly hangs?: boolean;
}

const closes = (codes: readonly number[]): Disruption[] =>
  codes.map(code => ({ name: `a close with ${code}`, act: gateway => gateway.disconnect(code) }));

/** Disruptions that a session survives. */
const RESUMED: readonly Disruption[] = [
  { name: 'a dropped connection', act: gateway => gateway.disconnect() },
  ...closes([1001, 4000, 4001, 4002, 4009, 4999]),
  { name: 'op 7', act: gateway => gateway.askToReconnect() },
  { name: 'op 9, resumable', act: gateway => gateway.invalidate(true) },
];

/** Disruptions that need a new session. */
const NEW_SESSION: readonly Disruption[] = [
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

describe('a connection that can be resumed', () => {
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

  it('is resumed after missing heartbeat ACKs', async () => {
    const { sandbox } = await start({ sandbox: { heartbeatInterval: 300 } });
    const ana = sandbox.member('Ana');
    sandbox.gateway.acknowledgeHeartbeats(false);
    await vi.waitFor(() => expect(sandbox.gateway.resumeCount()).toBeGreaterThan(0), WAIT_OPTIONS);
    expect((await ask(ana)).content).toMatch(FOUND);
    sandbox.gateway.acknowledgeHeartbeats(true);
    expect((await ask(ana)).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBe(1);
  });

  it('is resumed after refused connections', async () => {
    const { sandbox } = await start({});
    const ana = sandbox.member('Ana');
    sandbox.gateway.refuseConnections(2);
    sandbox.gateway.disconnect();
    await untilConnected(sandbox);
    expect((await ask(ana)).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBeLessThanOrEqual(2);
  });
});

describe('a connection that needs a new session', () => {
  it.concurrent('gets it with one IDENTIFY, and pending answers still arrive', async ({
    expect,
    ...test
  }) => {
    const observe = async ({ name, act, hangs = false }: Disruption, index: number) => {
      const footnote = await start({ test });
      const { sandbox, bot } = footnote;
      const ana = sandbox.member('Ana');
      const kind = index % 2 === 0 ? 'first answer' : 'edit';
      const during = await saidOf(askDuring(sandbox, ana, kind, act));
      if (hangs) await passStall(footnote);
      await vi.waitFor(
        () => expect(sandbox.gateway.identifyCount()).toBeGreaterThan(1),
        WAIT_OPTIONS,
      );
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
    expect(await Promise.all(NEW_SESSION.map(observe))).toEqual(
      NEW_SESSION.map(({ name }) => ({
        name,
        during: expect.stringMatching(FOUND),
        after: expect.stringMatching(FOUND),
        messages: 2,
        identifies: 2,
      })),
    );
  });

  it.concurrent('gets it when an IDENTIFY is never answered', async ({ expect, ...test }) => {
    const footnote = await start({ test });
    const { sandbox, passTime } = footnote;
    sandbox.gateway.ignoreIdentify();
    sandbox.gateway.disconnect(1000);
    await vi.waitFor(() => expect(sandbox.gateway.identifyCount()).toBe(2), WAIT_OPTIONS);
    passTime(STALL_TIMEOUT);
    await vi.waitFor(
      () => expect(sandbox.gateway.identifyCount()).toBeGreaterThan(2),
      WAIT_OPTIONS,
    );
    await untilConnected(sandbox);
    expect((await ask(sandbox.member('Ana'))).content).toMatch(FOUND);
    expect(sandbox.gateway.identifyCount()).toBe(3);
  });
});

describe('a gateway that closes every connection at once', () => {
  it('is retried with growing pauses, after which the bot answers again', async () => {
    const { sandbox, passTime, logged } = await start({ skipsPauses: false });
    const { gateway } = sandbox;
    const before = gateway.connectionCount();
    const tries = () => gateway.connectionCount() - before;
    gateway.closeAtOnce(4002, 8);
    gateway.disconnect(4002);
    // discord.js itself tries five times, half a second apart.
    for (const [index, seconds] of [5, 10, 20, 40].entries()) {
      const pauses = () => logged().split('; replacing it').length - 1;
      await vi.waitFor(() => expect(pauses()).toBe(index + 1), WAIT_OPTIONS);
      expect(tries()).toBe(5 + index);
      passTime(seconds * SECOND - 1);
      expect(tries()).toBe(5 + index);
      passTime(1);
      await vi.waitFor(() => expect(tries()).toBe(6 + index), WAIT_OPTIONS);
    }
    await untilConnected(sandbox);
    expect((await ask(sandbox.member('Ana'))).content).toMatch(FOUND);
    expect(gateway.identifyCount()).toBe(2);
  });
});

function start(options: Options): Promise<Footnote> {
  return startWithScenarios({ slowAfter: 0, ...options });
}

function ask(member: User) {
  return member.slash('search', { keywords: 'lantern' });
}

/** The content of a reply, or the error in its place. */
function saidOf(asked: Promise<ShownMessage>): Promise<string> {
  return asked.then(({ content }) => content, String);
}

/** Asks, and disrupts the connection when a request of the answer arrives. */
function askDuring(
  { faults, gateway }: Sandbox,
  member: User,
  kind: RequestKind,
  act: Disruption['act'],
) {
  faults.onRequest(FILTERS[kind], { kind: 'meanwhile', act: () => act(gateway) });
  return ask(member);
}

/** Waits until discord.js has lost its connection, then advances the clocks until the bot sees it as stalled. */
async function passStall({ logged, passTime }: Footnote): Promise<void> {
  await vi.waitFor(() => expect(logged()).toContain('reconnecting'), WAIT_OPTIONS);
  passTime(STALL_TIMEOUT);
}

async function untilConnected({ gateway }: Sandbox): Promise<void> {
  await vi.waitFor(() => expect(gateway.sessionCount()).toBe(1), WAIT_OPTIONS);
}
