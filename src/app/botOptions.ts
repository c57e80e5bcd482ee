import process from 'node:process';
import { commands, components, mention } from '../../commands/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { CollectionHistory } from '../collectionHistory.ts';
import type { Config } from '../config.ts';
import type { Log } from '../discord/log/createLog.ts';
import type { BotOptions } from '../discord/startBot.ts';
import type { LiveCollection } from '../followCollection.ts';
import type { Reading } from '../render/notices.ts';
import { createLastGuild } from '../saved/lastGuild.ts';
import type { Venue } from '../venue.ts';

/** What a bot is made of. */
interface Parts {
  readonly venue: Venue;
  readonly config: Config;
  readonly collection: LiveCollection;
  readonly history: () => CollectionHistory;
  readonly log: Log;
}

/** Unit: milliseconds. */
const SECOND = 1000;

/** Wires commands, articles and settings into the options of a bot. */
export function botOptions({ venue, config, collection, history, log }: Parts): BotOptions {
  const { token, api, guildId, dataDir, readsMessages } = venue;
  return {
    token,
    api,
    guildId,
    lastGuild: createLastGuild(dataDir),
    commands,
    components,
    mention,
    readsMessages,
    libraryFor: () => collection.current().index,
    reading: () => readingOf(collection),
    status: () => {
      const { articles, passages } = collection.current().index;
      return {
        ...history(),
        version: manifest.version,
        articles: articles.length,
        passages: passages.length,
        reading: readingOf(collection),
        memory: process.memoryUsage().rss,
        startedAt: performance.timeOrigin,
      };
    },
    limits: {
      maxWait: config.maxWait * SECOND,
      perMember: config.memberLimit,
      channelReplies: config.channelReplies,
      channelWindow: config.channelCooldown * SECOND,
    },
    log,
  };
}

/** How many articles are indexed, while not all of them are. */
function readingOf(collection: LiveCollection): Reading | null {
  const progress = collection.progress();
  if (progress === null) return null;
  return { done: collection.current().index.articles.length, total: progress.total };
}
