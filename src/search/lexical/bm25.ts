/** Parameters of BM25. */
export interface Bm25Parameters {
  /** Bounds how much repetitions are worth. */
  readonly k: number;
  /** How much the length of a text counts, from 0 to 1. */
  readonly b: number;
}

export const PASSAGE: Bm25Parameters = { k: 1.2, b: 0.75 };
/** In a sentence, repetitions are worth less and the length says less. */
export const SENTENCE: Bm25Parameters = { k: 0.6, b: 0.5 };
/** Minimum that a word adds by occurring at all, however long the text; times its idf. */
export const DELTA = 1;

/**
 * BM25 of a text, above 0 if a frequency is (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", 2009, section 3.4), with the lower bound of Lv and Zhai,
 * "Lower-Bounding Term Frequency Normalization", 2011, section 4.
 *
 * @param frequencies occurrences of each word of the query, under the same index as in `idfs`
 * @param length the text's length as a multiple of the average
 */
export function bm25(
  frequencies: Float64Array,
  idfs: Float64Array,
  length: number,
  { k, b }: Bm25Parameters,
): number {
  const norm = k * (1 - b + b * length);
  let sum = 0;
  for (let index = 0; index < idfs.length; index += 1) {
    const frequency = frequencies[index] ?? 0;
    if (frequency === 0) continue;
    const bound = DELTA * Math.min(1, frequency);
    sum += (idfs[index] ?? 0) * (bound + (frequency * (k + 1)) / (frequency + norm));
  }
  return sum;
}

/**
 * Inverse document frequency of a word that `count` of `total` passages contain, above 0:
 * ln(1 + (N - n + 0.5) / (n + 0.5)), from Robertson and Zaragoza as above.
 */
export function idf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
