import { DiscordAPIError, HTTPError } from 'discord.js';
import pino, { type Logger } from 'pino';

/** A structured log: one JSON object a line. */
export type Log = Logger;

/** The tokens of interactions stand in the paths of their requests. */
const INTERACTION_TOKEN = /(\/?(?:interactions|webhooks)\/\d+\/)[^/\s?"']+/gu;

const standardError = pino.destination({ dest: 2, sync: true });

/**
 * A log that holds no secret: the bot's token and the tokens of interactions are taken out of every
 * line, and errors are reduced to what says where they came from.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = line => standardError.write(line),
): Log {
  const conceal = (line: string): string =>
    secrets
      .filter(secret => secret !== '')
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replaceAll(INTERACTION_TOKEN, '$1[token]');
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: describeError },
    },
    { write: line => write(conceal(line)) },
  );
}

/** What a log may hold of an error: neither the request's body nor its address. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const known = { name, message, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return { ...known, status: error.status, method: error.method };
  }
  return { ...known, stack };
}
