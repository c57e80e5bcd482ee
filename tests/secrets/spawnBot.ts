import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { leaksIn } from './leaksIn.ts';
import { type OnEnd, watchTokens } from './watchTokens.ts';

/** A bot in a process of its own, which ends with its test. */
export interface SpawnedBot {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The lines on standard error that are for people, not for the log. */
  readonly complaints: () => readonly string[];
  /** Resolves when standard output or error holds the text; rejects if the process ends before. */
  readonly says: (text: string) => Promise<void>;
  /** Resolves with the status when all that was started has ended. */
  readonly exit: Promise<number | null>;
}

interface Options {
  /** What to run, in a shell; the bot alone when left out. */
  readonly line?: string;
  /** In place of what is set for every test. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Tells of the end of a test that runs beside others; the current test's when left out. */
  readonly onEnd?: OnEnd;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The command line that runs the bot. */
export const BOT = `'${process.execPath}' --import tsx src/main.ts`;

/** Starts the bot at the most verbose level; nothing that it writes may hold a secret when its test ends. */
export function spawnBot(
  { api, token }: Pick<Sandbox, 'api' | 'token'>,
  { line = `exec ${BOT}`, environment = {}, onEnd = onTestFinished }: Options = {},
): SpawnedBot {
  const child = spawn('sh', ['-c', line], {
    cwd: ROOT,
    // All that the shell starts ends with its group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      GUILD_ID: '',
      LOG_LEVEL: 'trace',
      ...environment,
    },
  });
  const stdout = read(child.stdout);
  const stderr = read(child.stderr);
  let hasEnded = false;
  const exit = new Promise<number | null>(resolve => {
    child.on('close', status => {
      hasEnded = true;
      resolve(status);
    });
  });
  const tokens = watchTokens(onEnd);
  onEnd(async () => {
    if (!hasEnded && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await exit;
    const secrets = [token, environment.DISCORD_TOKEN ?? '', ...tokens];
    const written = stdout.text() + stderr.text();
    const leaks = leaksIn(
      written,
      secrets.filter(secret => secret !== ''),
    );
    expect(leaks, 'secrets in what the bot has written').toEqual([]);
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
          reject(new Error(`ended without "${text}":\n${stdout.text()}${stderr.text()}`)),
        );
        look();
      }),
    exit,
  };
}

/** Gathers what a stream says. */
function read(stream: Readable): { readonly text: () => string } {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return { text: () => text };
}
