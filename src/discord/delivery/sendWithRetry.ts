import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type PQueue from 'p-queue';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';

/** How long a request is sent anew until Discord has taken it. */
export interface Persistence {
  /** What each try waits in, so that not too many are on their way at a time. */
  readonly lane: PQueue;
  /** A try with a greater one comes first. */
  readonly priority: number;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** Deadline of the last try, on `clock`. Unit: milliseconds. */
  readonly until: number;
  /** How long one try may take, unless this process is what is slow. Unit: milliseconds. */
  readonly timeout: number;
  /** Whether the request may be sent anew where Discord may have taken it, since twice is as once. */
  readonly isRepeatable: boolean;
  /** Aborts when all is to end. */
  readonly ending: AbortSignal;
}

/** The request was not sent, since it was too late for it. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** A pause doubles from this with each failure, up to the longest. Unit: milliseconds. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 15_000;
/** The load at which a process cannot keep up. */
const OVERLOADED = 0.9;
/** How long the try may take that is made when all is to end. Unit: milliseconds. */
const LAST_TRY = 2000;

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
 * failure. Rejects with the last failure when time is up, with TooLate when it was up before a try
 * could begin, and with a refusal at once. When all is to end, one more try is made.
 */
export async function insist<Response>(
  send: (signal: AbortSignal) => Promise<Response>,
  persistence: Persistence,
): Promise<Response> {
  const { lane, priority, clock, until, timeout, isRepeatable, ending } = persistence;
  for (let failures = 0; ; failures += 1) {
    const isLast = ending.aborted;
    const limits = isLast
      ? { ...persistence, timeout: Math.min(timeout, LAST_TRY), ending: null }
      : persistence;
    try {
      return await lane.add(() => attempt(send, limits), { priority });
    } catch (error) {
      if (isLast || !isPassing(error) || !(isRepeatable || isUntaken(error))) throw error;
      const wait = waitAfter(error, failures);
      if (clock.now() + wait >= until) throw error;
      // An aborted pause is followed by the last try.
      await clock.pause(wait, ending).catch(() => undefined);
    }
  }
}

/** What bounds one try. */
interface TryLimits extends Pick<Persistence, 'clock' | 'meterLoad' | 'until' | 'timeout'> {
  /** Aborts when the try is to be given up, or null. */
  readonly ending: AbortSignal | null;
}

async function attempt<Response>(
  send: (signal: AbortSignal) => Promise<Response>,
  { clock, meterLoad, until, timeout, ending }: TryLimits,
): Promise<Response> {
  if (clock.now() >= until) throw new TooLate('the time for it was over');
  const trying = new AbortController();
  const giveUp = (): void => trying.abort();
  let cancel = watchOnce();
  /** A retry would slow an overloaded process further, so its timeouts start over. */
  function watchOnce(): () => void {
    const load = meterLoad();
    return clock.after(timeout, () => {
      if (load() < OVERLOADED) giveUp();
      else cancel = watchOnce();
    });
  }
  ending?.addEventListener('abort', giveUp);
  try {
    return await send(trying.signal);
  } finally {
    cancel();
    ending?.removeEventListener('abort', giveUp);
  }
}

/** Never shorter than the pause of its own, since what Discord says may be missing or no number. */
function waitAfter(error: unknown, failures: number): number {
  const own = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
  const asked = error instanceof RateLimitError ? error.retryAfter : 0;
  return Number.isFinite(asked) ? Math.max(asked, own) : own;
}

/** Whether a request failed in a way that may pass, so that it was sent anew as long as it could be. */
export function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return !isRefusal(error);
  return (
    error instanceof RateLimitError ||
    error instanceof HTTPError ||
    isUnreadable(error) ||
    isOfNetwork(error)
  );
}

/** Whether Discord has surely not acted on the request. */
export function isUntaken(error: unknown): boolean {
  if (error instanceof RateLimitError || error instanceof TooLate) return true;
  if (error instanceof DiscordAPIError) return isRefusal(error);
  return NOT_REACHED.has(codeOf(error) ?? '');
}

/** Whether Discord itself has refused; without a code of its own, what stands before it has. */
function isRefusal({ code }: DiscordAPIError): boolean {
  return typeof code === 'number';
}

/** Whether an answer was no JSON, or cut off. */
function isUnreadable(error: unknown): boolean {
  return error instanceof SyntaxError;
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
