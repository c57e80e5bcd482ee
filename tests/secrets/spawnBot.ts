import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { leaksIn } from './leaksIn.ts';
import { type OnEnd, watchTokens } from './watchTokens.ts';

/** A bot in its own process, which is stopped when its test ends. */
export interface SpawnedBot {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Lines on standard error that are not part of the log. */
  readonly complaints: () => readonly string[];
  /** Resolves when the text is printed; rejects if the process exits first. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves with the exit status when the whole process group has exited. */
  readonly exit: Promise<number | null>;
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
  { api, token }: Pick<Sandbox, 'api' | 'token'>,
  { line = `exec ${BOT}`, environment = {}, onEnd = onTestFinished }: Options = {},
): SpawnedBot {
  const child = spawn('sh', ['-c', line], {
    cwd: ROOT,
    // Makes a process group, so that everything the shell starts can be killed.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      ENCODER: 'off',
      GUILD_ID: '',
      LOG_LEVEL: 'trace',
      ...environment,
    },
  });
  const stdout = read(child.stdout);
  const stderr = read(child.stderr);
  let hasExited = false;
  const exit = new Promise<number | null>(resolve => {
    child.on('close', status => {
      hasExited = true;
      resolve(status);
    });
  });
  const tokens = watchTokens(onEnd);
  onEnd(async () => {
    if (!hasExited && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await exit;
    const secrets = [token, environment.DISCORD_TOKEN ?? '', ...tokens];
    const written = stdout.text() + stderr.text();
    const leaks = leaksIn(
      written,
      secrets.filter(secret => secret !== ''),
    );
    expect(leaks, 'secrets in the output of the bot').toEqual([]);
  });
  return {
    child,
    stdout: stdout.text,
    stderr: stderr.text,
    complaints: () =>
      stderr
        .text()
        .split('\n')
        .filter(line => line !== '' && !line.startsWith('{')),
    says: text =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (stdout.text().includes(text) || stderr.text().includes(text)) resolve();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        child.on('close', () =>
          reject(new Error(`exited without printing "${text}":\n${stdout.text()}${stderr.text()}`)),
        );
        look();
      }),
    exit,
  };
}

/** Collects the text of a stream. */
function read(stream: Readable): { readonly text: () => string } {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { text: () => text };
}
