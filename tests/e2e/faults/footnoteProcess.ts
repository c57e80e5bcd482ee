import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';

/** `npm start`, as it runs. */
export interface FootnoteProcess {
  /** All that it has said and logged. */
  readonly output: () => string;
  /** The lines on standard error that are for a person. */
  readonly complaints: () => string[];
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exit: Promise<number | null>;
  /** Ends it if it has not ended, and removes its articles. */
  readonly dispose: () => Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Starts Footnote on a stand-in with a folder of articles, and the most verbose log; resolves when it is online. */
export async function startProcess(
  { api, token }: Pick<Sandbox, 'api' | 'token'>,
  articles: Readonly<Record<string, string>>,
): Promise<FootnoteProcess> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  for (const [name, text] of Object.entries(articles)) {
    await writeFile(path.join(folder, name), text);
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ARTICLES_DIR: folder,
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      GUILD_ID: '',
      LOG_LEVEL: 'trace',
    },
  });
  let said = '';
  let complained = '';
  const exit = new Promise<number | null>(resolve => {
    child.on('close', resolve);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complained += chunk;
  });
  const online = new Promise<void>(resolve => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (said.includes('Ctrl+C')) resolve();
    });
  });
  await Promise.race([online, exit]);
  return {
    output: () => said + complained,
    complaints: () => complained.split('\n').filter(line => line !== '' && !line.startsWith('{')),
    kill: signal => child.kill(signal),
    exit,
    dispose: async () => {
      child.kill('SIGKILL');
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
