import {
  createGuildLibraries,
  type GuildLibraries,
} from '../../../src/library/guilds/guildLibraries.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { NOTHING_SKIPPED } from '../../../src/sources/folder/foundArticles.ts';
import { noFetch } from '../../sources/fetch/noFetch.ts';
import { AMPLE } from '../../storage/openTestStorage.ts';

export type GuildOptions = Parameters<typeof createGuildLibraries>[0];

/** Libraries of servers over a shared folder; without an encoder, pages, and a cache unless options say otherwise. */
export function createTestGuilds(
  folder: () => SearchIndex,
  options: Pick<GuildOptions, 'storage'> & Partial<GuildOptions>,
): GuildLibraries {
  return createGuildLibraries({
    library: {
      current: () => ({
        index: folder(),
        problems: [],
        warnings: [],
        skipped: NOTHING_SKIPPED,
      }),
      progress: () => null,
    },
    semanticsOf: () => null,
    fetch: noFetch,
    encoder: {
      load: async () => undefined,
      state: () => ({ kind: 'off' }),
      encodeQuestions: async () => null,
      encodeSentences: async () => null,
    },
    cacheDir: null,
    limits: AMPLE,
    memory: Number.POSITIVE_INFINITY,
    largeLibrary: Number.POSITIVE_INFINITY,
    onError: error => {
      throw error;
    },
    ...options,
  });
}
