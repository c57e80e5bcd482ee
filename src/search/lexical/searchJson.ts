import { keyNumberOf, PASSAGE_FIELDS, type PassageTerms, wordOfKey } from './passageTerms.ts';

/** Keys per piece. */
const KEYS_OF_PIECE = 500;
/** Passages read per step. */
const PASSAGES_OF_STEP = 500;

/** The passages with each key in a field. */
type Postings = Map<number, number[]>;

/**
 * The JSON that MiniSearch would give for passages (its serialization version 2), in pieces: everything
 * but the keys, then keys with their passages, as lists. `JSON.stringify` would take half a second
 * for a full segment, and make others wait. Yields null after steps that give no piece.
 */
export function* searchJsonOf(passages: Iterable<PassageTerms>): Generator<string | null> {
  const fields = PASSAGE_FIELDS.map((): Postings => new Map());
  const lengths: number[][] = [];
  for (const terms of passages) {
    const passage = lengths.length;
    lengths.push(PASSAGE_FIELDS.map((name, at) => add(fields[at], terms[name], passage)));
    if (passage % PASSAGES_OF_STEP === 0) yield null;
  }
  yield JSON.stringify(headOf(lengths));
  const keys = new Set(fields.flatMap(postings => [...postings.keys()]));
  // Sorted as words, so that each piece has common and rare ones.
  const words = Array.from(keys, key => ({ key, word: wordOfKey(key) }));
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  for (let at = 0; at < words.length; at += KEYS_OF_PIECE) {
    const entries = words.slice(at, at + KEYS_OF_PIECE).map(({ key, word }) => {
      return `["${word}",${entryOf(fields.map(postings => postings.get(key)))}]`;
    });
    yield `[${entries.join(',')}]`;
  }
}

/** Adds a passage to the postings of a field; returns the number of its keys. */
function add(postings: Postings = new Map(), terms: readonly number[], passage: number): number {
  let count = 0;
  for (const term of terms) {
    const key = keyNumberOf(term);
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [passage]);
    else if (list.at(-1) === passage) continue;
    else list.push(passage);
    count += 1;
  }
  return count;
}

function headOf(lengths: readonly number[][]): Record<string, unknown> {
  const count = lengths.length;
  const sums = PASSAGE_FIELDS.map((_, at) =>
    lengths.reduce((sum, ofFields) => sum + (ofFields[at] ?? 0), 0),
  );
  return {
    documentCount: count,
    nextId: count,
    documentIds: Object.fromEntries(lengths.map((_, passage) => [passage, passage])),
    fieldIds: Object.fromEntries(PASSAGE_FIELDS.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: sums.map(sum => sum / Math.max(1, count)),
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2,
  };
}

/** The passages with a key in each field; it counts once in each. */
function entryOf(fields: readonly (readonly number[] | undefined)[]): string {
  const lists = fields.flatMap((passages, at) =>
    passages === undefined ? [] : `"${at}":{"${passages.join('":1,"')}":1}`,
  );
  return `{${lists.join(',')}}`;
}
