import type { Token } from '../terms/tokenize.ts';
import { NumberedTexts } from './numberedTexts.ts';
import { NumberList } from './numberList.ts';

/** Maps the numbers of forms to what they stand for. */
export interface FormTable {
  /** Number of forms, which is also the highest number of one. */
  readonly size: number;
  /** Number of folded words, which is also the highest number of one. */
  readonly wordCount: number;
  /** Number of terms, which is also the highest number of one. */
  readonly termCount: number;
  /** A form as written, with apostrophes and accents. */
  readonly writtenAs: (form: number) => string;
  /** The number of a form's folded word. */
  readonly wordOf: (form: number) => number;
  /** The number of a form's term; 0 for a stop word. */
  readonly termOf: (form: number) => number;
  /** The folded word with a number. */
  readonly word: (number: number) => string;
  /** The term with a number. */
  readonly term: (number: number) => string;
}

/** Traits of forms, indexed by number; a snapshot that may not include forms added later. */
export interface FormTraits {
  /** The number of its term; 0 for a stop word. */
  readonly terms: Uint32Array;
  /** The number of its folded word. */
  readonly words: Uint32Array;
  /** `SMALL` or `CAPITAL` by its first letter, 0 if that is neither. */
  readonly casings: Uint32Array;
}

export const SMALL = 1;
export const CAPITAL = 2;

/** Entries copied per step. */
const NUMBERS_OF_STEP = 2000;

/**
 * The words of a library in every form in which they are written, each form under a number from 1.
 * One spelling can be two forms: a stop word in one place and a name in another.
 */
export class Lexicon implements FormTable {
  readonly #written: NumberedTexts;
  readonly #words: NumberedTexts;
  readonly #terms: NumberedTexts;
  /** For each spelling the forms that follow its first; `#written` numbers each form. */
  #nextOfWritten = new NumberList();
  #wordOfForm = new NumberList();
  #termOfForm = new NumberList();
  #casingOfForm = new NumberList();
  /** The latest form of each term; earlier ones are chained to it. */
  #latestOfTerm = new NumberList();
  #previousOfTerm = new NumberList();
  /** Likewise the forms of each word. */
  #latestOfWord = new NumberList();
  #previousOfWord = new NumberList();

  constructor(
    written = new NumberedTexts(),
    words = new NumberedTexts(),
    terms = new NumberedTexts(),
  ) {
    this.#written = written;
    this.#words = words;
    this.#terms = terms;
  }

