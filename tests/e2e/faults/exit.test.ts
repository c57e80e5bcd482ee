import { afterAll, describe, it, vi } from 'vitest';
import { startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { type SpawnedBot, spawnBot } from '../../secrets/spawnBot.ts';
import type { OnEnd } from '../../secrets/watchTokens.ts';
import { rejectionOf } from '../rejectionOf.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { FILTERS, TRANSIENT } from './requestFaults.ts';

const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
const FOUND = /^\d+ passages found/u;
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;

afterAll(() => {
  vi.restoreAllMocks();
});

describe('a close for good', () => {
  // The others are tried on the process where it starts and stops.
  it.concurrent.for([4010, 4011, 4012, 4013])(
    'ends the process with status 78 and one line: %i',
    async (code, { onTestFinished, expect }) => {
      const { sandbox, run } = await start(onTestFinished);
      sandbox.gateway.disconnect(code);
      expect(await run.exit).toBe(78);
      expect(complaints(run)).toEqual([expect.stringMatching(/^footnote: Discord /u)]);
    },
  );
});

describe('the process', () => {
  it.concurrent('tells no secret, whatever goes wrong, and outlives an interaction that cannot be read', async ({
    onTestFinished,
    expect,
  }) => {
    const { sandbox, run } = await start(onTestFinished);
    sandbox.faults.onEvent('INTERACTION_CREATE', data => ({ ...data, type: 99 }));
    const ana = sandbox.member('Ana');
    const ask = () => ana.slash('search', { keywords: 'Tomahawk' });
    expect(await ask()).toMatchObject({ content: APOLOGY, isPrivate: true });
    for (const { fault } of TRANSIENT.filter(({ name }) => !name.startsWith('hang'))) {
      sandbox.faults.onRequest(FILTERS['first answer'], fault);
      expect((await ask()).content).toMatch(FOUND);
    }
    for (const code of [10062, 50035, 200000]) {
      const refusal = { kind: 'refusal', status: 400, code, message: 'Refused' } as const;
      sandbox.faults.onRequest(FILTERS['first answer'], refusal, Infinity);
      const asked = rejectionOf(ask());
      sandbox.gateway.disconnect();
      await vi.waitFor(() => expect(run.stderr()).toContain(`[${code}]`), WAIT_OPTIONS);
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await asked).toBeInstanceOf(InteractionFailed);
      sandbox.faults.clear();
    }
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
    expect(complaints(run)).toEqual([]);
  });
});

/** Starts the process on a stand-in; both end with the test, and its output is read for secrets. */
async function start(onEnd: OnEnd) {
  const sandbox = await startSandbox();
  onEnd(() => sandbox.close());
  const run = spawnBot(sandbox, { onEnd });
  await run.says('Ctrl+C');
  return { sandbox, run };
}

/** The lines on standard error that are for a person. */
function complaints({ stderr }: SpawnedBot): string[] {
  return stderr()
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('{'));
}
