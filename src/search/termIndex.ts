import MiniSearch from 'minisearch';

interface Document {
  readonly id: number;
  readonly terms: readonly string[];
}

/**
 * Okapi BM25 with the usual parameters and no lower bound (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4). A document's length is
 * the number of its different terms, as MiniSearch counts it.
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** Documents made of terms, each under its place from 0 in the order they were added. */
export class TermIndex {
  readonly #documents = new MiniSearch<Document>({
    fields: ['terms'],
    extractField: ({ id, terms }, field) => (field === 'id' ? id : terms.join(' ')),
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { bm25: BM25, combineWith: 'OR' },
  });

  get size(): number {
    return this.#documents.documentCount;
  }

  /** Adds a document. Its terms must hold no space. */
  add(terms: readonly string[]): void {
    this.#documents.add({ id: this.size, terms });
  }

  /**
   * The places of the documents that hold any of the terms, best first by BM25.
   *
   * @param weights each term with what to multiply its BM25 by; over 0.
   */
  search(weights: ReadonlyMap<string, number>): number[] {
    const found = this.#documents.search(
      { queries: [...weights.keys()] },
      { boostTerm: term => weights.get(term) ?? 1 },
    );
    // MiniSearch multiplies the sum by the number of matched query words.
    for (const result of found) result.score /= result.queryTerms.length;
    return found.sort((a, b) => b.score - a.score || a.id - b.id).map(({ id }) => Number(id));
  }
}
