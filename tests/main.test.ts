import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../src/sandbox/startSandbox.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

let sandbox: Sandbox;
/** The process group of a bot that has not ended. */
let group: number | undefined;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  if (group !== undefined) process.kill(-group, 'SIGKILL');
  await sandbox.close();
});

/** Runs a command line in a shell as npm does, up to where the bot is online. */
async function online(line: string) {
  const shell = spawn('sh', ['-c', line], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      npm_lifecycle_event: 'start',
      DISCORD_API: sandbox.api,
      DISCORD_TOKEN: sandbox.token,
      GUILD_ID: '',
    },
  });
  group = shell.pid;
  // Closed when the bot, too, has ended.
  const closed = new Promise<number | null>(resolve => {
    shell.on('close', status => {
      group = undefined;
      resolve(status);
    });
  });
  await new Promise<void>(resolve => {
    shell.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ctrl+C')) resolve();
    });
  });
  return { kill: (signal: NodeJS.Signals) => shell.kill(signal), closed };
}

describe('npm start', { timeout: 30_000 }, () => {
  it('counts a Ctrl+C that npm hands on as the one of the terminal', async () => {
    const { kill, closed } = await online('exec node --import tsx src/main.ts');
    // Two of one kind might arrive as one.
    kill('SIGINT');
    kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });

  it('ends the bot when the shell around it ends without handing the signal on', async () => {
    const { kill, closed } = await online('node --import tsx src/main.ts; true');
    kill('SIGTERM');
    await closed;
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });
});
