import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import {
  keyNumberOf,
  PASSAGE_FIELDS,
  type PassageField,
  type PassageTerms,
  wordOfKey,
} from './passageTerms.ts';

interface Document extends PassageTerms {
  readonly id: number;
}

const OPTIONS: Options<Document> = {
  fields: PASSAGE_FIELDS,
  extractField: (document, name) =>
    name === 'id' ? document.id : wordsOf(document[fieldNamed(name)]).join(' '),
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

  /** Loads the pieces of `searchJsonOf`, letting other tasks run in between. */
  static async load(pieces: readonly string[]): Promise<PassageSearch> {
    const [head = '', ...lists] = pieces;
    const index: AsPlainObject['index'] = [];
    for (const list of lists) {
      for (const entry of JSON.parse(list)) index.push(entry);
      await setImmediate();
    }
    const documents = await MiniSearch.loadJSAsync({ ...JSON.parse(head), index }, OPTIONS);
    return new PassageSearch(documents);
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
    this.#documents.search(wordOfKey(keyNumberOf(term)), {
      fields: [field],
      // MiniSearch does not score a document of boost 0, which would take ten times as long.
      boostDocument: (id: number) => {
        visit(id);
        return 0;
      },
    });
  }
}

/** The words by which MiniSearch knows terms, each once. */
function wordsOf(terms: readonly number[]): string[] {
  return Array.from(new Set(terms.map(keyNumberOf)), wordOfKey);
}

function fieldNamed(name: string): PassageField {
  return name === 'heading' || name === 'title' ? name : 'text';
}
