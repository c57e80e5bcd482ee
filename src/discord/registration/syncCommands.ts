import { type REST, RESTJSONErrorCodes, type Snowflake } from 'discord.js';
import type { CommandData } from '../command/commandData.ts';
import { isRefusedWith, isUnauthorized } from '../delivery/requestErrors.ts';
import { BAD_TOKEN, StartError } from '../gateway/startError.ts';
import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';
import type { Log } from '../log/createLog.ts';
import { clearCommands, type Registration, registerCommands } from './registerCommands.ts';

/** What to register, and where. */
export interface SyncOptions {
  readonly rest: REST;
  readonly applicationId: Snowflake;
  /** The one server to register commands in; null for all servers. */
  readonly guildId: string | null;
  readonly commands: readonly CommandData[];
  readonly lastGuild: LastGuild;
  /** Runs an attempt when no other process of the bot makes one; those after the first change nothing. */
  readonly inTurn: (register: () => Promise<Registration>) => Promise<Registration>;
  /** URL with which an administrator adds the bot to a server. */
  readonly invite: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Stores the server that commands were last registered in; null for none. */
export interface LastGuild {
  readonly read: () => Promise<string | null>;
  readonly write: (guildId: string | null) => Promise<void>;
}

/** Commands that are registered, or will be once Discord accepts them. */
export interface CommandSync {
  /** Ids by name; empty until Discord has confirmed them. */
  readonly ids: () => ReadonlyMap<string, Snowflake>;
  /** Resolves after the first attempt; rejects with a StartError if retrying is useless. */
  readonly firstAttempt: Promise<void>;
  /** Removes a server's commands, once, if a used command id is from an earlier registration. */
  readonly removeStale: (commandId: string, guildId: string) => void;
  readonly stop: () => void;
}

const NOT_FOR_USERS =
  'commands work in servers only: to let members install Footnote for themselves, allow it (Developer Portal, your application, Installation, User Install) and restart';

// Units: milliseconds.
/** Delay after the first failure; doubles with each further one. */
export const FIRST_RETRY_DELAY = 5000;
const MAX_RETRY_DELAY = 10 * 60_000;
/** Delay at the daily limit of new commands. */
const DAILY_LIMIT_DELAY = 60 * 60_000;

const NOT_IN_GUILD: readonly number[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
];

/** Registers the commands in their scope and removes them from others; retries until it succeeds. */
export function syncCommands(options: SyncOptions): CommandSync {
  let ids: Registration['ids'] = new Map();
  const stopping = new AbortController();
  const cleared = new Set<string>();

  async function attempt(failures: number): Promise<void> {
    try {
      ids = (await options.inTurn(() => register(options))).ids;
    } catch (error) {
      const reason = finalReason(error, options);
      if (reason !== null) throw new StartError(reason, { cause: error, remedy: 'person' });
      const delay = delayAfter(error, failures);
      options.log.error(
        { err: error, seconds: delay / 1000 },
        'could not register commands; those known to Discord stay; trying again',
      );
      void retry(delay, failures + 1);
    }
  }

  async function retry(delay: number, failures: number): Promise<void> {
    try {
      await options.clock.pause(delay, stopping.signal);
      await attempt(failures);
    } catch (error) {
      if (!stopping.signal.aborted) options.log.error({ err: error }, 'commands stay unchanged');
    }
  }

  /** Once the bot knows its own ids, any other is from an earlier registration. */
  function removeStale(commandId: string, guildId: string): void {
    const isOurs = guildId === options.guildId || [...ids.values()].includes(commandId);
    if (ids.size === 0 || isOurs || cleared.has(guildId)) return;
    cleared.add(guildId);
    void clear({ ...options, guildId });
  }

  return { ids: () => ids, firstAttempt: attempt(0), removeStale, stop: () => stopping.abort() };
}

async function register(options: SyncOptions): Promise<Registration> {
  const { applicationId, guildId, commands, rest, lastGuild, log } = options;
  const before = await lastGuild.read();
  // A server is stored before it has commands, and forgotten after it has none.
  if (guildId !== null) await lastGuild.write(guildId);
  const registration = await registerCommands(rest, { applicationId, guildId }, commands);
  if (registration.isGuildInstallOnly) log.warn(NOT_FOR_USERS);
  log.info({ changed: registration.hasChanged, guildId }, 'registered commands');
  if (guildId !== null) await clear({ ...options, guildId: null });
  if (before === null || before === guildId) return registration;
  const isCleared = await clear({ ...options, guildId: before });
  if (guildId === null && isCleared) await lastGuild.write(null);
  return registration;
}

/** Removes the commands from a scope; resolves with whether none are left. */
async function clear({
  rest,
  applicationId,
  guildId,
  log,
}: Pick<SyncOptions, 'rest' | 'applicationId' | 'guildId' | 'log'>): Promise<boolean> {
  try {
    await clearCommands(rest, { applicationId, guildId });
    return true;
  } catch (error) {
    // A server that the bot cannot access shows none of its commands.
    if (isRefusedWith(error, NOT_IN_GUILD)) return true;
    log.warn({ guildId, err: error }, 'could not remove commands of another scope');
    return false;
  }
}

/** Why registration cannot succeed until a person acts, and what to do; null for other errors. */
function finalReason(error: unknown, { guildId, invite }: SyncOptions): string | null {
  if (isUnauthorized(error)) return BAD_TOKEN;
  if (guildId === null || !isRefusedWith(error, NOT_IN_GUILD)) return null;
  return `the bot is not in server ${guildId}: check GUILD_ID, or invite the bot with ${invite}`;
}

/** Unit: milliseconds. */
function delayAfter(error: unknown, failures: number): number {
  const isLimited = isRefusedWith(error, [
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
  ]);
  if (isLimited) return DAILY_LIMIT_DELAY;
  return backoff(failures, { first: FIRST_RETRY_DELAY, max: MAX_RETRY_DELAY });
}
