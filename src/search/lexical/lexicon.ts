import type { Token } from '../terms/tokenize.ts';
import { NumberList } from './numberList.ts';

/** Tells what the numbers of forms stand for. */
export interface FormTable {
  /** How many forms there are; the highest number of one. */
  readonly size: number;
  /** How many folded words there are; the highest number of one. */
  readonly wordCount: number;
  /** How many terms there are; the highest number of one. */
  readonly termCount: number;
  /** How a form is written, apostrophes and accents kept. */
  readonly writtenAs: (form: number) => string;
  /** The number of a form's folded word. */
  readonly wordOf: (form: number) => number;
  /** The number of a form's term; 0 for a stop word. */
  readonly termOf: (form: number) => number;
  /** A folded word by its number. */
  readonly word: (number: number) => string;
  /** A term by its number. */
  readonly term: (number: number) => string;
}

/** What is told of each form under its number; what is added later may not be seen in it. */
interface FormTraits {
  /** The number of its term; 0 for a stop word. */
  readonly terms: Uint32Array;
  /** The number of its folded word. */
  readonly words: Uint32Array;
  /** `SMALL` or `CAPITAL` as its first letter is, 0 where that is neither. */
  readonly casings: Uint32Array;
}

export const SMALL = 1;
export const CAPITAL = 2;

/** How many numbers are taken over in one step. */
const NUMBERS_OF_STEP = 2000;

/**
 * The words of a collection in every form they are written in, each form under a number from 1. One
 * way of writing may be two forms: a stop word here and a name there.
 */
export class Lexicon implements FormTable {
  /** The first form of each way of writing; more of the same are chained to it. */
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

  get size(): number {
    return this.#written.length - 1;
  }

  get termCount(): number {
    return this.#termTexts.length - 1;
  }

  get wordCount(): number {
    return this.#wordTexts.length - 1;
  }

  /** The number of a form, a new one the first time. */
  numberOf(written: string, { word, term }: Pick<Token, 'word' | 'term'>): number {
    const known = this.#find(written, term);
    if (known !== 0) return known;
    return this.#add(detached(written), detached(word), term === null ? null : detached(term));
  }

  /** Takes over all of another table under the same numbers, in small steps; only while this is empty. */
  *copyFrom(other: FormTable): Generator<undefined, void> {
    for (let number = 1; number <= other.wordCount; number += 1) {
      numberIn(this.#words, this.#wordTexts, other.word(number));
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

  /** The number of what is a form of another lexicon. */
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
    return {
      terms: this.#termOfForm.view(),
      words: this.#wordOfForm.view(),
      casings: this.#casingOfForm.view(),
    };
  }

  word(number: number): string {
    return this.#wordTexts[number] ?? '';
  }

  term(number: number): string {
    return this.#termTexts[number] ?? '';
  }

  /** The number of a folded word; 0 for one that is in no text. */
  findWord(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  /** The number of a term; 0 for one that is in no text. */
  findTerm(term: string): number {
    return this.#terms.get(term) ?? 0;
  }

  /** The forms of a term. */
  *formsOf(term: number): Generator<number> {
    for (let form = this.#latestOfTerm.at(term); form !== 0; form = this.#previousOfTerm.at(form)) {
      yield form;
    }
  }

  /** The number of a form; 0 for one that is new. */
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
    return this.#addForm(written, numberIn(this.#words, this.#wordTexts, word), termNumber);
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
    if (term !== 0) {
      this.#previousOfTerm.set(form, this.#latestOfTerm.at(term));
      this.#latestOfTerm.set(term, form);
    }
    return form;
  }
}

/** The number of a text, a new one the first time. */
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

/** A copy of a part of a text that does not keep the whole text in memory, as V8's own parts do. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
