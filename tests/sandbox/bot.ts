import { Client, type ClientEvents, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { request } from './request.ts';

/** How a bot handles one kind of interaction. */
export type Handler = (interaction: Interaction) => Promise<unknown>;

/** Logs the unmodified discord.js client in to a sandbox. */
export async function startBot(
  sandbox: Sandbox,
  handle: Handler,
  intents: readonly GatewayIntentBits[] = [GatewayIntentBits.Guilds],
): Promise<Client<true>> {
  const client = new Client({ intents: [...intents], rest: { api: sandbox.api } });
  client.on(Events.InteractionCreate, interaction => {
    handle(interaction).catch(fail);
  });
  const ready = once(client, Events.ClientReady);
  await client.login(sandbox.token);
  const [readyClient] = await ready;
  return readyClient;
}

/** A sandbox and a bot on it. */
interface RunningBot {
  readonly sandbox: Sandbox;
  readonly client: Client<true>;
  readonly close: () => Promise<void>;
}

/** Starts a sandbox with a bot that has registered `commands`. */
export async function startBotWith(
  commands: readonly object[],
  handle: Handler,
): Promise<RunningBot> {
  const sandbox = await startSandbox();
  const client = await startBot(sandbox, handle);
  await request(sandbox, 'PUT', `/applications/${sandbox.applicationId}/commands`, commands);
  return {
    sandbox,
    client,
    close: async () => {
      await client.destroy();
      await sandbox.close();
    },
  };
}

/** Resolves with the next occurrence of an event. */
export function once<E extends keyof ClientEvents>(
  client: Client,
  event: E,
): Promise<ClientEvents[E]> {
  return new Promise(resolve => {
    client.once(event, (...args) => {
      resolve(args);
    });
  });
}

/** Fails the test if its bot emits an error. */
function fail(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
