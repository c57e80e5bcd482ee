import MiniSearch, { type Options } from 'minisearch';

/** The terms of a passage. */
export interface PassageTerms {
  readonly text: readonly string[];
  /** Those of the heading, on the first passage under it. */
  readonly heading: readonly string[];
  /** Those of the headline, on the first passage of the article. */
  readonly title: readonly string[];
}

export type PassageField = keyof PassageTerms;

interface Document extends PassageTerms {
  readonly id: number;
}

const OPTIONS: Options<Document> = {
  fields: ['text', 'heading', 'title'] satisfies PassageField[],
  extractField: (document, name) =>
    name === 'id' ? document.id : document[fieldNamed(name)].join(' '),
  tokenize: text => (text === '' ? [] : text.split(' ')),
  processTerm: term => term,
  searchOptions: { combineWith: 'OR' },
};

/** Finds passages by their terms; each is numbered from 0 in the order of addition. */
export class PassageSearch {
  readonly #documents: MiniSearch<Document>;

  private constructor(documents: MiniSearch<Document>) {
    this.#documents = documents;
  }

  static empty(): PassageSearch {
    return new PassageSearch(new MiniSearch(OPTIONS));
  }

  /** Restores what `toJson` returned. */
  static async load(json: string): Promise<PassageSearch> {
    return new PassageSearch(await MiniSearch.loadJSONAsync(json, OPTIONS));
  }

  toJson(): string {
    return JSON.stringify(this.#documents);
  }

  /** Adds a passage. Its terms must not contain spaces. */
  add(terms: PassageTerms): void {
    this.#documents.add({ id: this.#documents.documentCount, ...terms });
  }

  /** Calls `visit` with each passage that has one of the terms in a field, once per term. */
  visit(terms: readonly string[], field: PassageField, visit: (passage: number) => void): void {
    this.#documents.search(
      { queries: [...terms] },
      {
        fields: [field],
        // MiniSearch does not score a document of boost 0, which would take ten times as long.
        boostDocument: (id: number) => {
          visit(id);
          return 0;
        },
      },
    );
  }
}

function fieldNamed(name: string): PassageField {
  return name === 'heading' || name === 'title' ? name : 'text';
}
