import MiniSearch, { type Options } from 'minisearch';
import {
  KEY_LIMIT,
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

  /** Adds the first passages, in steps; none is found before the last step. */
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

/** For each key the passages with it in a field, in order; undefined for none. */
type Postings = (number[] | undefined)[];

/* oxlint-disable no-underscore-dangle -- MiniSearch names its protected members so */

/** MiniSearch that is filled key by key, in about half the time of `loadJSON`. */
class Documents extends MiniSearch<Document> {
  *fill(passages: Iterable<PassageTerms>): Generator<undefined, void> {
    const fields = PASSAGE_FIELDS.map(noPostings);
    const sums = PASSAGE_FIELDS.map(() => 0);
    let passage = 0;
    for (const terms of passages) {
      const lengths = PASSAGE_FIELDS.map((name, at) => post(fields[at], terms[name], passage));
      for (const [at, length] of lengths.entries()) sums[at] = (sums[at] ?? 0) + length;
      this._documentIds.set(passage, passage);
      this._idToShortId.set(passage, passage);
      this._fieldLength.set(passage, lengths);
      passage += 1;
      if (passage % PASSAGES_OF_STEP === 0) yield;
    }
    this._documentCount = passage;
    this._nextId = passage;
    this._avgFieldLength = sums.map(sum => sum / Math.max(1, passage));
    yield* this.#store(fields);
  }

  *#store(fields: readonly Postings[]): Generator<undefined, void> {
    let stored = 0;
    for (const [field, postings] of fields.entries()) {
      for (const [key, passages] of postings.entries()) {
        if (passages === undefined) continue;
        const frequencies = onceIn(passages);
        const word = wordOfKey(key);
        const known = this._index.get(word);
        if (known === undefined) this._index.set(word, new Map([[field, frequencies]]));
        else known.set(field, frequencies);
        stored += 1;
        if (stored % KEYS_OF_STEP === 0) yield;
      }
    }
  }
}

/* oxlint-enable no-underscore-dangle */

function noPostings(): Postings {
  // Long from the start: a gap would make V8 keep it as a hash table.
  return Array<number[] | undefined>(KEY_LIMIT).fill(undefined);
}

/** Adds a passage to the postings of a field; returns the number of its keys. */
function post(
  postings: Postings = noPostings(),
  terms: readonly number[],
  passage: number,
): number {
  let count = 0;
  for (const term of terms) {
    const key = keyNumberOf(term);
    const passages = postings[key];
    if (passages === undefined) postings[key] = [passage];
    else if (passages.at(-1) === passage) continue;
    else passages.push(passage);
    count += 1;
  }
  return count;
}

/** How often a key is in passages, as MiniSearch keeps it; each passage counts a key once. */
function onceIn(passages: readonly number[]): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const passage of passages) frequencies.set(passage, 1);
  return frequencies;
}

/** The words by which MiniSearch knows terms, each once. */
function wordsOf(terms: readonly number[]): string[] {
  return Array.from(new Set(terms.map(keyNumberOf)), wordOfKey);
}

function fieldNamed(name: string): PassageField {
  return name === 'heading' || name === 'title' ? name : 'text';
}
