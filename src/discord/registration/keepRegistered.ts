import { DiscordAPIError, type REST, RESTJSONErrorCodes, type Snowflake } from 'discord.js';
import type { CommandData } from '../command/command.ts';
import { BAD_TOKEN, StartError } from '../gateway/startError.ts';
import type { Clock } from '../load/clock.ts';
import type { Log } from '../log/createLog.ts';
import { clearCommands, type Registration, registerCommands } from './registerCommands.ts';

/** What is to be registered, and where. */
export interface RegistrationOptions {
  readonly rest: REST;
  readonly applicationId: Snowflake;
  /** The one server to register commands in, or null for all. */
  readonly guildId: string | null;
  readonly commands: readonly CommandData[];
  readonly lastGuild: LastGuild;
  /** Where an administrator adds the bot to a server. */
  readonly invite: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Remembers the one server that commands were last registered in; null for none. */
export interface LastGuild {
  readonly read: () => Promise<string | null>;
  readonly write: (guildId: string | null) => Promise<void>;
}

/** Commands that are registered, or will be as soon as Discord takes them. */
export interface Registered {
  /** Their ids under their names; empty until Discord has said. */
  readonly ids: () => ReadonlyMap<string, Snowflake>;
  /** Resolves when Discord has been tried once; rejects with a StartError if it is no use to try again. */
  readonly tried: Promise<void>;
  /** Removes the commands of an earlier life from a server, once, if a command of it is one. */
  readonly sweep: (commandId: string, guildId: string) => void;
  readonly stop: () => void;
}

const NOT_FOR_MEMBERS =
  'the commands are for servers alone: to let members install Footnote for themselves, allow it (Developer Portal, your application, Installation, User Install) and start anew';

// Units: milliseconds.
/** After the first failure; doubles with each further one. */
export const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 10 * 60_000;
/** After so many new commands in a day Discord takes no more until the day is over. */
const DAY_IS_FULL_PAUSE = 60 * 60_000;

/** The HTTP status of a request whose token is not, or no longer, good. */
const UNAUTHORIZED = 401;
const NOT_THERE: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
];

/** Registers the commands where they are wanted and removes them everywhere else, until it is done. */
export function keepRegistered(options: RegistrationOptions): Registered {
  let ids: Registration['ids'] = new Map();
  const stopping = new AbortController();
  const swept = new Set<string>();

  async function attempt(failures: number): Promise<void> {
    try {
      ids = (await register(options)).ids;
    } catch (error) {
      const refusal = refusalOf(error, options);
      if (refusal !== null) throw new StartError(refusal, { cause: error, remedy: 'person' });
      const wait = pauseAfter(error, failures);
      options.log.error(
        { err: error, wait: wait / 1000 },
        'commands could not be registered; those known to Discord stay, and it is tried again, in seconds',
      );
      void again(wait, failures + 1);
    }
  }

  async function again(wait: number, failures: number): Promise<void> {
    try {
      await options.clock.pause(wait, stopping.signal);
      await attempt(failures);
    } catch (error) {
      if (!stopping.signal.aborted) options.log.error({ err: error }, 'commands stay as they are');
    }
  }

  /** Unknown ids are of an earlier life once the bot's own are known. */
  function sweep(commandId: string, guildId: string): void {
    const isOurs = guildId === options.guildId || [...ids.values()].includes(commandId);
    if (ids.size === 0 || isOurs || swept.has(guildId)) return;
    swept.add(guildId);
    void clear({ ...options, guildId });
  }

  return { ids: () => ids, tried: attempt(0), sweep, stop: () => stopping.abort() };
}

async function register(options: RegistrationOptions): Promise<Registration> {
  const { applicationId, guildId, commands, rest, lastGuild, log } = options;
  const before = await lastGuild.read();
  // A server is remembered before it has commands, and forgotten after it has none.
  if (guildId !== null) await lastGuild.write(guildId);
  const registration = await registerCommands(rest, { applicationId, guildId }, commands);
  if (registration.isForServersAlone) log.warn(NOT_FOR_MEMBERS);
  log.info({ changed: registration.hasChanged, guildId }, 'commands are registered');
  if (guildId !== null) await clear({ ...options, guildId: null });
  if (before === null || before === guildId) return registration;
  const isCleared = await clear({ ...options, guildId: before });
  if (guildId === null && isCleared) await lastGuild.write(null);
  return registration;
}

/** Removes the commands from a scope; resolves with whether they are gone. */
async function clear({
  rest,
  applicationId,
  guildId,
  log,
}: Pick<RegistrationOptions, 'rest' | 'applicationId' | 'guildId' | 'log'>): Promise<boolean> {
  try {
    await clearCommands(rest, { applicationId, guildId });
    return true;
  } catch (error) {
    // A server may have let the bot in without its commands: then there are none to show twice.
    if (isRefusal(error, NOT_THERE)) return true;
    log.warn({ guildId, err: error }, 'other commands could not be removed');
    return false;
  }
}

/** Why commands cannot be registered before something is put right, and what; null if unknown. */
function refusalOf(error: unknown, { guildId, invite }: RegistrationOptions): string | null {
  if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) return BAD_TOKEN;
  if (guildId === null || !isRefusal(error, NOT_THERE)) return null;
  return `the bot is not in server ${guildId}: check GUILD_ID, or invite the bot with ${invite}`;
}

function pauseAfter(error: unknown, failures: number): number {
  const isFull = isRefusal(error, [
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
  ]);
  return isFull ? DAY_IS_FULL_PAUSE : Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
}

function isRefusal(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
