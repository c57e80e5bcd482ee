import { DiscordAPIError, HTTPError } from 'discord.js';

/** Depth limit for causes, since an error can be its own cause. */
const MAX_CAUSE_DEPTH = 5;

/** Reduces an error to what a log may hold: neither the request's body nor its URL. */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const describe = (inner: unknown): unknown => describeError(inner, depth + 1);
  const inner =
    depth === MAX_CAUSE_DEPTH
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

/**
 * Keeps the path and code of each rejected field, and drops its value, which Discord repeats
 * (reference#error-messages).
 */
function withoutValues(message: string): string {
  const [summary = '', ...details] = message.split('\n');
  return [summary, ...details.flatMap(detail => /^\S+\[\w+\](?=:)/u.exec(detail) ?? [])].join('\n');
}
