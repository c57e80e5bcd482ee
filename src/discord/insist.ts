import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type PQueue from 'p-queue';

/** How long a request is sent anew until Discord has taken it. */
export interface Persistence {
  /** What each try waits in, so that not too many are on their way at a time. */
  readonly lane: PQueue;
  /** A try with a greater one comes first. */
  readonly priority: number;
  /** No try begins later, by `performance.now()`. Unit: milliseconds. */
  readonly until: number;
  /** How long one try may take. Unit: milliseconds. */
  readonly timeout: number;
  /** Whether the request may be sent anew where Discord may have taken it, since twice is as once. */
  readonly isRepeatable: boolean;
  /** Aborts when no more tries may be begun. */
  readonly ending: AbortSignal;
}

/** The request was not sent, since it was too late for it. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** A pause doubles from this with each failure, up to the longest. Unit: milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 15_000;

/** Statuses of a request that no server of Discord's has seen (topics/opcodes-and-status-codes#http). */
const NOT_TAKEN: ReadonlySet<number> = new Set([502, 503]);
/** A server or its name was not reached, so it cannot have taken anything. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Sends a request until Discord answers it, waiting as long as Discord says or longer with each
 * failure. Rejects with the last failure when time is up, with TooLate when it was up before the
 * first try, and with a refusal at once.
 */
export async function insist<Response>(
  send: (signal: AbortSignal) => Promise<Response>,
  { lane, priority, until, timeout, isRepeatable, ending }: Persistence,
): Promise<Response> {
  const attempt = async (): Promise<Response> => {
    if (performance.now() >= until) throw new TooLate('the time for it was over');
    const trying = new AbortController();
    const timer = setTimeout(() => trying.abort(), timeout);
    try {
      return await send(trying.signal);
    } finally {
      clearTimeout(timer);
    }
  };
  for (let failures = 0; ; failures += 1) {
    try {
      return await lane.add(attempt, { priority });
    } catch (error) {
      if (!isPassing(error) || !(isRepeatable || isUntaken(error))) throw error;
      const wait =
        error instanceof RateLimitError
          ? error.retryAfter
          : Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
      if (performance.now() + wait >= until || ending.aborted) throw error;
      await pause(wait, undefined, { signal: ending }).catch(() => {
        throw error;
      });
    }
  }
}

/** Whether a request failed in a way that may pass, so that it was sent anew as long as it could be. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return false;
  return error instanceof RateLimitError || error instanceof HTTPError || isOfNetwork(error);
}

/** Whether Discord has surely not acted on the request. */
function isUntaken(error: unknown): boolean {
  if (error instanceof RateLimitError) return true;
  if (error instanceof HTTPError) return NOT_TAKEN.has(error.status);
  return NOT_REACHED.has(codeOf(error) ?? '');
}

/** Whether no answer came: the connection failed or took too long. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || codeOf(error) !== null);
}

/** The code of an error of Node's or undici's. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
