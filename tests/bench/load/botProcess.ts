import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';

/** A bot in its own process. */
export interface BotProcess {
  /** Unit: bytes. */
  readonly residentMemory: () => Promise<number>;
  /** Rejects if it exits before it is stopped. */
  readonly ended: Promise<never>;
  /** The number of lines on standard error so far, and the last of them. */
  readonly complaints: () => { readonly count: number; readonly last: string };
  readonly stop: () => Promise<void>;
}

/** A script below the project's folder, and the output that shows that its commands are registered. */
export interface Program {
  readonly file: string;
  readonly says: string;
}

export const FOOTNOTE: Program = { file: 'src/main.ts', says: 'Press Ctrl+C' };

const ROOT = path.resolve(import.meta.dirname, '../../..');
const KIBIBYTE = 1024;
const run = promisify(execFile);

/** Starts a bot on a sandbox; resolves when its commands are registered. */
export async function startBotProcess(
  { file, says }: Program,
  { api, token }: Pick<Sandbox, 'api' | 'token'>,
): Promise<BotProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ARTICLES_DIR: 'seeds',
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      ENCODER: process.env.ENCODER ?? 'off',
      GUILD_ID: '',
      LOG_LEVEL: 'warn',
      MESSAGE_CONTENT: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  let complaints = { count: 0, last: '' };
  createInterface({ input: child.stderr }).on('line', last => {
    complaints = { count: complaints.count + 1, last };
  });
  let isStopping = false;
  const exit = new Promise<void>(resolve => {
    child.once('close', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  const ended = exit.then((): Promise<never> => {
    if (isStopping) return new Promise<never>(() => undefined);
    throw new Error(`${file} exited:  ${complaints.last}`);
  });
  const ready = new Promise<void>(resolve => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-KIBIBYTE);
      if (said.includes(says)) resolve();
    });
  });
  await Promise.race([ready, ended]);
  return {
    residentMemory: () => residentMemory(child.pid ?? 0),
    ended,
    complaints: () => complaints,
    stop: async () => {
      isStopping = true;
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function residentMemory(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]) * KIBIBYTE;
  }
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) * KIBIBYTE;
}
