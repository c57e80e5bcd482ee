import { describe, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { rejectionOf } from '../rejectionOf.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { FILTERS } from './requestFaults.ts';
import { GREETING, SCENARIOS, startWithScenarios } from './scenarios.ts';
import { watchChannel } from './watchChannel.ts';

/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;
/** Unit: milliseconds. */
const TOKEN_LIFETIME = 15 * 60_000;
const ALWAYS = Infinity;

describe('a deferral whose outcome is unknown', () => {
  it.each([
    ['a rate limit', { kind: 'rate limit', retryAfter: 60, scope: 'user' }],
    [
      'an unknown interaction',
      { kind: 'refusal', status: 404, code: 10062, message: 'Unknown interaction' },
    ],
  ] as const)('still becomes the answer, after %s', async (_, fault) => {
    const { sandbox } = await startWithScenarios({ slowAfter: 0 });
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], { kind: 'close', isApplied: true });
    sandbox.faults.onRequest(FILTERS['first answer'], fault);
    expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
    expect(ana.sees()).toHaveLength(1);
  });
});

describe('an answer that cannot be delivered', () => {
  const ERROR = { kind: 'server error', status: 500, isApplied: false } as const;

  const LIMIT = { kind: 'rate limit', retryAfter: 60, scope: 'user' } as const;

  it.concurrent.for(SCENARIOS.filter(({ requests }) => requests.length === 1))(
    'is left to Discord to report when a rate limit outlasts the answer window: $name',
    async ({ slowAfter, prepare }, { expect, ...test }) => {
      const { sandbox, bot } = await startWithScenarios({ slowAfter, test });
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const act = await prepare(ana, sandbox.channel('general'));
      const sees = watchChannel(ana);
      const others = { ...FILTERS['first answer'], body: isNoGreeting };
      sandbox.faults.onRequest(others, LIMIT, ALWAYS);
      const refused = rejectionOf(act());
      await untilFailed(sandbox, 1);
      expect((await ben.slash('articles')).content).toBe(GREETING);
      await bot().stop();
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect(sees()).toMatchObject([{ content: GREETING }]);
    },
  );

  it.each(['user', 'global', 'shared'] as const)(
    'is logged once when a rate limit outlasts the answer window (%s)',
    async scope => {
      const footnote = await startWithScenarios({ slowAfter: ALWAYS });
      const { sandbox, bot } = footnote;
      sandbox.faults.onRequest(FILTERS['first answer'], { ...LIMIT, scope }, ALWAYS);
      const asked = sandbox.member('Ana').slash('search', { keywords: 'lantern' });
      const refused = rejectionOf(asked);
      await vi.waitFor(() => expect(loggedProblems(footnote)).not.toEqual([]), WAIT_OPTIONS);
      await bot().stop();
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect(loggedProblems(footnote)).toHaveLength(1);
    },
  );

  it('is logged once when every try fails until it is too late', async () => {
    const footnote = await startWithScenarios({ slowAfter: ALWAYS });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], ERROR, ALWAYS);
    const asked = ana.slash('search', { keywords: 'lantern' });
    const refused = rejectionOf(asked);
    await untilFailed(sandbox, 2);
    sandbox.clock.advance(ANSWER_WINDOW);
    sandbox.faults.clear();
    expect(await refused).toBeInstanceOf(InteractionFailed);
    expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
    await bot().stop();
    expect(ana.sees()).toHaveLength(1);
    expect(loggedProblems(footnote)).toEqual(['could not respond any more']);
  });

  it.each([false, true])(
    'is logged once when every edit fails until the token expires (private: %s)',
    async isPrivate => {
      const footnote = await startWithScenarios({ slowAfter: 0 });
      const { sandbox, bot } = footnote;
      const ana = sandbox.member('Ana');
      sandbox.faults.onRequest(FILTERS.edit, ERROR, ALWAYS);
      const asked = ana.slash('search', { keywords: 'lantern', private: isPrivate });
      const refused = rejectionOf(asked);
      await untilFailed(sandbox, 2);
      sandbox.clock.advance(TOKEN_LIFETIME);
      sandbox.faults.clear();
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
      await bot().stop();
      expect(loggedProblems(footnote)).toEqual(['could not respond any more']);
    },
  );

  it('is logged after the failure that it reports when Discord is down', async () => {
    const footnote = await startWithScenarios({ slowAfter: 0 });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], ERROR, ALWAYS);
    sandbox.faults.onRequest(FILTERS.edit, ERROR, ALWAYS);
    const asked = rejectionOf(ana.slash('status'));
    await vi.waitFor(() => expect(loggedProblems(footnote)).toHaveLength(2), WAIT_OPTIONS);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await asked).toBeInstanceOf(InteractionFailed);
    await bot().stop();
    expect(loggedProblems(footnote)).toEqual([
      'failed',
      'could not report the failure to the asker',
    ]);
  });
});

async function untilFailed({ requests }: Sandbox, count: number): Promise<void> {
  await vi.waitFor(
    () =>
      expect(requests.filter(({ fault }) => fault !== null).length).toBeGreaterThanOrEqual(count),
    WAIT_OPTIONS,
  );
}

function isNoGreeting(body: unknown): boolean {
  return !JSON.stringify(body).includes(GREETING);
}
