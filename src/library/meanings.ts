import path from 'node:path';
import type { Encoder } from '../encoder/encoder.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { type ComparedVectors, joinVectors } from '../search/semantic/joinVectors.ts';
import type { Semantics } from '../search/semantic/semantics.ts';
import { SentenceVectors } from '../search/semantic/sentenceVectors.ts';
import type { Storage } from '../storage/storage.ts';
import { createSemantics } from './createSemantics.ts';
import { folderKey } from './saved/folderKey.ts';
import { BackgroundEncoder, type EncodingProgress } from './vectors/backgroundEncoder.ts';
import type { Encode } from './vectors/encodeWhenFree.ts';
import { rememberVectors } from './vectors/rememberVectors.ts';
import { shareVectors } from './vectors/shareVectors.ts';
import { VectorFile } from './vectors/vectorFile.ts';

/** The meanings of a library's sentences, as vectors made in the background. */
export interface Meanings {
  /**
   * Compares the sentences of an index with questions; those without a vector yet by words. `more` has those
   * of further articles.
   */
  readonly of: (index: SearchIndex, more?: ComparedVectors | null) => Semantics;
  /** Encodes the sentences of a complete index that have no vector, in place of an earlier index. */
  readonly update: (index: SearchIndex) => void;
  readonly progress: () => EncodingProgress;
  /**
   * Resolves when all sentences of the latest index are encoded, or, if more than `limit` are not,
   * when the vectors that it has are found; in any case when the encoder cannot be used.
   */
  readonly settled: (limit: number) => Promise<void>;
  /** Resolves when the vectors are saved. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly encoder: Encoder;
  readonly articlesDir: string;
  /** Folder for the file with the vectors; null to save none. */
  readonly cacheDir: string | null;
  /** Where processes share vectors; null if they do not. */
  readonly storage?: Storage | null;
  /** Called when vectors cannot be made, read or saved. */
  readonly onError: (error: unknown) => void;
  readonly onProgress?: (progress: EncodingProgress) => void;
}

/** Opens the meanings of a library, and loads the encoder; neither is awaited. */
export function openMeanings({
  encoder,
  articlesDir,
  cacheDir,
  storage = null,
  onError,
  onProgress,
}: Options): Meanings {
  const closing = new AbortController();
  const encodeSentences = rememberVectors(encoder.encodeSentences);
  let vectors = new SentenceVectors();
  let background: BackgroundEncoder | null = null;
  let latest: SearchIndex | null = null;
  const opening = open().catch(onError);

  async function open(): Promise<void> {
    await encoder.load();
    const state = encoder.state();
    if (state.kind !== 'ready') return;
    const file =
      cacheDir === null
        ? null
        : new VectorFile(
            path.join(cacheDir, `${await folderKey(articlesDir)}.vectors`),
            state.model,
          );
    if (file !== null) vectors = new SentenceVectors(await file.load(closing.signal));
    if (closing.signal.aborted) return;
    const encode: Encode = inputs => encoder.encodeSentences(inputs, 'background');
    const shared = storage?.hasPassages ? shareVectors(storage, state.model, encode) : null;
    background = new BackgroundEncoder({
      vectors,
      file,
      encode: shared?.encode ?? encode,
      ...(shared && { onDropped: shared.keepOnly }),
      onError,
      ...(onProgress && { onProgress }),
    });
    if (latest !== null) background.start(latest);
  }

  return {
    of: (index, more = null) =>
      createSemantics({
        encoder: { ...encoder, encodeSentences },
        vectors: more === null ? vectors : joinVectors(vectors, more),
        sentencesOf: article => index.sentencesOf(article),
      }),
    update: index => {
      latest = index;
      background?.start(index);
    },
    progress: () => background?.progress ?? { done: 0, total: 0 },
    settled: async limit => {
      await opening;
      if (background === null) return;
      await background.linked;
      const { done, total } = background.progress;
      if (total - done <= limit) await background.finished;
    },
    close: async () => {
      closing.abort();
      await opening;
      await background?.close();
    },
  };
}
