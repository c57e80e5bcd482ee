import { removeDigest, setDigest, setDigestPaused } from '../storage/digests/changeDigests.ts';
import { listDigests, readDigest } from '../storage/digests/readDigests.ts';
import type { NewDigest, StoredDigest } from '../storage/digests/storedDigest.ts';
import type { Storage } from '../storage/storage.ts';
import { nextDue } from './schedule.ts';

/** The digests of one server. Any function may reject with a StorageError; nothing has changed then. */
export interface GuildDigests {
  /** How many digests the server may have. */
  readonly limit: number;
  /** Sets the digest of a channel; null if the server has as many as it may. */
  readonly set: (digest: NewDigest, member: string) => Promise<StoredDigest | null>;
  /** By number. */
  readonly list: () => Promise<readonly StoredDigest[]>;
  readonly find: (number: number) => Promise<StoredDigest | null>;
  /** Null if there is no such digest. */
  readonly setPaused: (number: number, isPaused: boolean) => Promise<StoredDigest | null>;
  /** Null if there was no such digest. */
  readonly remove: (number: number) => Promise<StoredDigest | null>;
}

const LIMIT = 10;

/** Binds the functions of digests to one server. */
export function bindDigests(storage: Storage, guildId: string, now: () => number): GuildDigests {
  const find = (number: number) => readDigest(storage, guildId, number);
  return {
    limit: LIMIT,
    set: (digest, member) => {
      const at = now();
      const author = { member, at };
      const nextAt = nextDue(digest, at);
      return setDigest(storage, guildId, digest, { author, limit: LIMIT, nextAt });
    },
    list: () => listDigests(storage, guildId),
    find,
    setPaused: async (number, isPaused) => {
      const digest = await find(number);
      if (digest === null) return null;
      return await setDigestPaused(storage, digest, isPaused ? null : nextDue(digest, now()));
    },
    remove: number => removeDigest(storage, { guildId, number }),
  };
}
