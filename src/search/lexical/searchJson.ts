import { keyOf, PASSAGE_FIELDS, type PassageTerms } from './passageTerms.ts';

/** Keys per piece. */
const KEYS_OF_PIECE = 500;

/** For each field the passages with a key. */
type Postings = readonly number[][];

/**
 * The JSON that MiniSearch would give for passages (its serialization version 2), in pieces: everything
 * but the keys, then keys with their passages, as lists. `JSON.stringify` would take half a second
 * for a full segment, and make others wait.
 */
export function* searchJsonOf(passages: Iterable<PassageTerms>): Generator<string> {
  const postings = new Map<string, Postings>();
  const lengths: number[][] = [];
  for (const terms of passages) lengths.push(addPassage(postings, terms, lengths.length));
  yield JSON.stringify(headOf(lengths));
  // Sorted, so that each piece has common and rare words.
  const keys = [...postings.keys()].sort();
  for (let at = 0; at < keys.length; at += KEYS_OF_PIECE) {
    const entries = keys.slice(at, at + KEYS_OF_PIECE).map(key => entryOf(key, postings.get(key)));
    yield `[${entries.join(',')}]`;
  }
}

/** Adds a passage; returns the number of keys in each field. */
function addPassage(
  postings: Map<string, Postings>,
  terms: PassageTerms,
  passage: number,
): number[] {
  return PASSAGE_FIELDS.map((field, at) => {
    let length = 0;
    for (const term of terms[field]) {
      const key = keyOf(term);
      const lists = postings.get(key) ?? PASSAGE_FIELDS.map((): number[] => []);
      postings.set(key, lists);
      const list = lists[at];
      if (list === undefined || list.at(-1) === passage) continue;
      list.push(passage);
      length += 1;
    }
    return length;
  });
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

/** A key with its passages, in each of which it counts once. */
function entryOf(key: string, postings: Postings = []): string {
  const fields = postings.flatMap((passages, at) =>
    passages.length === 0 ? [] : `"${at}":{"${passages.join('":1,"')}":1}`,
  );
  return `["${key}",{${fields.join(',')}}]`;
}
