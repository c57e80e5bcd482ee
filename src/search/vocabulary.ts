import { isCountryName } from './countryNames.ts';
import { withoutPossessive } from './fold.ts';
import { oneEdit } from './oneEdit.ts';
import { areLookalikes, type WordUse } from './spellings.ts';
import type { Token } from './terms.ts';

/** A word of the collection, as it may be proposed for one that the collection does not know. */
export interface KnownWord extends WordUse {
  /** As it stands in the collection, accents kept; in small letters unless it is a name. */
  readonly written: string;
  readonly count: number;
}

interface Use extends KnownWord {
  written: string;
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

  /**
   * Counts the words of one sentence or headline of `text`. A capital tells a name neither on the
   * first word nor where no content word is written small, as in headlines and shouting.
   */
  addSentence(text: string, tokens: readonly Token[]): void {
    const isRunning = tokens.some(
      ({ term, start }) => term !== null && /^\p{Ll}/u.test(text.slice(start, start + 2)),
    );
    for (const [index, { word, term, start, end }] of tokens.entries()) {
      if (term === null) continue;
      const written = withoutPossessive(text.slice(start, end));
      const use = this.#use(word, term, written.toLowerCase());
      use.count += 1;
      if (!/^\p{Lu}/u.test(written)) {
        use.written = written;
        use.lowerCase += 1;
      } else if (isRunning && index > 0) {
        if (use.lowerCase === 0) use.written = written;
        use.capitalised += 1;
      }
    }
  }

  words(): Iterable<KnownWord> {
    return this.#uses.values();
  }

  /**
   * The word that may have been meant by a folded one that the collection does not know: one edit
   * away, the most frequent such, the first in code unit order of equals; or null. A country's or
   * a people's name is meant as it is typed.
   */
  correct(word: string): KnownWord | null {
    if (word.length < MIN_CORRECTED_LENGTH || !/^\p{L}+$/u.test(word)) return null;
    if (this.#uses.has(word) || isCountryName(word)) return null;
    let best: Use | null = null;
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const use of this.#byLength.get(length) ?? []) {
        if ((best === null || isLikelier(use, best)) && mayBeMeant(word, use.word)) best = use;
      }
    }
    return best;
  }

  #use(word: string, term: string, written: string): Use {
    const known = this.#uses.get(word);
    if (known !== undefined) return known;
    const use: Use = { word, term, written, count: 0, capitalised: 0, lowerCase: 0 };
    this.#uses.set(word, use);
    const peers = this.#byLength.get(word.length);
    if (peers === undefined) this.#byLength.set(word.length, [use]);
    else peers.push(use);
    return use;
  }
}

function isLikelier(a: Use, b: Use): boolean {
  return a.count > b.count || (a.count === b.count && a.word < b.word);
}

function mayBeMeant(typed: string, known: string): boolean {
  const edit = oneEdit(typed, known);
  if (edit === null || areLookalikes(typed, known)) return false;
  return edit.at > 0 || typed.length >= MIN_LENGTH_FOR_FIRST_LETTER;
}
