import MiniSearch, { type Options } from 'minisearch';
import { KeysOfPassages } from './keysOfPassages.ts';
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

/** Passages added, and keys stored, per step of filling. */
const PASSAGES_OF_STEP = 200;
const KEYS_OF_STEP = 2000;

/** Finds passages by their terms; each is numbered from 0 in the order of addition. */
export class PassageSearch {
  readonly #documents = new Documents(OPTIONS);

  /** Adds a passage. */
  add(terms: PassageTerms): void {
    this.#documents.add({ id: this.#documents.documentCount, ...terms });
  }

  /** Adds all passages, in steps; none is found before the last step, and none can be added later. */
  fill(passages: Iterable<PassageTerms>): Generator<undefined, void> {
    return this.#documents.fill(passages);
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

  /** MiniSearch's own JSON. */
  toJSON(): object {
    return this.#documents.toJSON();
  }
}

/* oxlint-disable no-underscore-dangle -- MiniSearch names its protected members so */

/** MiniSearch that is filled key by key, in less than half the time of `loadJSON`. */
class Documents extends MiniSearch<Document> {
  *fill(passages: Iterable<PassageTerms>): Generator<undefined, void> {
    const fields = PASSAGE_FIELDS.map(name => ({ name, keys: new KeysOfPassages() }));
    let passage = 0;
    for (const terms of passages) {
      this._documentIds.set(passage, passage);
      this._idToShortId.set(passage, passage);
      const lengths = fields.map(({ name, keys }) => keys.add(terms[name]));
      this._fieldLength.set(passage, lengths);
      passage += 1;
      if (passage % PASSAGES_OF_STEP === 0) yield;
    }
    this._documentCount = passage;
    this._nextId = passage;
    this._avgFieldLength = fields.map(({ keys }) => keys.length / Math.max(1, passage));
    for (const [field, { keys }] of fields.entries()) yield* this.#store(field, keys);
  }

  *#store(field: number, keys: KeysOfPassages): Generator<undefined, void> {
    let stored = 0;
    for (const [key, passages] of keys.invert()) {
      const word = wordOfKey(key);
      const known = this._index.get(word);
      if (known === undefined) this._index.set(word, new Map([[field, passages]]));
      else known.set(field, passages);
      stored += 1;
      if (stored % KEYS_OF_STEP === 0) yield;
    }
  }
}

/* oxlint-enable no-underscore-dangle */

/** The words by which MiniSearch knows terms, each once. */
function wordsOf(terms: readonly number[]): string[] {
  return Array.from(new Set(terms.map(keyNumberOf)), wordOfKey);
}

function fieldNamed(name: string): PassageField {
  return name === 'heading' || name === 'title' ? name : 'text';
}
