import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  HTTPError,
} from 'discord.js';
import { isUnauthorized } from '../delivery/requestErrors.ts';
import { BAD_TOKEN, type Remedy, StartError } from './startError.ts';

/** What a login needs. */
export interface LoginOptions {
  readonly token: string;
  /** Base URL of Discord's REST API, without a version. */
  readonly api: string;
  /** Checks the token after a login that it may have failed. */
  readonly isTokenValid: () => Promise<boolean>;
}

/** Error message of discord.js at the session start limit (events/gateway#session-start-limit-object). */
const NO_SESSIONS_LEFT = /^Not enough sessions remaining.*resets at (?<time>\S+)$/u;

/** Logs in; resolves with the ready client, or with the reason for the failure. */
export async function logIn(
  client: Client,
  { token, api, isTokenValid }: LoginOptions,
): Promise<Client<true> | StartError> {
  const ready = new Promise<Client<true>>(resolve => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    const failure = startErrorOf(error, api);
    if (failure.message !== BAD_TOKEN || !(await isTokenValid())) return failure;
    return new StartError(BAD_TOKEN, { cause: error, remedy: 'retry' });
  }
}

/** Why a request to Discord, or a login, failed, and what to do. */
export function startErrorOf(error: unknown, api: string): StartError {
  const reason = reasonOf(error, api);
  return new StartError(reason, { cause: error, remedy: remedyOf(error, reason) });
}

function remedyOf(error: unknown, reason: string): Remedy {
  if (reason === BAD_TOKEN) return 'person';
  return NO_SESSIONS_LEFT.test(messageOf(error)) ? 'wait' : 'retry';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** Why a login failed, and what to do. */
function reasonOf(error: unknown, api: string): string {
  const isRefused =
    error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isRefused || isUnauthorized(error)) return BAD_TOKEN;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return `${api} responds with status ${error.status}: check DISCORD_API, or try again later`;
  }
  if (error instanceof TypeError && error.cause === undefined) {
    return `${api} does not respond like Discord: check DISCORD_API`;
  }
  const resetsAt = NO_SESSIONS_LEFT.exec(messageOf(error))?.groups?.time;
  if (resetsAt !== undefined) {
    return `this bot has reached Discord's daily limit of logins, which resets at ${resetsAt}: wait, and find out what restarts it`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : 'no connection';
  return `Discord cannot be reached at ${api} (${what}): check the network and DISCORD_API`;
}
