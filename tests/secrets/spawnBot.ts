import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { type BotOutput, botEnvironment, watchOutput } from './botOutput.ts';
import type { OnEnd } from './watchTokens.ts';

/** A bot in its own process, which is stopped when its test ends. */
export interface SpawnedBot extends BotOutput {
  readonly child: ChildProcess;
}

interface Options {
  /** Shell command line; defaults to the bot. */
  readonly line?: string;
  /** Overrides the default environment. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Registers clean-up for the end of a concurrent test; defaults to the current test. */
  readonly onEnd?: OnEnd;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The command line that runs the bot. */
export const BOT = `'${process.execPath}' --import tsx src/main.ts`;

/** Starts the bot at the most verbose log level; its test fails if the output contains a secret. */
export function spawnBot(
  sandbox: Pick<Sandbox, 'api' | 'token'>,
  { line = `exec ${BOT}`, environment: changes, onEnd = onTestFinished }: Options = {},
): SpawnedBot {
  const environment = { PATH: process.env.PATH, ...botEnvironment(sandbox), ...changes };
  const child = spawn('sh', ['-c', line], {
    cwd: ROOT,
    // Makes a process group, so that everything the shell starts can be killed.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
  let hasExited = false;
  const exit = new Promise<number | null>(resolve => {
    // The whole process group has exited.
    child.on('close', status => {
      hasExited = true;
      resolve(status);
    });
  });
  const stop = (): void => {
    if (!hasExited && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const { stdout, stderr } = child;
  const program = { stdout, stderr, exit, environment, stop };
  return { child, ...watchOutput(program, sandbox.token, onEnd) };
}
