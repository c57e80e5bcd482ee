import type { Cluster } from '../../cluster/joinCluster.ts';
import type { Observe } from '../../discord/log/activity.ts';
import type { Bot, BotOptions } from '../../discord/startBot.ts';
import type { EncoderOptions } from '../../encoder/createEncoder.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import type { Storage } from '../../storage/storage.ts';

/** Health checks and metrics of a bot. */
export interface Monitor {
  readonly observe: Observe;
  readonly onBatch: NonNullable<EncoderOptions['onBatch']>;
  /** Reports on what a bot is made of, from before it logs in. */
  readonly watch: (parts: WatchedParts) => void;
  /** Reports on a bot that has logged in. */
  readonly watchBot: (bot: Pick<Bot, 'load'>) => void;
  readonly close: () => Promise<void>;
}

/** What a bot is made of, as far as it is monitored. */
export interface WatchedParts {
  readonly status: BotOptions['status'];
  readonly guilds: Pick<GuildLibraries, 'kept'>;
  /** Null if nothing is stored. */
  readonly storage: Pick<Storage, 'check'> | null;
  /** Null if there are no other processes. */
  readonly cluster: Pick<Cluster, 'articles'> | null;
}
