import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  HTTPError,
  type REST,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Actions, Command } from './command.ts';
import type { Log } from './log.ts';
import { createPace } from './pace.ts';
import {
  type CommandScope,
  clearCommands,
  type Registration,
  registerCommands,
} from './registerCommands.ts';
import { createRouter } from './router.ts';

/** What a bot needs to run. */
export interface BotOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  /** The one server to register commands in, or null for all. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  /** What components do that belong to no single command. */
  readonly components: Readonly<Record<string, Actions>>;
  /** The index to answer from, asked for anew each time. */
  readonly index: () => SearchIndex;
  readonly log: Log;
  /** An answer that may take this long is acknowledged first. Unit: milliseconds. */
  readonly slowAfter?: number;
}

/** A bot that is logged in and answers. */
export interface Bot {
  /** The name and discriminator of its user. */
  readonly tag: string;
  /** How many servers it is in now. */
  readonly guildCount: () => number;
  /** Where an administrator adds it to a server. */
  readonly invite: string;
  /** Resolves when its commands are registered; rejects with a StartError if they cannot be. */
  readonly registered: Promise<void>;
  /** Resolves with what to do when Discord has ended the connection for good. */
  readonly ended: Promise<string>;
  /** Takes no more, finishes what is in flight, and closes. */
  readonly stop: () => Promise<void>;
}

/** The bot cannot start; the message says why and what to do, in one line. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const SLOW_AFTER = 500;
/** discord.js keeps interactions back so long for servers that are not there yet. Unit: milliseconds. */
const GUILD_WAIT = 500;
/** The HTTP status of a request whose token is not, or no longer, good. */
const UNAUTHORIZED = 401;

const BAD_TOKEN =
  'Discord refuses the token: copy it anew (Developer Portal, your application, Bot, Reset Token) ' +
  'to DISCORD_TOKEN';

/** Why Discord ends a connection for good (topics/opcodes-and-status-codes#gateway). */
const FATAL: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, BAD_TOKEN],
  [GatewayCloseCodes.InvalidShard, 'Discord refuses the shard: run one copy of Footnote per token'],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord requires sharding, since the bot is in too many servers for one connection, which Footnote does not do',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord no longer speaks this version: update Footnote'],
  [GatewayCloseCodes.InvalidIntents, 'Discord does not know an intent: update Footnote'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord does not allow an intent: switch it on (Developer Portal, your application, Bot, Privileged Gateway Intents)',
  ],
]);

/**
 * Logs in, answers from then on, and registers the commands meanwhile.
 *
 * @throws StartError when Discord cannot be reached or does not let the bot in.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, api, log } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api },
    waitGuildTimeout: GUILD_WAIT,
  });
  let commandIds: ReadonlyMap<string, string> = new Map();
  const pace = createPace(options.slowAfter ?? SLOW_AFTER);
  const router = createRouter({ ...options, commandIds: () => commandIds, pace });
  const ended = new Promise<string>(resolve => {
    // discord.js goes on as if nothing had happened after a close that it does not recover from.
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(FATAL.get(code) ?? `Discord closed the connection for good, with code ${code}`);
    });
  });
  client.on(Events.InteractionCreate, interaction => void router.route(interaction));
  logEvents(client, log);
  const ready = await logIn(client, { token, api, ended });
  const invite = inviteTo(ready);
  const registerAll = async (): Promise<void> => {
    commandIds = (await register(ready, options, invite)).ids;
  };
  return {
    tag: ready.user.tag,
    guildCount: () => client.guilds.cache.size,
    invite,
    registered: registerAll(),
    ended,
    stop: async () => {
      await router.drain();
      // discord.js says of any close that it will connect again.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

async function logIn(
  client: Client,
  { token, api, ended }: Pick<BotOptions, 'token' | 'api'> & Pick<Bot, 'ended'>,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>(resolve => {
    client.once(Events.ClientReady, resolve);
  });
  const outcome = await Promise.race([
    ended.then(reason => new StartError(reason)),
    client
      .login(token)
      .then(() => ready)
      .catch((error: unknown) => new StartError(reasonOf(error, api), { cause: error })),
  ]);
  if (!(outcome instanceof StartError)) return outcome;
  await client.destroy();
  throw outcome;
}

/** Why a login failed, and what to do. */
function reasonOf(error: unknown, api: string): string {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return BAD_TOKEN;
  }
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `${api} answers with status ${error.status}: check DISCORD_API, or try again later`;
  }
  if (error instanceof TypeError && error.cause === undefined) {
    return `${api} does not answer as Discord does: check DISCORD_API`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : 'no connection';
  return `Discord cannot be reached at ${api} (${what}): check the network and DISCORD_API`;
}

/** Registers the commands where they are wanted and removes them everywhere else. */
async function register(
  client: Client<true>,
  { commands, guildId, log }: BotOptions,
  invite: string,
): Promise<Registration> {
  const applicationId = client.application.id;
  const data = commands.map(command => command.data);
  try {
    const registration = await registerCommands(client.rest, { applicationId, guildId }, data);
    log.info({ changed: registration.hasChanged, guildId }, 'commands are registered');
    const others = guildId === null ? [...client.guilds.cache.keys()] : [null];
    for (const other of others) await clear(client.rest, { applicationId, guildId: other }, log);
    return registration;
  } catch (error) {
    const refusal = refusalOf(error, guildId, invite);
    if (refusal !== null) {
      await client.destroy();
      throw new StartError(refusal, { cause: error });
    }
    log.error({ err: error }, 'commands could not be registered; those known to Discord stay');
    return { hasChanged: false, ids: new Map() };
  }
}

/** Why commands cannot be registered before something is put right, and what; null if unknown. */
function refusalOf(error: unknown, guildId: string | null, invite: string): string | null {
  if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) return BAD_TOKEN;
  if (guildId === null || !isRefusal(error, NOT_THERE)) return null;
  return `the bot is not in server ${guildId}: check GUILD_ID, or invite the bot with ${invite}`;
}

async function clear(rest: REST, scope: CommandScope, log: Log): Promise<void> {
  try {
    await clearCommands(rest, scope);
  } catch (error) {
    // A server may have let the bot in without its commands: then there are none to show twice.
    if (isRefusal(error, NOT_THERE)) return;
    log.warn({ guildId: scope.guildId, err: error }, 'other commands could not be removed');
  }
}

const NOT_THERE: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
];

function isRefusal(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Replies to interactions need no permission in a server. */
function inviteTo({ application }: Client<true>): string {
  const address = new URL('https://discord.com/oauth2/authorize');
  address.searchParams.set('client_id', application.id);
  address.searchParams.set('scope', 'bot applications.commands');
  address.searchParams.set('permissions', '0');
  return address.href;
}

function logEvents(client: Client, log: Log): void {
  client.on(Events.Error, error => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, message => log.warn({ message }, 'client warning'));
  client.on(Events.ShardError, error => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.info('connecting again'));
  client.on(Events.ShardReady, () => log.info('connected'));
  client.on(Events.ShardResume, () => log.info('connected again'));
  client.rest.on('rateLimited', ({ method, scope, retryAfter, global }) =>
    log.warn({ method, scope, retryAfter, global }, 'rate limited'),
  );
}
