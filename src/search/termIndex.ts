import MiniSearch from 'minisearch';

/** A document that holds at least one of the terms looked for. */
export interface ScoredDocument {
  /** Its place among the documents, from 0, in the order they were added. */
  readonly id: number;
  /** BM25, over 0. */
  readonly score: number;
  /** The terms looked for that it holds. */
  readonly terms: readonly string[];
}

interface Document {
  readonly id: number;
  readonly text: string;
}

/**
 * Okapi BM25 with the usual parameters and no lower bound (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4). A document's length is
 * the number of its different terms, as MiniSearch counts it.
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** Documents made of terms, scored by BM25. */
export class TermIndex {
  readonly #documents = new MiniSearch<Document>({
    fields: ['text'],
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { bm25: BM25, combineWith: 'OR' },
  });
  readonly #frequencies = new Map<string, number>();

  /** Adds a document. Its terms must hold no space. */
  add(terms: readonly string[]): void {
    for (const term of new Set(terms)) this.#frequencies.set(term, this.frequency(term) + 1);
    this.#documents.add({ id: this.#documents.documentCount, text: terms.join(' ') });
  }

  /** How many documents hold a term. */
  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /**
   * The inverse document frequency of what `count` documents hold, over 0:
   * ln(1 + (N - n + 0.5) / (n + 0.5)).
   */
  idf(count: number): number {
    const total = this.#documents.documentCount;
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  }

  /**
   * The documents that hold any of the terms, best first, the one added first of equals.
   *
   * @param weights each term with the idf to weigh it by.
   * @param isWanted leaves documents out; the scores of the others stay the same.
   */
  search(
    weights: ReadonlyMap<string, number>,
    isWanted?: (id: number) => boolean,
  ): ScoredDocument[] {
    const results = this.#documents.search(
      { queries: [...weights.keys()] },
      {
        boostTerm: term => (weights.get(term) ?? 0) / this.idf(this.frequency(term)),
        ...(isWanted && { filter: ({ id }) => isWanted(id) }),
      },
    );
    return results
      .map(({ id, score, queryTerms }) => ({
        id: Number(id),
        // MiniSearch multiplies the sum by the number of matched query words.
        score: score / queryTerms.length,
        terms: queryTerms,
      }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }
}
