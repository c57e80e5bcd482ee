import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  HTTPError,
} from 'discord.js';
import { BAD_TOKEN, type Remedy, StartError } from './startError.ts';

/** What a login needs. */
export interface LoginOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  /** Whether Discord takes the token, asked after a login for which it does not. */
  readonly isTokenValid: () => Promise<boolean>;
}

/** How discord.js puts it when no session may be started (events/gateway#session-start-limit-object). */
const NO_STARTS_LEFT = /^Not enough sessions remaining.*resets at (?<time>\S+)$/u;

/** Logs in; resolves with the client once it is ready, or with why it is not. */
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
    const reason = reasonOf(error, api);
    const isValid = reason === BAD_TOKEN && (await isTokenValid());
    return new StartError(reason, {
      cause: error,
      remedy: isValid ? 'retry' : remedyOf(error, reason),
    });
  }
}

function remedyOf(error: unknown, reason: string): Remedy {
  if (reason === BAD_TOKEN) return 'person';
  return NO_STARTS_LEFT.test(messageOf(error)) ? 'wait' : 'retry';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
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
  const resetsAt = NO_STARTS_LEFT.exec(messageOf(error))?.groups?.time;
  if (resetsAt !== undefined) {
    return `Discord lets this bot log in no more before ${resetsAt}, since it did too often: wait, and find out what restarts it`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = cause instanceof Error ? cause.message : 'no connection';
  return `Discord cannot be reached at ${api} (${what}): check the network and DISCORD_API`;
}
