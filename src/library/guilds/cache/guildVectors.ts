import PQueue from 'p-queue';
import type { Encoder } from '../../../encoder/encoder.ts';
import type { SearchIndex } from '../../../search/searchIndex.ts';
import { SentenceVectors } from '../../../search/semantic/sentenceVectors.ts';
import { BackgroundEncoder } from '../../vectors/backgroundEncoder.ts';
import type { Encode } from '../../vectors/encodeWhenFree.ts';
import { VectorFile } from '../../vectors/vectorFile.ts';
import type { GuildFiles } from './guildFiles.ts';

/** The vectors of servers' own sentences, in a file per server. */
export interface GuildVectors {
  /** Opens the vectors of a server; null while the encoder is unavailable. Close them before opening them again. */
  readonly open: (guildId: string) => Promise<OpenVectors | null>;
  /** How they are made; null while the encoder is unavailable. */
  readonly encoding: () => Encoding | null;
}

/** Makes vectors of sentences, in turn with other servers. */
interface Encoding {
  /** Identifies the encoder's model. */
  readonly model: string;
  readonly encode: Encode;
}

/** The vectors of a server's own sentences. */
export interface OpenVectors {
  readonly vectors: SentenceVectors;
  /** Resolves when the vectors that articles already have are found; the others are made in the background. */
  readonly update: (index: Pick<SearchIndex, 'articles' | 'sentencesOf'>) => Promise<void>;
  /** Resolves when all vectors are made, or making them was stopped. */
  readonly finished: () => Promise<void>;
  /** Resolves when they are saved. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly encoder: Pick<Encoder, 'state' | 'encodeSentences'>;
  readonly files: Pick<GuildFiles, 'pathOf'>;
  /** Called when vectors cannot be made, read or saved. */
  readonly onError: (error: unknown) => void;
}

/** Keeps the vectors of servers; servers take turns with each batch of sentences. */
export function createGuildVectors({ encoder, files, onError }: Options): GuildVectors {
  const turns = new PQueue({ concurrency: 1 });

  function encoding(): Encoding | null {
    const state = encoder.state();
    if (state.kind !== 'ready') return null;
    return {
      model: state.model,
      encode: inputs => turns.add(() => encoder.encodeSentences(inputs, 'background')),
    };
  }

  return {
    encoding,
    open: async guildId => {
      const encoded = encoding();
      if (encoded === null) return null;
      const { model, encode } = encoded;
      const path = files.pathOf(guildId, 'vectors');
      const file = path === null ? null : new VectorFile(path, model);
      const vectors = new SentenceVectors(await file?.load());
      const background = new BackgroundEncoder({
        vectors,
        file,
        keepsStale: false,
        encode,
        onError,
      });
      return {
        vectors,
        update: async index => {
          background.start(index);
          await background.linked;
        },
        finished: () => background.finished,
        close: () => background.close(),
      };
    },
  };
}
