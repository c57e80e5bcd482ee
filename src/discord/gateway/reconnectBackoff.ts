import { backoff } from '../load/backoff.ts';
import type { Clock } from '../load/clock.ts';

/** Delays reconnects after short connections. */
export interface ReconnectBackoff {
  /** Records that a connection is established. */
  readonly onOpen: () => void;
  /** Records that the connection is closed. */
  readonly onClose: () => void;
  /** Delay before the next connection; 0 after few short ones in a row. Unit: milliseconds. */
  readonly delay: () => number;
}

// Units: milliseconds.
const LIMITS = { first: 5000, max: 5 * 60_000 };
/** A connection that lasts this long counts as successful. */
const SUCCESSFUL_CONNECTION = 60_000;

/** Short connections in a row after which discord.js reconnects by itself, in half a second. */
const FREE_ATTEMPTS = 5;

/** Creates the backoff of a bot that has not connected yet. */
export function createReconnectBackoff(
  { now }: Pick<Clock, 'now'>,
  random: () => number,
): ReconnectBackoff {
  let openedAt: number | null = null;
  let failures = 0;
  let delay = 0;
  const isSuccessful = (): boolean =>
    openedAt !== null && now() - openedAt >= SUCCESSFUL_CONNECTION;
  return {
    onOpen: () => {
      openedAt = now();
    },
    onClose: () => {
      if (isSuccessful()) failures = 0;
      openedAt = null;
      failures += 1;
      delay = failures > FREE_ATTEMPTS ? reconnectDelay(failures - FREE_ATTEMPTS - 1, random) : 0;
    },
    delay: () => (isSuccessful() ? 0 : delay),
  };
}

/**
 * Delay in milliseconds that doubles with each failure. Half of it is random, so that bots that lose
 * Discord together do not reconnect together.
 */
export function reconnectDelay(failures: number, random: () => number): number {
  return (backoff(failures, LIMITS) * (1 + random())) / 2;
}
