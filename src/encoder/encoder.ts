import type { Candidate, SentenceInput } from './worker/inputs.ts';

/**
 * Turns texts into vectors and scores sentences against a question, in a worker. Every method that can
 * be refused resolves with null then: the caller ranks by words alone.
 */
export interface Encoder {
  readonly state: () => EncoderState;
  /** Starts to load the model, once; resolves when it is loaded or cannot be. */
  readonly load: () => Promise<void>;
  /**
   * A vector of unit length per question; near those of the sentences that answer it (dot product). What the
   * questions have `waited` for already counts as waiting for the encoder; 0 by default. Unit: milliseconds.
   */
  readonly encodeQuestions: (
    questions: readonly string[],
    urgency: Urgency,
    waited?: number,
  ) => Promise<readonly Float32Array[] | null>;
  /** A vector of unit length per sentence. */
  readonly encodeSentences: (
    sentences: readonly SentenceInput[],
    urgency: Urgency,
  ) => Promise<readonly Float32Array[] | null>;
  /** A score per candidate; larger means a better answer. */
  readonly rerank: (
    question: string,
    candidates: readonly Candidate[],
    urgency: Urgency,
  ) => Promise<readonly number[] | null>;
  /** Requests for a question or a lookup that were refused or failed since the start. */
  readonly answeredWithout: () => number;
  /** Stops the worker; pending requests resolve with null. */
  readonly close: () => Promise<void>;
}

/** Whether the encoder can be used. */
export type EncoderState =
  | { readonly kind: 'off' }
  | { readonly kind: 'loading' }
  /** `model` identifies the networks: their vectors are not comparable with those of others. */
  | { readonly kind: 'ready'; readonly model: string }
  /** `reason` says what to do. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Who waits for a request: questions go first, then lookups, then work in the background. */
export type Urgency = 'question' | 'lookup' | 'background';