  /**
   * A lexicon with the same words under the same numbers that grows on its own. It shares the texts of
   * these words; the numbers about them are copied.
   */
  fork(): Lexicon {
    const copy = new Lexicon(this.#written.fork(), this.#words.fork(), this.#terms.fork());
    copy.#nextOfWritten = this.#nextOfWritten.copy();
    copy.#wordOfForm = this.#wordOfForm.copy();
    copy.#termOfForm = this.#termOfForm.copy();
    copy.#casingOfForm = this.#casingOfForm.copy();
    copy.#latestOfTerm = this.#latestOfTerm.copy();
    copy.#previousOfTerm = this.#previousOfTerm.copy();
    copy.#latestOfWord = this.#latestOfWord.copy();
    copy.#previousOfWord = this.#previousOfWord.copy();
    return copy;
  }

  get size(): number {
    return this.#written.count;
  }

  /** Number of forms that were added since it was forked; all if it was not. */
  get ownSize(): number {
    return this.#written.ownCount;
  }

  get termCount(): number {
    return this.#terms.count;
  }

  get wordCount(): number {
    return this.#words.count;
  }

  /** The number of a form; assigns one to a new form. */
  numberOf(written: string, { word, term }: Pick<Token, 'word' | 'term'>): number {
    const known = this.#find(written, term);
    if (known !== 0) return known;
    return this.#add(detached(written), detached(word), term === null ? null : detached(term));
  }

  /** Copies another table under the same numbers, in steps; this lexicon must be empty. */
  *copyFrom(other: FormTable): Generator<undefined, void> {
    for (let number = 1; number <= other.wordCount; number += 1) {
      this.#words.addNew(other.word(number));
      if (number % NUMBERS_OF_STEP === 0) yield;
    }
    for (let number = 1; number <= other.termCount; number += 1) {
      this.#terms.addNew(other.term(number));
      if (number % NUMBERS_OF_STEP === 0) yield;
    }
    for (let form = 1; form <= other.size; form += 1) {
      this.#addForm(other.writtenAs(form), other.wordOf(form), other.termOf(form));
      if (form % NUMBERS_OF_STEP === 0) yield;
    }
  }

  /** The number of a form of another lexicon; assigns one to a new form. */
  copyForm(other: FormTable, form: number): number {
    const written = other.writtenAs(form);
    const number = other.termOf(form);
    const term = number === 0 ? null : other.term(number);
    return this.#find(written, term) || this.#add(written, other.word(other.wordOf(form)), term);
  }

  writtenAs(form: number): string {
    return this.#written.text(form);
  }

  wordOf(form: number): number {
    return this.#wordOfForm.at(form);
  }

  termOf(form: number): number {
    return this.#termOfForm.at(form);
  }

  formTraits(): FormTraits {
    // Asked for with each passage: a view would be a new object each time.
    const forms = this.size + 1;
    return {
      terms: this.#termOfForm.reserve(forms),
      words: this.#wordOfForm.reserve(forms),
      casings: this.#casingOfForm.reserve(forms),
    };
  }

  word(number: number): string {
    return this.#words.text(number);
  }

  term(number: number): string {
    return this.#terms.text(number);
  }

  /** The number of a folded word; 0 if no text contains it. */
  findWord(word: string): number {
    return this.#words.find(word);
  }

  /** The number of a term; 0 if no text contains it. */
  findTerm(term: string): number {
    return this.#terms.find(term);
  }

  /** The folded words of a length, in UTF-16 code units. */
  wordsOfLength(length: number): Uint32Array {
    return this.#words.ofLength(length);
  }

  /** The forms of a folded word. */
  *formsOfWord(word: number): Generator<number> {
    for (let form = this.#latestOfWord.at(word); form !== 0; form = this.#previousOfWord.at(form)) {
      yield form;
    }
  }

  /** The forms of a term. */
  *formsOf(term: number): Generator<number> {
    for (let form = this.#latestOfTerm.at(term); form !== 0; form = this.#previousOfTerm.at(form)) {
      yield form;
    }
  }

  /** The number of a known form; 0 if it is new. */
  #find(written: string, term: string | null): number {
    let form = this.#written.find(written);
    while (form !== 0) {
      const number = this.#termOfForm.at(form);
      if (number === 0 ? term === null : this.#terms.text(number) === term) return form;
      form = this.#nextOfWritten.at(form);
    }
    return 0;
  }

  #add(written: string, word: string, term: string | null): number {
    const termNumber = term === null ? 0 : this.#terms.numberOf(term);
    return this.#addForm(written, this.#words.numberOf(word), termNumber);
  }

  #addForm(written: string, word: number, term: number): number {
    const first = this.#written.find(written);
    const form = first === 0 ? this.#written.addNew(written) : this.#written.addAgain(written);
    if (first !== 0) {
      this.#nextOfWritten.set(form, this.#nextOfWritten.at(first));
      this.#nextOfWritten.set(first, form);
    }
    this.#wordOfForm.set(form, word);
    this.#termOfForm.set(form, term);
    this.#casingOfForm.set(form, casingOf(written));
    this.#previousOfWord.set(form, this.#latestOfWord.at(word));
    this.#latestOfWord.set(word, form);
    if (term !== 0) {
      this.#previousOfTerm.set(form, this.#latestOfTerm.at(term));
      this.#latestOfTerm.set(term, form);
    }
    return form;
  }
}

function casingOf(written: string): number {
  const code = written.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return SMALL;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  if (/^\p{Lu}/u.test(written)) return CAPITAL;
  return /^\p{Ll}/u.test(written) ? SMALL : 0;
}

/** Copies a substring, since V8's own substrings keep the whole text in memory. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
