import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { spawnBot } from '../../secrets/spawnBot.ts';
import { rejectionOf } from '../rejectionOf.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { FILTERS, TRANSIENT } from './requestFaults.ts';

const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
const FOUND = /^\d+ passages found/u;
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;

describe('the process', () => {
  it('prints no secret whatever fails, and survives an interaction that cannot be parsed', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const run = spawnBot(sandbox);
    await run.says('Ctrl+C');
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
    expect(run.complaints()).toEqual([]);
  });
});
