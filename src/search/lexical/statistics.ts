import { type CountList, Counts } from './counts.ts';
import {
  type ForwardView,
  headingIn,
  headlineIn,
  passageIn,
  SENTENCE_START,
} from './forwardIndex.ts';
import type { Lexicon } from './lexicon.ts';
import { Marks } from './marks.ts';
import type { Sign } from './vocabulary.ts';

/** Units: words other than stop words; a passage includes its headline, but not its heading. */
export interface AverageLengths {
  readonly passage: number;
  readonly sentence: number;
}

/** Everything that was counted of some passages. */
export interface PassageCounts {
  /** For each term the number of passages with it. */
  readonly frequencies: CountList;
  readonly passages: number;
  readonly sentences: number;
  readonly lengthOfSentences: number;
  readonly lengthOfPassages: number;
}

/** What the score of a passage needs to know about all the others. */
export class Statistics {
  readonly #lexicon: Lexicon;
  /** For each term the number of passages with it in their text, headline or heading. */
  #frequencies = new Counts();
  #termsInUse = 0;
  /** The terms that were met in a passage; forks share it. */
  #met = new Marks();
  #passages = 0;
  #sentences = 0;
  #lengthOfSentences = 0;
  #lengthOfPassages = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The same statistics, which change on their own; `lexicon` may be a fork of their lexicon. */
  fork(lexicon = this.#lexicon): Statistics {
    const copy = new Statistics(lexicon);
    copy.#frequencies = this.#frequencies.fork();
    copy.#termsInUse = this.#termsInUse;
    copy.#met = this.#met;
    copy.#passages = this.#passages;
    copy.#sentences = this.#sentences;
    copy.#lengthOfSentences = this.#lengthOfSentences;
    copy.#lengthOfPassages = this.#lengthOfPassages;
    return copy;
  }

  /** Number of passages that contain a term, given by its number. */
  frequency(term: number): number {
    return this.#frequencies.at(term);
  }

  /** Number of terms that a passage contains. */
  get termsInUse(): number {
    return this.#termsInUse;
  }

  /** Number of passages that were counted. */
  get passageCount(): number {
    return this.#passages;
  }

  get averageLengths(): AverageLengths {
    return {
      passage: average(this.#lengthOfPassages, this.#passages),
      sentence: average(this.#lengthOfSentences, this.#sentences),
    };
  }

  /** Counts a passage. */
  count(view: ForwardView, passage: number, sign: Sign): void {
    this.#met.clear();
    this.#passages += sign;
    const words = passageIn(view, passage);
    for (const form of words) if (form === SENTENCE_START) this.#sentences += sign;
    const length = this.#meet(words, sign);
    const headline = headlineIn(view, view.articleOf[passage] ?? 0);
    this.#lengthOfSentences += sign * length;
    this.#lengthOfPassages += sign * (length + this.#meet(headline, sign));
    this.#meet(headingIn(view, view.headingOf[passage] ?? 0), sign);
  }

  /** What was counted, from which `add` restores these statistics. */
  passageCounts(): PassageCounts {
    return {
      frequencies: this.#frequencies.list(),
      passages: this.#passages,
      sentences: this.#sentences,
      lengthOfSentences: this.#lengthOfSentences,
      lengthOfPassages: this.#lengthOfPassages,
    };
  }

  /** Adds what other statistics of the lexicon have counted. */
  add({ frequencies: { numbers, counts }, ...totals }: PassageCounts): void {
    for (const [at, term] of numbers.entries()) this.#countTerm(term, counts[at] ?? 0);
    this.#passages += totals.passages;
    this.#sentences += totals.sentences;
    this.#lengthOfSentences += totals.lengthOfSentences;
    this.#lengthOfPassages += totals.lengthOfPassages;
  }

  /** Counts terms that were not met in the passage before; returns the number of content words. */
  #meet(words: Uint32Array, sign: Sign): number {
    const { terms } = this.#lexicon.formTraits();
    let length = 0;
    for (const form of words) {
      const term = terms[form] ?? 0;
      if (term === 0) continue;
      length += 1;
      if (this.#met.add(term)) this.#countTerm(term, sign);
    }
    return length;
  }

  /** @param passages how many more have the term, or fewer */
  #countTerm(term: number, passages: number): void {
    const frequency = this.#frequencies.add(term, passages);
    if (frequency === 0) this.#termsInUse -= 1;
    else if (frequency === passages) this.#termsInUse += 1;
  }
}

/** The average length; 1 if all texts are empty, so that it can be divided by. */
function average(lengths: number, texts: number): number {
  return lengths === 0 ? 1 : lengths / texts;
}
