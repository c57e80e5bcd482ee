import MiniSearch, { type Options } from 'minisearch';

/** The terms of a passage, as their numbers in a lexicon. */
export interface PassageTerms {
  readonly text: readonly number[];
  /** Those of the heading, on the first passage under it. */
  readonly heading: readonly number[];
  /** Those of the headline, on the first passage of the article. */
  readonly title: readonly number[];
}

export type PassageField = keyof PassageTerms;

interface Document extends PassageTerms {
  readonly id: number;
}

/**
 * Terms up to this number have a key of their own in MiniSearch. A lexicon numbers terms as they
 * come, so that common ones have low numbers.
 */
const OWN_KEYS = 20_000;
/**
 * Keys that all other terms share: a key takes MiniSearch about 600 bytes in each segment, most of
 * them for a word of a passage or two.
 */
const SHARED_KEYS = 4096;
const RADIX = 36;

const OPTIONS: Options<Document> = {
  fields: ['text', 'heading', 'title'] satisfies PassageField[],
  extractField: (document, name) =>
    name === 'id' ? document.id : [...new Set(document[fieldNamed(name)])].map(keyOf).join(' '),
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

  /** Adds a passage. */
  add(terms: PassageTerms): void {
    this.#documents.add({ id: this.#documents.documentCount, ...terms });
  }

  /**
   * Calls `visit` with each passage that has a term in a field. If the term shares its key, also with
   * passages that have another one of that key.
   */
  visit(term: number, field: PassageField, visit: (passage: number) => void): void {
    this.#documents.search(keyOf(term), {
      fields: [field],
      // MiniSearch does not score a document of boost 0, which would take ten times as long.
      boostDocument: (id: number) => {
        visit(id);
        return 0;
      },
    });
  }
}

/** Whether other terms have the same key as a term. */
export function sharesKey(term: number): boolean {
  return term > OWN_KEYS;
}

function keyOf(term: number): string {
  const key = sharesKey(term) ? OWN_KEYS + 1 + (term % SHARED_KEYS) : term;
  return key.toString(RADIX);
}

function fieldNamed(name: string): PassageField {
  return name === 'heading' || name === 'title' ? name : 'text';
}
