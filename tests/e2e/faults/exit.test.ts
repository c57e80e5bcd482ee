import { afterAll, describe, it, vi } from 'vitest';
import { Session } from '../../../src/sandbox/gateway/session.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { gates } from '../discord/newsroom.ts';
import { startProcess } from './footnoteProcess.ts';
import { garbleOne } from './garble.ts';
import { FILTERS, PASSING } from './requestFaults.ts';
import { failureOf, PATIENCE } from './witness.ts';

const ARTICLES = gates(11);
const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
const FOUND = /^11 passages found/u;
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;

afterAll(() => {
  vi.restoreAllMocks();
});

describe('a close for good', () => {
  // The others are tried on the process where it starts and stops.
  it.concurrent.for([4010, 4011, 4012, 4013])(
    'ends the process with status 1 and one line: %i',
    async (code, { onTestFinished, expect }) => {
      const { sandbox, run } = await start(onTestFinished);
      sandbox.gateway.disconnect(code);
      expect(await run.exit).toBe(1);
      expect(run.complaints()).toEqual([expect.stringMatching(/^footnote: Discord /u)]);
      expect(run.output()).not.toContain(sandbox.token);
    },
  );
});

describe('the process', () => {
  it.concurrent('tells no secret, whatever goes wrong, and outlives an interaction that discord.js cannot read', async ({
    onTestFinished,
    expect,
  }) => {
    garbleOne(data => ({ ...data, entitlements: undefined }));
    const dispatch = vi.spyOn(Session.prototype, 'dispatch');
    const { sandbox, run } = await start(onTestFinished);
    const ana = sandbox.member('Ana');
    const ask = () => ana.slash('search', { keywords: 'lantern' });
    expect(await ask()).toMatchObject({ content: APOLOGY, isPrivate: true });
    for (const { fault } of PASSING.filter(({ name }) => !name.startsWith('hang'))) {
      sandbox.faults.onRequest(FILTERS['first answer'], fault);
      expect((await ask()).content).toMatch(FOUND);
    }
    for (const code of [10062, 50035, 200000]) {
      const refusal = { kind: 'refusal', status: 400, code, message: 'Refused' } as const;
      sandbox.faults.onRequest(FILTERS['first answer'], refusal, 2);
      const asked = failureOf(ask());
      sandbox.gateway.disconnect();
      await vi.waitFor(() => expect(run.output()).toContain(`[${code}]`), PATIENCE);
      sandbox.faults.clear();
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await asked).toBeInstanceOf(InteractionFailed);
    }
    run.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(run.complaints()).toEqual([]);
    const tokens = JSON.stringify(dispatch.mock.calls).match(/(?<="token":")[^"]+/gu) ?? [];
    expect(tokens.length).toBeGreaterThan(20);
    const told = [...tokens, sandbox.token].filter(secret => run.output().includes(secret));
    expect(told).toEqual([]);
  });
});

/** Starts the process on a stand-in; both end with the test. */
async function start(onEnd: (end: () => Promise<void>) => void) {
  const sandbox: Sandbox = await startSandbox();
  onEnd(() => sandbox.close());
  const run = await startProcess(sandbox, ARTICLES);
  onEnd(() => run.dispose());
  return { sandbox, run };
}
