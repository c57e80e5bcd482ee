import type { Clock } from '../load/clock.ts';

/** Says how long to wait before Discord is connected to again. */
export interface ReconnectPace {
  /** Takes note that Discord has let the bot in. */
  readonly onOpen: () => void;
  /** Takes note that the connection is closed. */
  readonly onClose: () => void;
  /** 0 as long as few connections in a row were short. Unit: milliseconds. */
  readonly wait: () => number;
}

// Units: milliseconds.
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 5 * 60_000;
/** A connection that lasts this long is no failure. */
const LASTING = 60_000;
/** So many short connections in a row are left to discord.js, which reconnects after half a second. */
const PROMPT_TRIES = 5;

/** Makes a pace for a bot that has not connected yet. */
export function createReconnectPace(
  { now }: Pick<Clock, 'now'>,
  random: () => number,
): ReconnectPace {
  let openedAt: number | null = null;
  let short = 0;
  let wait = 0;
  const lasts = (): boolean => openedAt !== null && now() - openedAt >= LASTING;
  return {
    onOpen: () => {
      openedAt = now();
    },
    onClose: () => {
      if (lasts()) short = 0;
      openedAt = null;
      short += 1;
      wait = short > PROMPT_TRIES ? backOff(short - PROMPT_TRIES - 1, random) : 0;
    },
    wait: () => (lasts() ? 0 : wait),
  };
}

/**
 * A pause in milliseconds that doubles with each failure, of which half is left to chance, so that
 * bots that lose Discord together do not come back together.
 */
export function backOff(failures: number, random: () => number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
  return (longest * (1 + random())) / 2;
}
