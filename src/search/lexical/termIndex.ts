import MiniSearch from 'minisearch';

interface Document {
  readonly id: number;
  readonly terms: readonly string[];
}

/** Documents made of terms, each under its place from 0 in the order they were added. */
export class TermIndex {
  readonly #documents = new MiniSearch<Document>({
    fields: ['terms'],
    extractField: ({ id, terms }, field) => (field === 'id' ? id : terms.join(' ')),
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { combineWith: 'OR' },
  });

  get size(): number {
    return this.#documents.documentCount;
  }

  /** Adds a document. Its terms must hold no space. */
  add(terms: readonly string[]): void {
    this.#documents.add({ id: this.size, terms });
  }

  /** The places of the documents that hold any of the terms, in any order. */
  placesWith(terms: readonly string[]): number[] {
    return this.#documents.search({ queries: [...terms] }).map(({ id }) => Number(id));
  }
}
