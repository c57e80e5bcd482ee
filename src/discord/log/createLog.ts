import { DiscordAPIError, HTTPError } from 'discord.js';
import pino from 'pino';

/** A structured log: one JSON object a line. */
export type Log = Readonly<Record<Level, WriteLine>>;

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

interface WriteLine {
  (message: string): void;
  (facts: Facts, message: string): void;
}

/** What a line says beside its message; what was thrown stands under `err`. */
type Facts = Readonly<Record<string, unknown>> & { readonly err?: unknown };

/**
 * The tokens of interactions, where they stand in the paths of their requests, in what discord.js
 * calls a major parameter, and anywhere else by how they begin, which is `interaction:` in base64.
 */
const INTERACTION_TOKENS = [
  /(?<where>(?:interactions|webhooks)(?:\/|%2F)\d+(?:\/|%2F))(?:(?!%2F)[^/\s?#"'\\])+/giu,
  /(?<where>\d{17,20}(?:\/|%2F))[\w.~%=-]{20,}/giu,
  /(?<where>)aW50ZXJhY3Rpb24[\w%=-]*/gu,
];

/** A part of a secret that is shorter tells nothing. */
const SHORTEST_PART = 8;
/** An error may be its own cause, in the end. */
const DEEPEST_CAUSE = 5;

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
  const hidden = secrets.flatMap(formsOf);
  const conceal = (line: string): string => {
    const unnamed = hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
    return INTERACTION_TOKENS.reduce(
      (text, token) => text.replaceAll(token, '$<where>[token]'),
      unnamed,
    );
  };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: describeErrors },
      // pino would add to an error that is described already.
      serializers: { err: described => described },
    },
    { write: line => write(conceal(line)) },
  );
}

/**
 * A secret as it may stand in a line of JSON: whole, or what is before and after its last dot, since
 * discord.js shows a token without its last part.
 */
function formsOf(secret: string): string[] {
  const dot = secret.lastIndexOf('.');
  const parts = dot === -1 ? [] : [secret.slice(0, dot), secret.slice(dot + 1)];
  return [secret, ...parts.filter(part => part.length >= SHORTEST_PART)]
    .flatMap(form => [form, encodeURIComponent(form), JSON.stringify(form).slice(1, -1)])
    .filter(form => form !== '');
}

/** Errors hold requests, so none is written as it is, under whatever name. */
function describeErrors(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      name === 'err' || fact instanceof Error ? describeError(fact) : fact,
    ]),
  );
}

/** What a log may hold of an error: neither the request's body nor its address. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const describe = (inner: unknown): unknown => describeError(inner, depth + 1);
  const inner =
    depth === DEEPEST_CAUSE
      ? {}
      : {
          ...(cause === undefined ? {} : { cause: describe(cause) }),
          ...(error instanceof AggregateError ? { errors: error.errors.map(describe) } : {}),
        };
  if (error instanceof DiscordAPIError) {
    const { status, method } = error;
    return { name, message: withoutValues(message), ...inner, status, method };
  }
  if (error instanceof HTTPError) {
    return { name, message, ...inner, status: error.status, method: error.method };
  }
  return { name, message, ...inner, stack };
}

/** Discord repeats values that it refuses, so only what is wrong where is kept (reference#error-messages). */
function withoutValues(message: string): string {
  const [what = '', ...details] = message.split('\n');
  return [what, ...details.flatMap(detail => /^\S+\[\w+\](?=:)/u.exec(detail) ?? [])].join('\n');
}
