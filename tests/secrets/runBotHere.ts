import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { runBot } from '../../src/app/runBot.ts';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { type BotOutput, botEnvironment, watchOutput } from './botOutput.ts';

/** A bot in this process, which is stopped when its test ends. */
export interface BotHere extends BotOutput {
  /** Asks the bot to stop, as a signal does. */
  readonly stop: () => void;
}

/**
 * Runs the whole program except `main.ts`, at the most verbose log level; its test fails if the output
 * contains a secret.
 */
export function runBotHere(
  sandbox: Pick<Sandbox, 'api' | 'token'>,
  changes: NodeJS.ProcessEnv = {},
): BotHere {
  const environment = { ...botEnvironment(sandbox), ...changes };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stopping = new AbortController();
  const stopped = new Promise<null>(resolve => {
    stopping.signal.addEventListener('abort', () => resolve(null));
  });
  const running = runBot({ stdout, stderr, environment, stopped, failures: new EventEmitter() });
  const exit = running.then(async status => {
    // The streams hand on what was printed last.
    await setImmediate();
    return status;
  });
  const stop = (): void => stopping.abort();
  const program = { stdout, stderr, exit, environment, stop };
  return { stop, ...watchOutput(program, sandbox.token, onTestFinished) };
}
