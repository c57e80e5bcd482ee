/** Keeps a channel from being flooded with replies. */
export interface Cooldown {
  /** Whether a channel has had all the replies that it may have for now. */
  readonly isOn: (channelId: string) => boolean;
  /** Takes note of a reply in a channel. */
  readonly count: (channelId: string) => void;
  /** Whether to tell a channel that it is on there: when first asked, and not again until it is over. */
  readonly isToBeTold: (channelId: string) => boolean;
}

/** How many replies a channel may have in which time. */
export interface CooldownOptions {
  readonly replies: number;
  /** Unit: milliseconds; 0 for no limit. */
  readonly window: number;
  /** Unit: milliseconds. */
  readonly now: () => number;
}

/** Makes a cooldown that no channel has yet. */
export function createCooldown({ replies, window, now }: CooldownOptions): Cooldown {
  /** The times of the latest replies in each channel, the channel with the latest reply last. */
  const repliedAt = new Map<string, readonly number[]>();
  const told = new Set<string>();

  function latest(channelId: string): readonly number[] {
    return (repliedAt.get(channelId) ?? []).filter(time => time > now() - window);
  }

  function isOn(channelId: string): boolean {
    return window > 0 && latest(channelId).length >= replies;
  }

  return {
    isOn,
    count: channelId => {
      if (!isOn(channelId)) told.delete(channelId);
      const times = [...latest(channelId), now()].slice(-replies);
      repliedAt.delete(channelId);
      repliedAt.set(channelId, times);
      for (const [channel, past] of repliedAt) {
        if ((past.at(-1) ?? 0) > now() - window) break;
        repliedAt.delete(channel);
        told.delete(channel);
      }
    },
    isToBeTold: channelId => {
      if (told.has(channelId)) return false;
      told.add(channelId);
      return true;
    },
  };
}
