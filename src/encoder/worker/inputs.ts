/** Returns the word pieces of a text, without special tokens. */
export type Tokenize = (text: string) => readonly number[];

/** One row of a batch. */
export interface TokenRow {
  readonly ids: readonly number[];
  /** Number of leading tokens of type 0; the rest have type 1. */
  readonly first: number;
}

/** A sentence to encode. */
export interface SentenceInput {
  /** The heading above the sentence, or the title of its article; empty if there is none. */
  readonly headline: string;
  readonly text: string;
}

/** A sentence to score against a question. */
export interface Candidate extends SentenceInput {
  /** The sentence before it in the same article; empty for the first. */
  readonly before: string;
}

const CLS = 101;
const SEP = 102;

/** Most word pieces of each part, as in training. */
const LIMITS = {
  encoder: { question: 48, headline: 20, sentence: 96 },
  reranker: { question: 48, headline: 12, before: 20, sentence: 64 },
} as const;

/** Bounds the time to tokenize a long text; an English word piece has about 4. Unit: UTF-16 code units. */
const PIECE_ROOM = 40;

/** Encoder input `[CLS] question [SEP]`. */
export function questionRow(tokenize: Tokenize, question: string): TokenRow {
  return encoderRow(start(tokenize, question, LIMITS.encoder.question));
}

/** Encoder input `[CLS] headline. sentence [SEP]`. */
export function sentenceRow(tokenize: Tokenize, { headline, text }: SentenceInput): TokenRow {
  const { headline: room, sentence } = LIMITS.encoder;
  const title = headline === '' ? [] : start(tokenize, `${headline}.`, room);
  return encoderRow([...title, ...start(tokenize, text, sentence)]);
}

/** Reranker input `[CLS] question [SEP] headline [SEP] end of the sentence before [SEP] sentence [SEP]`. */
export function pairRow(
  tokenize: Tokenize,
  question: string,
  { headline, before, text }: Candidate,
): TokenRow {
  const limits = LIMITS.reranker;
  const asked = [CLS, ...start(tokenize, question, limits.question), SEP];
  const ids = [
    ...asked,
    ...start(tokenize, headline, limits.headline),
    SEP,
    ...end(tokenize, before, limits.before),
    SEP,
    ...start(tokenize, text, limits.sentence),
    SEP,
  ];
  return { ids, first: asked.length };
}

function encoderRow(pieces: readonly number[]): TokenRow {
  return { ids: [CLS, ...pieces, SEP], first: pieces.length + 2 };
}

function start(tokenize: Tokenize, text: string, pieces: number): readonly number[] {
  return tokenize(text.slice(0, pieces * PIECE_ROOM)).slice(0, pieces);
}

function end(tokenize: Tokenize, text: string, pieces: number): readonly number[] {
  return tokenize(text.slice(-pieces * PIECE_ROOM)).slice(-pieces);
}
