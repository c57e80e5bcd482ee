import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/startSandbox.ts';
import { once } from './bot.ts';

it('refuses a wrong token', async () => {
  const sandbox = await startSandbox();
  const client = new Client({ intents: [], rest: { api: sandbox.api } });
  await expect(client.login(`${sandbox.token}x`)).rejects.toThrow('An invalid token was provided');
  await client.destroy();
  await sandbox.close();
});

it('refuses a disabled privileged intent', async () => {
  const sandbox = await startSandbox();
  const client = new Client({
    intents: [GatewayIntentBits.MessageContent],
    rest: { api: sandbox.api },
  });
  const closed = once(client, Events.ShardDisconnect);
  client.on(Events.ShardError, () => undefined);
  await expect(client.login(sandbox.token)).rejects.toThrow('disallowed intents');
  expect((await closed)[0].code).toBe(4014);
  await client.destroy();
  await sandbox.close();
});
