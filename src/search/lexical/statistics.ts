import {
  type ForwardView,
  headingIn,
  headlineIn,
  passageIn,
  SENTENCE_START,
} from './forwardIndex.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberList } from './numberList.ts';
import type { Sign } from './vocabulary.ts';

/** Units: words other than stop words; a passage includes its headline, but not its heading. */
export interface AverageLengths {
  readonly passage: number;
  readonly sentence: number;
}

/** What the score of a passage needs to know about all the others. */
export class Statistics {
  readonly #lexicon: Lexicon;
  /** For each term the number of passages with it in their text, headline or heading. */
  #frequencies = new NumberList();
  /** For each term the last count of a passage, from 1, that met it. */
  readonly #metIn = new NumberList();
  #counts = 0;
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
    copy.#frequencies = this.#frequencies.copy();
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

  /** Number of passages that were counted. */
  get passageCount(): number {
    return this.#passages;
  }

  get averageLengths(): AverageLengths {
    return {
      passage: this.#lengthOfPassages / Math.max(1, this.#passages),
      sentence: this.#lengthOfSentences / Math.max(1, this.#sentences),
    };
  }

  /** Counts a passage. */
  count(view: ForwardView, passage: number, sign: Sign): void {
    this.#counts += 1;
    this.#passages += sign;
    const words = passageIn(view, passage);
    for (const form of words) if (form === SENTENCE_START) this.#sentences += sign;
    const length = this.#meet(words, sign);
    const headline = headlineIn(view, view.articleOf[passage] ?? 0);
    this.#lengthOfSentences += sign * length;
    this.#lengthOfPassages += sign * (length + this.#meet(headline, sign));
    this.#meet(headingIn(view, view.headingOf[passage] ?? 0), sign);
  }

  /** Counts terms that were not met in the passage before; returns the number of content words. */
  #meet(words: Uint32Array, sign: Sign): number {
    const { terms } = this.#lexicon.formTraits();
    const frequencies = this.#frequencies.reserve(this.#lexicon.termCount + 1);
    const metIn = this.#metIn.reserve(this.#lexicon.termCount + 1);
    let length = 0;
    for (const form of words) {
      const term = terms[form] ?? 0;
      if (term === 0) continue;
      length += 1;
      if (metIn[term] === this.#counts) continue;
      metIn[term] = this.#counts;
      frequencies[term] = (frequencies[term] ?? 0) + sign;
    }
    return length;
  }
}
