/** Limits public replies per channel. */
export interface Cooldown {
  /** Whether a channel has reached its limit. */
  readonly isActive: (channelId: string) => boolean;
  /** Records a reply in a channel. */
  readonly record: (channelId: string) => void;
  /** Returns true once per cooldown of a channel, for the notice that announces it. */
  readonly claimNotice: (channelId: string) => boolean;
}

/** Replies allowed per channel and window. */
export interface CooldownOptions {
  readonly replies: number;
  /** Unit: milliseconds; 0 for no limit. */
  readonly window: number;
  /** Unit: milliseconds. */
  readonly now: () => number;
}

/** Creates a cooldown that is active in no channel. */
export function createCooldown({ replies, window, now }: CooldownOptions): Cooldown {
  /** Times of the latest replies by channel; the channel with the latest reply is last. */
  const repliedAt = new Map<string, readonly number[]>();
  const announced = new Set<string>();

  function latest(channelId: string): readonly number[] {
    return (repliedAt.get(channelId) ?? []).filter(time => time > now() - window);
  }

  function isActive(channelId: string): boolean {
    return window > 0 && latest(channelId).length >= replies;
  }

  return {
    isActive,
    record: channelId => {
      if (!isActive(channelId)) announced.delete(channelId);
      const times = [...latest(channelId), now()].slice(-replies);
      repliedAt.delete(channelId);
      repliedAt.set(channelId, times);
      for (const [channel, past] of repliedAt) {
        if ((past.at(-1) ?? 0) > now() - window) break;
        repliedAt.delete(channel);
        announced.delete(channel);
      }
    },
    claimNotice: channelId => {
      if (announced.has(channelId)) return false;
      announced.add(channelId);
      return true;
    },
  };
}
