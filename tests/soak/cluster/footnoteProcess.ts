import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { databaseSecrets } from '../../../src/config/databaseSecrets.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { leaksIn } from '../../secrets/leaksIn.ts';

/** A process of the bot. */
export interface FootnoteProcess {
  /** Resolves when its commands are registered; rejects if it ends before. */
  readonly online: Promise<void>;
  /**
   * Ends it and waits for its end: `SIGKILL` at once, `SIGTERM` when it has finished what it took. Rejects if it
   * has written a secret.
   */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ONLINE = 'Press Ctrl+C';

/** Starts a process of the bot on a sandbox and a database. */
export function startFootnoteProcess(
  { api, token }: Pick<Sandbox, 'api' | 'token'>,
  databaseUrl: string,
  dataDir: string,
): FootnoteProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      ENCODER: process.env.ENCODER ?? 'on',
      CHANNEL_COOLDOWN: '0',
      MEMBER_LIMIT: '1000',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const exit = once(child, 'exit');
  void exit.then(() => process.off('exit', kill));
  const complaints: string[] = [];
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no output');
  createInterface({ input: stderr }).on('line', line => complaints.push(line));
  const online = new Promise<void>((resolve, reject) => {
    createInterface({ input: stdout }).on('line', line => {
      if (line.startsWith(ONLINE)) resolve();
    });
    void exit.then(() => reject(new Error(`the bot ended: ${complaints.at(-1)}`)));
  });
  online.catch(() => undefined);
  return {
    online,
    end: async signal => {
      child.kill(signal);
      await exit;
      const leaks = leaksIn(complaints.join('\n'), [token, ...databaseSecrets(databaseUrl)]);
      if (leaks.length > 0) throw new Error('the bot wrote secrets to standard error');
    },
  };
}
