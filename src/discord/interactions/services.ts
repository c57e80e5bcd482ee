import type { GuildDigests } from '../../digests/guildDigests.ts';
import type { GuildFeeds } from '../../feeds/guildFeeds.ts';
import type { Scope } from '../../library/guilds/scope.ts';
import type { Reading } from '../../render/notices/notices.ts';
import type { Status } from '../../render/notices/renderStatus.ts';
import type { Download } from '../../sources/upload/download.ts';
import type { Actions } from '../command/action.ts';
import type { Channels } from '../command/channels.ts';
import type { AnswerMention, Command, Welcome } from '../command/command.ts';
import type { Draw } from '../command/draw.ts';
import type { Transport } from '../delivery/interactionResponder.ts';
import type { Clock } from '../load/clock.ts';
import type { Cooldown } from '../load/cooldown.ts';
import type { LatencyEstimator } from '../load/latencyEstimator.ts';
import type { LoadLimits } from '../load/loadLimits.ts';
import type { Queue } from '../load/queue.ts';
import type { Observe } from '../log/activity.ts';
import type { Log } from '../log/createLog.ts';

/** What requests are answered with, for the lifetime of the bot. */
export interface Services {
  /** In the order in which /help lists them. */
  readonly commands: readonly Command[];
  /** Actions of components shared by several commands, by the first part of their custom ids. */
  readonly components: Readonly<Record<string, Actions>>;
  /** Answers messages to the bot. */
  readonly mention: AnswerMention;
  /** Introduces the bot to servers that it joins. */
  readonly welcome: Welcome;
  /**
   * What requests are answered from in a server that the bot is installed in, or elsewhere for null. Rejects
   * with a StorageError.
   */
  readonly scopeOf: (guildId: string | null) => Promise<Scope>;
  /** The feeds of a server; null if nothing is stored. */
  readonly feedsOf: (guildId: string) => GuildFeeds | null;
  /** The digests of a server; null if nothing is stored. */
  readonly digestsOf: (guildId: string) => GuildDigests | null;
  /** Downloads a file that a member sent. */
  readonly download: Download;
  readonly draw: Draw;
  /** Progress of reading the articles; null once all are read. */
  readonly reading: () => Reading | null;
  readonly status: () => Status;
  /** Whether the bot may read the content of messages in channels; needs a privileged intent. */
  readonly readsMessages: boolean;
  /** Ids of registered commands by name; empty until Discord has confirmed them. */
  readonly commandIds: () => ReadonlyMap<string, string>;
  /** Called for each use of a command that is registered in a single server. */
  readonly onGuildCommand: (commandId: string, guildId: string) => void;
  readonly channels: Channels;
  readonly transport: Transport;
  readonly queue: Queue;
  readonly cooldown: Cooldown;
  readonly estimator: LatencyEstimator;
  /** Answers that are estimated to take this long are acknowledged first. Unit: milliseconds. */
  readonly slowAfter: number;
  readonly limits: LoadLimits;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
}

/** Services that the caller of `startBot` provides. */
export type ProvidedServices = Pick<
  Services,
  | 'commands'
  | 'components'
  | 'mention'
  | 'welcome'
  | 'scopeOf'
  | 'feedsOf'
  | 'digestsOf'
  | 'download'
  | 'draw'
  | 'reading'
  | 'readsMessages'
  | 'limits'
  | 'log'
>;
