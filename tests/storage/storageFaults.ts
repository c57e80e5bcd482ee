import type { KyselyPlugin } from 'kysely';
import type { Storage } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storageError.ts';

/** A storage whose changes can be made to fail. */
export interface FaultyStorage {
  readonly storage: Storage;
  /** From now on, every change fails as on a full disk; `false` ends that. */
  readonly failChanges: (areFailing?: boolean) => void;
}

/** Lets the changes of a storage fail. */
export function withFaults(storage: Storage): FaultyStorage {
  let isFailing = false;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const isRead = node.kind === 'SelectQueryNode' || node.kind === 'RawNode';
      if (isFailing && !isRead) throw new StorageError('full', 'footnote.sqlite');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    storage: { ...storage, db: storage.db.withPlugin(plugin) },
    failChanges: (areFailing = true) => {
      isFailing = areFailing;
    },
  };
}
