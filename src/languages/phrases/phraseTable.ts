import {
  type Element,
  type Phrase,
  parsePhrase,
  SHORTEST_BEGINNING,
  type WordClasses,
  type Words,
} from './parsePhrase.ts';

/** A phrase, as `parsePhrase` reads it, with a sentence that has it and a similar one that has not. */
export interface PhraseRow {
  readonly phrase: string;
  readonly matches: string;
  readonly not: string;
}

/** Phrases, indexed by their first words, so that a text costs the same whatever their number. */
export interface PhraseTable<Row extends PhraseRow = PhraseRow> {
  readonly rows: readonly Row[];
  readonly classes: WordClasses;
  /** Phrases that may start at any word. */
  readonly anywhere: PhraseIndex<Row>;
  /** Phrases that start a sentence. */
  readonly anchored: PhraseIndex<Row>;
}

export interface PhraseIndex<Row> {
  readonly isEmpty: boolean;
  readonly byWord: ReadonlyMap<string, readonly Entry<Row>[]>;
  /** By the first letters of the first word, as many as the shortest beginning has. */
  readonly byBeginning: ReadonlyMap<string, readonly Entry<Row>[]>;
  /** Phrases whose first word may be a number in digits or is known by its end only. */
  readonly others: readonly Entry<Row>[];
}

export interface Entry<Row> {
  readonly row: Row;
  readonly phrase: Phrase;
}

/** Makes a table; throws an `Error` if a phrase is malformed or has a class that is not given. */
export function phraseTable<Row extends PhraseRow>(
  rows: readonly Row[],
  classes: WordClasses = {},
): PhraseTable<Row> {
  const entries = rows.map(row => ({ row, phrase: parsePhrase(row.phrase, classes) }));
  return {
    rows,
    classes,
    anywhere: indexOf(entries.filter(({ phrase }) => !phrase.isAnchored)),
    anchored: indexOf(entries.filter(({ phrase }) => phrase.isAnchored)),
  };
}

function indexOf<Row>(entries: readonly Entry<Row>[]): PhraseIndex<Row> {
  const byWord = new Map<string, Entry<Row>[]>();
  const byBeginning = new Map<string, Entry<Row>[]>();
  const others: Entry<Row>[] = [];
  for (const entry of entries) {
    const firsts = firstWords(entry.phrase.elements);
    for (const word of new Set(firsts.flatMap(({ listed }) => [...listed]))) {
      add(byWord, word, entry);
    }
    const beginnings = firsts.flatMap(words => words.beginnings);
    for (const start of new Set(beginnings.map(text => text.slice(0, SHORTEST_BEGINNING)))) {
      add(byBeginning, start, entry);
    }
    if (firsts.some(({ ends, hasNumbers, isAny }) => ends.length > 0 || hasNumbers || isAny)) {
      others.push(entry);
    }
  }
  return { isEmpty: entries.length === 0, byWord, byBeginning, others };
}

function add<Row>(index: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [entry]);
  else known.push(entry);
}

/** The sets of which one has the first word: all up to the first that is not optional. */
function firstWords(elements: readonly Element[]): Words[] {
  const firsts: Words[] = [];
  for (const element of elements) {
    if (element.kind === 'absent') continue;
    firsts.push(element.words);
    if (element.least > 0) break;
  }
  return firsts;
}
