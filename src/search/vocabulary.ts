import { oneEdit } from './oneEdit.ts';
import { areApart, type WordUse } from './spellings.ts';
import type { Token } from './terms.ts';

interface Use extends WordUse {
  count: number;
  capitalised: number;
  lowerCase: number;
}

/** Shorter words are one letter from too many others. Unit: UTF-16 code units. */
const MIN_CORRECTED_LENGTH = 5;
/** In shorter words the first letter is taken to be right. Unit: UTF-16 code units. */
const MIN_LENGTH_FOR_FIRST_LETTER = 7;

/** The words of a collection: how often and how each is written. */
export class Vocabulary {
  readonly #uses = new Map<string, Use>();
  readonly #byLength = new Map<number, Use[]>();

  /** Counts the words of one sentence of `text`, whose first word's capital says nothing. */
  addSentence(text: string, tokens: readonly Token[]): void {
    for (const [index, { word, term, start }] of tokens.entries()) {
      if (term === null) continue;
      const use = this.#use(word, term);
      use.count += 1;
      const isCapital = /^\p{Lu}/u.test(text.slice(start, start + 2));
      if (!isCapital) use.lowerCase += 1;
      else if (index > 0) use.capitalised += 1;
    }
  }

  words(): Iterable<WordUse> {
    return this.#uses.values();
  }

  /** The most frequent word one edit from a folded `word` that may have been meant, or null. */
  correct(word: string): WordUse | null {
    if (word.length < MIN_CORRECTED_LENGTH || !/^\p{L}+$/u.test(word)) return null;
    let best: Use | null = null;
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const use of this.#byLength.get(length) ?? []) {
        if ((best === null || use.count > best.count) && mayBeMeant(word, use.word)) best = use;
      }
    }
    return best;
  }

  #use(word: string, term: string): Use {
    const known = this.#uses.get(word);
    if (known !== undefined) return known;
    const use: Use = { word, term, count: 0, capitalised: 0, lowerCase: 0 };
    this.#uses.set(word, use);
    const peers = this.#byLength.get(word.length);
    if (peers === undefined) this.#byLength.set(word.length, [use]);
    else peers.push(use);
    return use;
  }
}

function mayBeMeant(typed: string, known: string): boolean {
  const edit = oneEdit(typed, known);
  if (edit === null || areApart(typed, known)) return false;
  return edit.at > 0 || typed.length >= MIN_LENGTH_FOR_FIRST_LETTER;
}
