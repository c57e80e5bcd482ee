import type { Scope } from '../../src/library/guilds/scope.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { DEFAULT_SETTINGS } from '../../src/storage/settings.ts';

/** The scope of places that have only the shared folder. */
export function folderScope(index: SearchIndex): Scope {
  const opened = { index, semantics: null, lacksVectors: false };
  return {
    settings: DEFAULT_SETTINGS,
    library: null,
    personalDataOf: () => null,
    opened,
    open: async () => opened,
  };
}
