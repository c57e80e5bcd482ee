/** Parameters of BM25: k1 limits the effect of repetition, b weights document length. */
interface Parameters {
  readonly k1: number;
  readonly b: number;
}

interface Posting {
  readonly id: number;
  readonly frequency: number;
}

const USUAL: Parameters = { k1: 1.2, b: 0.75 };

/**
 * Textbook Okapi BM25 over documents as lists of terms. The score of a query term is
 * ln(1 + (N - n + 0.5) / (n + 0.5)) * f * (k1 + 1) / (f + k1 * (1 - b + b * length / average))
 * (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). The
 * search returns the ids of documents with any of the terms, best first.
 */
export function createBm25(
  documents: readonly (readonly string[])[],
  { k1, b }: Parameters = USUAL,
): (query: readonly string[]) => number[] {
  const postings = new Map<string, Posting[]>();
  for (const [id, terms] of documents.entries()) {
    const frequencies = new Map<string, number>();
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    for (const [term, frequency] of frequencies) {
      const known = postings.get(term) ?? [];
      known.push({ id, frequency });
      postings.set(term, known);
    }
  }
  const average =
    documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length);
  return query => {
    const scores = new Map<number, number>();
    for (const term of new Set(query)) {
      const found = postings.get(term) ?? [];
      const idf = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5));
      for (const { id, frequency } of found) {
        const length = (documents[id]?.length ?? 0) / average;
        const gain = (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length));
        scores.set(id, (scores.get(id) ?? 0) + idf * gain);
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
  };
}
