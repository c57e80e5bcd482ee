import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Encoder } from '../../encoder/encoder.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { SentenceVectors } from '../../search/semantic/sentenceVectors.ts';
import { BackgroundEncoder } from '../vectors/backgroundEncoder.ts';
import { VectorFile } from '../vectors/vectorFile.ts';

/** The vectors of servers' own sentences, in a file per server. */
export interface GuildVectors {
  /**
   * Opens those of a server; null as long as the encoder cannot be used. They must be closed before they are
   * opened again.
   */
  readonly open: (guildId: string) => Promise<OpenVectors | null>;
  /** Deletes the files of all servers but these. */
  readonly keepOnly: (guildIds: ReadonlySet<string>) => Promise<void>;
  /** Deletes the file of a server. */
  readonly remove: (guildId: string) => Promise<void>;
}

/** The vectors of a server's own sentences. */
export interface OpenVectors {
  readonly vectors: SentenceVectors;
  /** Resolves when the vectors that articles already have are found; the others are made in the background. */
  readonly update: (index: Pick<SearchIndex, 'articles' | 'sentencesOf'>) => Promise<void>;
  /** Resolves when they are saved. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly encoder: Pick<Encoder, 'state' | 'encodeSentences'>;
  /** Folder for the files, which need not exist; null to save none. */
  readonly folder: string | null;
  /** Called when vectors cannot be made, read or saved. */
  readonly onError: (error: unknown) => void;
}

const ENDING = '.vectors';

/** Keeps the vectors of servers; servers take turns with each batch of sentences. */
export function createGuildVectors({ encoder, folder, onError }: Options): GuildVectors {
  const turns = new PQueue({ concurrency: 1 });
  /** Those being saved. */
  const closing = new Map<string, Promise<void>>();
  const fileOf = (name: string): string => path.join(folder ?? '', name);

  return {
    open: async guildId => {
      await closing.get(guildId);
      const state = encoder.state();
      if (state.kind !== 'ready') return null;
      const file =
        folder === null ? null : new VectorFile(fileOf(`${guildId}${ENDING}`), state.model);
      const vectors = new SentenceVectors(await file?.load());
      const background = new BackgroundEncoder({
        vectors,
        file,
        keepsStale: false,
        encode: inputs => turns.add(() => encoder.encodeSentences(inputs, 'background')),
        pause: (delay, signal) => pause(delay, undefined, { signal }),
        onError,
      });
      return {
        vectors,
        update: async index => {
          background.start(index);
          await background.linked;
        },
        close: async () => {
          const closed = background.close();
          closing.set(guildId, closed);
          await closed;
          if (closing.get(guildId) === closed) closing.delete(guildId);
        },
      };
    },
    keepOnly: async guildIds => {
      if (folder === null) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of await readdir(folder)) {
        if (guildIds.has(name.slice(0, -ENDING.length))) continue;
        await rm(fileOf(name), { force: true });
      }
    },
    remove: async guildId => {
      await closing.get(guildId);
      if (folder !== null) await rm(fileOf(`${guildId}${ENDING}`), { force: true });
    },
  };
}
