import { isEnglishWord } from '../spelling/englishWords.ts';
import { oneEdit } from '../spelling/oneEdit.ts';
import { areLookalikes, areSpellings, mayBeLongName, type WordUse } from '../spelling/spellings.ts';
import { areVariants } from '../spelling/variants.ts';
import { isCountryName } from '../terms/countryNames.ts';
import { withoutPossessive } from '../terms/fold.ts';
import { Counts } from './counts.ts';
import { SENTENCE_START } from './forwardIndex.ts';
import { CAPITAL, type FormTraits, type Lexicon, SMALL } from './lexicon.ts';

/** A word of the library, which may be suggested in place of one that the library lacks. */
export interface KnownWord extends WordUse {
  /** As written in the library, with accents; lower-case unless it is a name. */
  readonly written: string;
  readonly count: number;
}

/** 1 to count what was added, -1 to take back what was removed. */
export type Sign = 1 | -1;

/** How often forms occur, as parallel arrays. */
export interface FormUses {
  readonly forms: Uint32Array;
  /** All occurrences. */
  readonly uses: Uint32Array;
  /** Those with a capital that marks a name. */
  readonly nameUses: Uint32Array;
}

/** The traits of forms, and the counts under the numbers of words and forms. */
interface Tables extends FormTraits {
  readonly counts: Counts;
  readonly capitalised: Counts;
  readonly lowerCase: Counts;
  readonly uses: Counts;
  readonly nameUses: Counts;
}

/** Shorter words are one letter from too many others. Unit: UTF-16 code units. */
const MIN_CORRECTED_LENGTH = 5;
/** The first letter of shorter words is assumed to be right. Unit: UTF-16 code units. */
const MIN_LENGTH_FOR_FIRST_LETTER = 7;

