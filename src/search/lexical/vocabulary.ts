import { oneEdit } from '../spelling/oneEdit.ts';
import { areLookalikes, type WordUse } from '../spelling/spellings.ts';
import { isCountryName } from '../terms/countryNames.ts';
import { withoutPossessive } from '../terms/fold.ts';
import { SENTENCE_START } from './forwardIndex.ts';
import { CAPITAL, type FormTraits, type Lexicon, SMALL } from './lexicon.ts';
import { NumberList } from './numberList.ts';

/** A word of the library, which may be suggested in place of one that the library lacks. */
export interface KnownWord extends WordUse {
  /** As written in the library, with accents; lower-case unless it is a name. */
  readonly written: string;
  readonly count: number;
}

/** What the lexicon tells of forms, and what is counted of words, under their numbers. */
interface Tables extends FormTraits {
  readonly counts: Uint32Array;
  readonly capitalised: Uint32Array;
  readonly lowerCase: Uint32Array;
  readonly tellingForms: Uint32Array;
}

/** Shorter words are one letter from too many others. Unit: UTF-16 code units. */
const MIN_CORRECTED_LENGTH = 5;
/** The first letter of shorter words is assumed to be right. Unit: UTF-16 code units. */
const MIN_LENGTH_FOR_FIRST_LETTER = 7;

/** How often, and how, the words of a lexicon are written. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  // Indexed by the number of the word.
  readonly #counts = new NumberList();
  readonly #capitalised = new NumberList();
  readonly #lowerCase = new NumberList();
  readonly #firstForms = new NumberList();
  /** The form that shows how a word is capitalised; 0 if none does yet. */
  readonly #tellingForms = new NumberList();
  readonly #byLength = new Map<number, NumberList>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * Counts the words of a headline, or of sentences that each open with `SENTENCE_START`. A capital
   * marks a name, except on the first word and in text without lower-case content words, such as
   * headlines and shouting.
   */
  add(forms: ArrayLike<number>): void {
    const tables = this.#tables();
    let start = 0;
    for (let at = 0; at <= forms.length; at += 1) {
      if (at < forms.length && forms[at] !== SENTENCE_START) continue;
      this.#addSentence(tables, forms, start, at);
      start = at + 1;
    }
  }

  /** All words, except those that occur only as stop words. */
  *words(): Generator<KnownWord> {
    for (let word = 1; word <= this.#lexicon.wordCount; word += 1) {
      if (this.#counts.at(word) > 0) yield this.#use(word);
    }
  }

  /**
   * Corrects a folded word that the library lacks to the most frequent word one edit away; ties go to
   * the first in code unit order. Null if there is none, or if the word is in the library. Names of
   * countries and peoples are not corrected.
   */
  correct(word: string): KnownWord | null {
    if (word.length < MIN_CORRECTED_LENGTH || !/^\p{L}+$/u.test(word)) return null;
    if (this.#counts.at(this.#lexicon.findWord(word)) > 0 || isCountryName(word)) return null;
    let best = 0;
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const known of this.#byLength.get(length)?.view() ?? []) {
        if ((best === 0 || this.#isLikelier(known, best)) && this.#mayBeMeant(word, known)) {
          best = known;
        }
      }
    }
    return best === 0 ? null : this.#use(best);
  }

  #tables(): Tables {
    const places = this.#lexicon.wordCount + 1;
    const { terms, words, casings } = this.#lexicon.formTraits();
    // Spreading the traits takes V8 longer than counting a short passage.
    return {
      terms,
      words,
      casings,
      counts: this.#counts.reserve(places),
      capitalised: this.#capitalised.reserve(places),
      lowerCase: this.#lowerCase.reserve(places),
      tellingForms: this.#tellingForms.reserve(places),
    };
  }

  #addSentence(tables: Tables, forms: ArrayLike<number>, start: number, end: number): void {
    const { terms, words, casings, counts, capitalised, lowerCase, tellingForms } = tables;
    let isRunning = false;
    for (let at = start; at < end && !isRunning; at += 1) {
      const form = forms[at] ?? 0;
      isRunning = terms[form] !== 0 && casings[form] === SMALL;
    }
    for (let at = start; at < end; at += 1) {
      const form = forms[at] ?? 0;
      if (terms[form] === 0) continue;
      const word = words[form] ?? 0;
      if (counts[word] === 0) this.#addWord(word, form);
      counts[word] = (counts[word] ?? 0) + 1;
      if (casings[form] !== CAPITAL) {
        tellingForms[word] = form;
        lowerCase[word] = (lowerCase[word] ?? 0) + 1;
      } else if (isRunning && at > start) {
        if (lowerCase[word] === 0) tellingForms[word] = form;
        capitalised[word] = (capitalised[word] ?? 0) + 1;
      }
    }
  }

  #addWord(word: number, form: number): void {
    this.#firstForms.set(word, form);
    const { length } = this.#lexicon.word(word);
    const peers = this.#byLength.get(length) ?? new NumberList();
    peers.push(word);
    this.#byLength.set(length, peers);
  }

  #use(word: number): KnownWord {
    const first = this.#firstForms.at(word);
    const telling = this.#tellingForms.at(word);
    const written = withoutPossessive(this.#lexicon.writtenAs(telling || first));
    return {
      word: this.#lexicon.word(word),
      term: this.#lexicon.term(this.#lexicon.termOf(first)),
      written: telling === 0 ? written.toLowerCase() : written,
      count: this.#counts.at(word),
      capitalised: this.#capitalised.at(word),
      lowerCase: this.#lowerCase.at(word),
    };
  }

  #isLikelier(a: number, b: number): boolean {
    const difference = this.#counts.at(a) - this.#counts.at(b);
    return difference > 0 || (difference === 0 && this.#lexicon.word(a) < this.#lexicon.word(b));
  }

  #mayBeMeant(typed: string, known: number): boolean {
    return mayBeMeant(typed, this.#lexicon.word(known));
  }
}

function mayBeMeant(typed: string, known: string): boolean {
  // One edit leaves the first or the last letter unchanged.
  if (typed[0] !== known[0] && typed.at(-1) !== known.at(-1)) return false;
  const edit = oneEdit(typed, known);
  if (edit === null || areLookalikes(typed, known)) return false;
  return edit.at > 0 || typed.length >= MIN_LENGTH_FOR_FIRST_LETTER;
}
