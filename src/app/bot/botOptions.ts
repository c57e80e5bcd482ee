import process from 'node:process';
import { commands, components, mention, welcome } from '../../../commands/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import type { Cluster } from '../../cluster/joinCluster.ts';
import type { Config } from '../../config.ts';
import type { Observe } from '../../discord/log/activity.ts';
import type { Log } from '../../discord/log/createLog.ts';
import type { BotOptions } from '../../discord/startBot.ts';
import type { Encoder } from '../../encoder/encoder.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import type { LiveLibrary } from '../../library/library.ts';
import type { Meanings } from '../../library/meanings.ts';
import type { Pictures } from '../../pictures/createPictures.ts';
import type { Reading } from '../../render/notices/notices.ts';
import { createDownload } from '../../sources/upload/download.ts';
import type { Venue } from '../venue.ts';
import { createLastGuild } from './lastGuild.ts';
import type { LibraryHistory } from './libraryHistory.ts';
import type { Stored } from './openStored.ts';

/** What a bot is wired from. */
interface Parts {
  readonly venue: Venue;
  readonly config: Config;
  readonly library: LiveLibrary;
  readonly guilds: GuildLibraries;
  /** Null if nothing is stored. */
  readonly stored: Stored | null;
  /** The other processes of the bot; null for none. */
  readonly cluster: Cluster | null;
  readonly history: () => LibraryHistory;
  readonly encoder: Encoder;
  readonly meanings: Meanings;
  readonly pictures: Pictures;
  readonly log: Log;
  readonly observe: Observe;
}

/** Unit: milliseconds. */
const SECOND = 1000;

/** Wires commands, articles and settings into the options of a bot. */
export function botOptions({
  venue,
  config,
  library,
  guilds,
  stored,
  cluster,
  history,
  encoder,
  meanings,
  pictures,
  log,
  observe,
}: Parts): BotOptions {
  const { token, api, guildId, cacheDir, readsMessages } = venue;
  return {
    token,
    api,
    guildId,
    lastGuild: createLastGuild(cacheDir),
    commands,
    components,
    mention,
    welcome,
    readsMessages,
    scopeOf: guilds.scopeOf,
    feedsOf: guildId => stored?.feeds.of(guildId) ?? null,
    digestsOf: guildId => stored?.digests.of(guildId) ?? null,
    ...(stored && { deliveries: stored.deliveries, onMembership: stored.retention.note }),
    download: createDownload({ origin: venue.cdn, maxBytes: config.maxArticleBytes }),
    draw: svg =>
      pictures.run(svg).catch((error: unknown) => {
        log.warn({ err: error }, 'could not draw a picture');
        return null;
      }),
    ...(cluster && { cluster }),
    reading: () => readingOf(library),
    status: () => {
      const { articles, passageCount } = library.current().index;
      return {
        ...history(),
        version: manifest.version,
        articles: articles.length,
        passages: passageCount,
        reading: readingOf(library),
        encoder: {
          state: encoder.state(),
          answeredWithout: encoder.answeredWithout(),
          encoded: meanings.progress(),
        },
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
    observe,
  };
}

/** How many articles are indexed while the library is being opened; null once it is open. */
function readingOf(library: LiveLibrary): Reading | null {
  const progress = library.progress();
  if (progress === null) return null;
  return { done: library.current().index.articles.length, total: progress.total };
}
