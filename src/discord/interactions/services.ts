import type { Reading } from '../../render/notices.ts';
import type { Status } from '../../render/renderStatus.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Actions, AnswerMention, Command } from '../command/command.ts';
import type { Channels } from '../delivery/channels.ts';
import type { Transport } from '../delivery/interactionResponder.ts';
import type { Clock } from '../load/clock.ts';
import type { Cooldown } from '../load/cooldown.ts';
import type { LatencyEstimator } from '../load/latencyEstimator.ts';
import type { LoadLimits } from '../load/loadLimits.ts';
import type { Queue } from '../load/queue.ts';
import type { Log } from '../log/createLog.ts';

/** What the router needs to answer. */
export interface RouterOptions {
  readonly commands: readonly Command[];
  /** What components do that belong to no single command, under the first part of their custom ids. */
  readonly components: Readonly<Record<string, Actions>>;
  /** Answers messages to the bot. */
  readonly mention: AnswerMention;
  readonly index: () => SearchIndex;
  /** How far the articles are read for the index, null when all are. */
  readonly reading: () => Reading | null;
  readonly channels: (ending: AbortSignal) => Channels;
  readonly status: () => Status;
  /** Whether the bot may read what is written in channels. */
  readonly readsMessages: boolean;
  readonly commandIds: () => ReadonlyMap<string, string>;
  /** Called with the id of each command that was sent and is registered in one server. */
  readonly onGuildCommand: (commandId: string, guildId: string) => void;
  readonly estimator: LatencyEstimator;
  /** An answer that may take this long is acknowledged first. Unit: milliseconds. */
  readonly slowAfter: number;
  readonly limits: LoadLimits;
  readonly transport: Omit<Transport, 'clock' | 'ending'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What answering takes. */
export interface Routing extends Omit<RouterOptions, 'channels' | 'transport'> {
  readonly queue: Queue;
  readonly cooldown: Cooldown;
  readonly channels: Channels;
  readonly transport: Transport;
}
