import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import type { Cluster } from '../../cluster/joinCluster.ts';
import type { Config } from '../../config.ts';
import { systemClock } from '../../discord/load/clock.ts';
import type { Log } from '../../discord/log/createLog.ts';
import type { Encoder } from '../../encoder/encoder.ts';
import { followLibrary } from '../../library/followLibrary.ts';
import { createGuildLibraries, type GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import type { LibraryChange, LiveLibrary } from '../../library/library.ts';
import { type Meanings, openMeanings } from '../../library/meanings.ts';
import { createFetch } from '../../sources/fetch/createFetch.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Venue } from '../venue.ts';
import { digestArticles } from './articlesDigest.ts';
import { openStored, type Stored } from './openStored.ts';

/** The articles folder and the libraries of servers, with what keeps them up to date. */
export interface Libraries {
  readonly library: LiveLibrary;
  readonly meanings: Meanings;
  readonly guilds: GuildLibraries;
  /** Null if nothing is stored. */
  readonly stored: Stored | null;
  /** Stops reading and indexing; see `Stored` for `botStopped`. */
  readonly close: (botStopped: Promise<void>) => Promise<void>;
}

interface Parts {
  readonly venue: Venue;
  readonly config: Config;
  readonly encoder: Encoder;
  /** Null if nothing is stored. */
  readonly storage: Storage | null;
  /** The other processes of the bot; null for none. */
  readonly cluster: Cluster | null;
  readonly log: Log;
}

const MEBIBYTE = 1024 * 1024;
/** What sites are told when pages are fetched from them. */
const USER_AGENT = `Footnote/${manifest.version} (Discord bot; fetches pages that moderators link)`;

/** Opens the libraries and calls `onChange` with each change of the articles folder; nothing is awaited. */
export function openLibraries(
  { venue, config, encoder, storage, cluster, log }: Parts,
  onChange: (change: LibraryChange) => void,
): Libraries {
  const { extraSource, cacheDir, localHosts } = venue;
  const meanings = openMeanings({
    encoder,
    articlesDir: config.articlesDir,
    cacheDir,
    storage,
    onError: error => log.warn({ err: error }, 'the sentences cannot be encoded or saved'),
  });
  const library = followLibrary({ ...config, extraSource, cacheDir }, change => {
    onChange(change);
    if (change.kind !== 'opened' && change.kind !== 'reloaded') return;
    const { index } = change.library;
    meanings.update(index);
    cluster?.articles.publish(digestArticles(index, config));
  });
  const limits = {
    articles: config.libraryArticles,
    bytes: config.libraryMegabytes * MEBIBYTE,
  };
  // One for the process, since it makes one request at a time per host.
  const fetch = createFetch({ ...config, userAgent: USER_AGENT }, { localHosts });
  const guilds = createGuildLibraries({
    storage,
    library,
    semanticsOf: meanings.of,
    fetch,
    encoder,
    cacheDir: cacheDir === null ? null : path.join(cacheDir, 'servers'),
    memory: config.indexMemory * MEBIBYTE,
    largeLibrary: config.largeLibrary,
    limits,
    onError: error =>
      log.error({ err: error }, "could not index a server's articles, or save its questions"),
  });
  const stored =
    storage && openStored({ ...config, storage, guilds, fetch, limits, clock: systemClock, log });
  return {
    library,
    meanings,
    guilds,
    stored,
    close: async botStopped => {
      await Promise.all([
        stored?.close(botStopped),
        library.close(),
        meanings.close(),
        guilds.close(),
      ]);
    },
  };
}