/** How often, and how, the words of a lexicon are written in some articles. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  // Indexed by the number of the word.
  #counts = new Counts();
  #capitalised = new Counts();
  #lowerCase = new Counts();
  // Indexed by the number of the form: all occurrences, and those with a capital that marks a name.
  #uses = new Counts();
  #nameUses = new Counts();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** A vocabulary with the same counts that changes on its own; `lexicon` may be a fork of its lexicon. */
  fork(lexicon = this.#lexicon): Vocabulary {
    const copy = new Vocabulary(lexicon);
    copy.#counts = this.#counts.fork();
    copy.#capitalised = this.#capitalised.fork();
    copy.#lowerCase = this.#lowerCase.fork();
    copy.#uses = this.#uses.fork();
    copy.#nameUses = this.#nameUses.fork();
    return copy;
  }

  /**
   * Counts the words of a headline, or of sentences that each open with `SENTENCE_START`. A capital
   * marks a name, except on the first word and in text without lower-case content words, such as
   * headlines and shouting.
   */
  count(forms: ArrayLike<number>, sign: Sign): void {
    const tables = this.#tables();
    let start = 0;
    for (let at = 0; at <= forms.length; at += 1) {
      if (at < forms.length && forms[at] !== SENTENCE_START) continue;
      countSentence(tables, forms, { start, end: at, sign });
      start = at + 1;
    }
  }

  /** The uses of all forms, from which `addUses` restores every count. */
  formUses(): FormUses {
    const { numbers: forms, counts: uses } = this.#uses.list();
    return { forms, uses, nameUses: forms.map(form => this.#nameUses.at(form)) };
  }

  /** Adds the uses of forms that another vocabulary of the lexicon has counted. */
  addUses({ forms, uses, nameUses }: FormUses): void {
    const { words, casings } = this.#lexicon.formTraits();
    for (const [at, form] of forms.entries()) {
      const word = words[form] ?? 0;
      const count = uses[at] ?? 0;
      this.#counts.add(word, count);
      this.#uses.add(form, count);
      if (casings[form] !== CAPITAL) this.#lowerCase.add(word, count);
      const nameCount = nameUses[at] ?? 0;
      if (nameCount === 0) continue;
      this.#nameUses.add(form, nameCount);
      this.#capitalised.add(word, nameCount);
    }
  }

  /** All words, except those that occur only as stop words. */
  *words(): Generator<KnownWord> {
    for (let word = 1; word <= this.#lexicon.wordCount; word += 1) {
      const use = this.use(word);
      if (use !== null) yield use;
    }
  }

  /** How the word with a number is used; null if it does not occur, or only as a stop word. */
  use(word: number): KnownWord | null {
    if (this.#counts.at(word) === 0) return null;
    const form = this.#tellingForm(word);
    const written = withoutPossessive(this.#lexicon.writtenAs(form));
    const capitalised = this.#capitalised.at(word);
    const lowerCase = this.#lowerCase.at(word);
    return {
      word: this.#lexicon.word(word),
      term: this.#lexicon.term(this.#lexicon.termOf(form)),
      written: capitalised + lowerCase === 0 ? written.toLowerCase() : written,
      count: this.#counts.at(word),
      capitalised,
      lowerCase,
    };
  }

  /**
   * Corrects a folded word that the library lacks to the most frequent word one edit away; ties go to
   * the first in code unit order. Null if there is none, or if the word is in the library. Names of
   * countries and peoples are not corrected, and English words only to other spellings of theirs.
   */
  correct(word: string): KnownWord | null {
    if (word.length < MIN_CORRECTED_LENGTH || !/^\p{L}+$/u.test(word)) return null;
    if (this.#counts.at(this.#lexicon.findWord(word)) > 0 || isCountryName(word)) return null;
    const isEnglish = isEnglishWord(word);
    let best = 0;
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const known of this.#lexicon.wordsOfLength(length)) {
        if (this.#counts.at(known) === 0) continue;
        if (
          (best === 0 || this.#isLikelier(known, best)) &&
          mayBeMeant(word, this.#lexicon.word(known)) &&
          (!isEnglish || this.#isSpellingOf(word, known))
        ) {
          best = known;
        }
      }
    }
    return best === 0 ? null : this.use(best);
  }

  #tables(): Tables {
    const { terms, words: wordOf, casings } = this.#lexicon.formTraits();
    // Spreading the traits takes V8 longer than counting a short passage.
    return {
      terms,
      words: wordOf,
      casings,
      counts: this.#counts,
      capitalised: this.#capitalised,
      lowerCase: this.#lowerCase,
      uses: this.#uses,
      nameUses: this.#nameUses,
    };
  }

  /** The most frequent form that shows how a word is capitalised, else the most frequent form. */
  #tellingForm(word: number): number {
    const { terms, casings } = this.#lexicon.formTraits();
    const isLowerCase = this.#lowerCase.at(word) > 0;
    const isName = !isLowerCase && this.#capitalised.at(word) > 0;
    let best = 0;
    let most = 0;
    for (const form of this.#lexicon.formsOfWord(word)) {
      if (terms[form] === 0 || (isLowerCase && casings[form] === CAPITAL)) continue;
      const uses = (isName ? this.#nameUses : this.#uses).at(form);
      const isBetter = uses > most || (uses === most && uses > 0 && this.#isBefore(form, best));
      if (!isBetter) continue;
      best = form;
      most = uses;
    }
    return best;
  }

  #isBefore(form: number, other: number): boolean {
    return this.#lexicon.writtenAs(form) < this.#lexicon.writtenAs(other);
  }

  /** Whether a known word is a spelling of an English word: "color" of "colour", or a similar name. */
  #isSpellingOf(word: string, known: number): boolean {
    if (areVariants(word, this.#lexicon.word(known))) return true;
    const use = this.use(known);
    return (
      use !== null && use.capitalised > 0 && mayBeLongName(use) && areSpellings(word, use.word)
    );
  }

  #isLikelier(a: number, b: number): boolean {
    const difference = this.#counts.at(a) - this.#counts.at(b);
    return difference > 0 || (difference === 0 && this.#lexicon.word(a) < this.#lexicon.word(b));
  }
}

interface CountedSentence {
  readonly start: number;
  readonly end: number;
  readonly sign: Sign;
}

function countSentence(
  tables: Tables,
  forms: ArrayLike<number>,
  { start, end, sign }: CountedSentence,
): void {
  const { terms, words, casings, counts, capitalised, lowerCase, uses, nameUses } = tables;
  let isRunning = false;
  for (let at = start; at < end && !isRunning; at += 1) {
    const form = forms[at] ?? 0;
    isRunning = terms[form] !== 0 && casings[form] === SMALL;
  }
  for (let at = start; at < end; at += 1) {
    const form = forms[at] ?? 0;
    if (terms[form] === 0) continue;
    const word = words[form] ?? 0;
    counts.add(word, sign);
    uses.add(form, sign);
    if (casings[form] !== CAPITAL) {
      lowerCase.add(word, sign);
    } else if (isRunning && at > start) {
      nameUses.add(form, sign);
      capitalised.add(word, sign);
    }
  }
}

function mayBeMeant(typed: string, known: string): boolean {
  // One edit leaves the first or the last letter unchanged.
  if (typed[0] !== known[0] && typed.at(-1) !== known.at(-1)) return false;
  const edit = oneEdit(typed, known);
  if (edit === null || areLookalikes(typed, known)) return false;
  return edit.at > 0 || typed.length >= MIN_LENGTH_FOR_FIRST_LETTER;
}
