import type { Token } from '../terms/tokenize.ts';
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
  /** The first form of each spelling; others with the same spelling are chained to it. */
  readonly #forms = new Map<string, number>();
  readonly #nextOfWritten = new NumberList();
  readonly #written: string[] = [''];
  readonly #words = new Map<string, number>();
  readonly #wordTexts: string[] = [''];
  readonly #wordOfForm = new NumberList();
  readonly #terms = new Map<string, number>();
  readonly #termTexts: string[] = [''];
  readonly #termOfForm = new NumberList();
  readonly #casingOfForm = new NumberList();
  /** The latest form of each term; earlier ones are chained to it. */
  readonly #latestOfTerm = new NumberList();
  readonly #previousOfTerm = new NumberList();
  /** Likewise the forms of each word. */
  readonly #latestOfWord = new NumberList();
  readonly #previousOfWord = new NumberList();
  readonly #wordsByLength = new Map<number, NumberList>();

  get size(): number {
    return this.#written.length - 1;
  }

  get termCount(): number {
    return this.#termTexts.length - 1;
  }

  get wordCount(): number {
    return this.#wordTexts.length - 1;
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
      this.#numberOfWord(other.word(number));
      if (number % NUMBERS_OF_STEP === 0) yield;
    }
    for (let number = 1; number <= other.termCount; number += 1) {
      numberIn(this.#terms, this.#termTexts, other.term(number));
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
    return this.#written[form] ?? '';
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
    return this.#wordTexts[number] ?? '';
  }

  term(number: number): string {
    return this.#termTexts[number] ?? '';
  }

  /** The number of a folded word; 0 if no text contains it. */
  findWord(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  /** The number of a term; 0 if no text contains it. */
  findTerm(term: string): number {
    return this.#terms.get(term) ?? 0;
  }

  /** The folded words of a length, in UTF-16 code units. */
  wordsOfLength(length: number): Uint32Array {
    return this.#wordsByLength.get(length)?.view() ?? new Uint32Array();
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
    let form = this.#forms.get(written) ?? 0;
    while (form !== 0) {
      const number = this.#termOfForm.at(form);
      if (number === 0 ? term === null : this.#termTexts[number] === term) return form;
      form = this.#nextOfWritten.at(form);
    }
    return 0;
  }

  #add(written: string, word: string, term: string | null): number {
    const termNumber = term === null ? 0 : numberIn(this.#terms, this.#termTexts, term);
    return this.#addForm(written, this.#numberOfWord(word), termNumber);
  }

  #numberOfWord(word: string): number {
    const before = this.wordCount;
    const number = numberIn(this.#words, this.#wordTexts, word);
    if (number <= before) return number;
    const peers = this.#wordsByLength.get(word.length) ?? new NumberList();
    peers.push(number);
    this.#wordsByLength.set(word.length, peers);
    return number;
  }

  #addForm(written: string, word: number, term: number): number {
    const form = this.#written.push(written) - 1;
    const first = this.#forms.get(written);
    if (first === undefined) {
      this.#forms.set(written, form);
    } else {
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

/** The number of a text; assigns one to a new text. */
function numberIn(numbers: Map<string, number>, texts: string[], text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const number = texts.push(text) - 1;
  numbers.set(text, number);
  return number;
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
