import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../src/sandbox/startSandbox.ts';
import { BOT, spawnBot } from './secrets/spawnBot.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

/** Runs a command line in a shell like npm; resolves when the bot is online. */
async function online(line: string) {
  const { child, says, exit } = spawnBot(sandbox, {
    line,
    environment: { npm_lifecycle_event: 'start' },
  });
  await says('Ctrl+C');
  return { kill: (signal: NodeJS.Signals) => child.kill(signal), closed: exit };
}

describe('npm start', () => {
  it('counts a Ctrl+C that npm hands on as the one of the terminal', async () => {
    const { kill, closed } = await online(`exec ${BOT}`);
    // Two signals of the same kind might be merged into one.
    kill('SIGINT');
    kill('SIGTERM');
    expect(await closed).toBe(0);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });

  it('stops the bot when its shell ends without forwarding the signal', async () => {
    const { kill, closed } = await online(`${BOT}; true`);
    kill('SIGTERM');
    await closed;
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });
});
