import MiniSearch from 'minisearch';

interface Document {
  readonly id: number;
  readonly terms: readonly string[];
}

/** Documents made of terms; each goes by its place, counted from 0 in the order of addition. */
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

  /** Adds a document. Its terms must not contain spaces. */
  add(terms: readonly string[]): void {
    this.#documents.add({ id: this.size, terms });
  }

  /** Places of the documents with any of the terms, unsorted. */
  placesWith(terms: readonly string[]): number[] {
    return this.#documents.search({ queries: [...terms] }).map(({ id }) => Number(id));
  }
}
