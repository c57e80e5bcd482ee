import type { WordFamilies } from '../spelling/wordFamilies.ts';
import { bm25, DELTA, PASSAGE, SENTENCE } from './bm25.ts';
import {
  type ForwardView,
  headingIn,
  headlineIn,
  SENTENCE_START,
  startOf,
  textsOver,
} from './forwardIndex.ts';
import type { Lexicon } from './lexicon.ts';
import type { AverageLengths } from './statistics.ts';
import { type QueryWord, wordsByForm } from './wordsByForm.ts';

/** What scores depend on besides the passage. */
export interface ScoringInput {
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
  readonly averageLengths: AverageLengths;
}

/** What two consecutive query words add to a sentence if close together, times the lower idf. */
const TOGETHER = 0.5;
/** Weight of a word of the same family, relative to the query word itself. */
const RELATED = 0.3;
/** Maximum distance of two words that are close together. Unit: words. */
const NEAR = 3;
/** Upper bound of a passage's score, as a multiple of the summed idf of the words found in it. */
const MOST = PASSAGE.k + 1 + DELTA + SENTENCE.k + 1 + DELTA + TOGETHER;

/**
 * Scores passages as a whole and by their best sentence. The score is BM25 of the passage with the
 * headline and the heading above it, plus the highest score of a sentence: its BM25, plus half the lower idf for each
 * pair of consecutive query words that stand within three words of each other.
 *
 * `bm25` names its sources; lengths count words other than stop words, without headings. Adding the score of the best
 * part follows Callan, "Passage-Level Evidence in Document Retrieval", 1994, section 4; pairs within
 * a window follow Metzler and Croft, "A Markov Random Field Model for Term Dependencies", 2005,
 * section 2.2.
 */
export class PassageScorer {
  readonly #averageLengths: AverageLengths;
  /** The term of each form; 0 for a stop word. */
  readonly #termOf: Uint32Array;
  readonly #idfs: Float64Array;
  /** For each form the word it is, counted from 1; negative for a related word; 0 for most forms. */
  readonly #wordOf: Int16Array;
  // For each word its occurrences above the current passage, in it, and in the current sentence.
  readonly #above: Float64Array;
  readonly #inPassage: Float64Array;
  readonly #inSentence: Float64Array;
  /** For each word its last position in the sentence. */
  readonly #lastAt: Int32Array;
  /** For each word whether it has been close to the next one in the sentence. */
  readonly #haveMet: Uint8Array;
  // The headline and heading read last.
  #view: ForwardView | null = null;
  #article = -1;
  #heading = -1;
  #headlineLength = 0;
  /** Whether headline or heading contain one of the words themselves, not only a related one. */
  #isAbove = false;
  /** For each word the call of `bound`, counted from 1, that saw it last. */
  readonly #seenIn: Int32Array;
  #looks = 0;
  /** Summed idf of the words above the passage, related ones included. */
  #idfAbove = 0;
  /** Whether the text last passed to `bound` contains one of the words themselves. */
  #isInText = false;

  /** A term that two of the words share counts for the first. */
  constructor({ lexicon, families, averageLengths }: ScoringInput, words: readonly QueryWord[]) {
    this.#averageLengths = averageLengths;
    this.#termOf = lexicon.formTraits().terms;
    this.#idfs = Float64Array.from(words, ({ idf }) => idf);
    this.#wordOf = wordsByForm(lexicon, families, words);
    this.#above = new Float64Array(words.length);
    this.#inPassage = new Float64Array(words.length);
    this.#inSentence = new Float64Array(words.length);
    this.#lastAt = new Int32Array(words.length);
    this.#haveMet = new Uint8Array(words.length);
    this.#seenIn = new Int32Array(words.length);
  }

  /** The score of a passage. */
  score(view: ForwardView, passage: number): number {
    const { words, ends } = view;
    const averageLengths = this.#averageLengths;
    const termOf = this.#termOf;
    const wordOf = this.#wordOf;
    const inPassage = this.#inPassage;
    const inSentence = this.#inSentence;
    this.#readAbove(view, passage);
    inPassage.set(this.#above);
    let length = this.#headlineLength;
    let sentenceLength = 0;
    let isFound = false;
    let best = 0;
    let together = 0;
    const end = ends[passage] ?? 0;
    for (let at = startOf(passage, ends); at <= end; at += 1) {
      // The end of the passage ends its last sentence.
      const form = at === end ? SENTENCE_START : (words[at] ?? SENTENCE_START);
      if (form === SENTENCE_START) {
        if (isFound) {
          best = Math.max(best, this.#scoreSentence(sentenceLength) + together);
          inSentence.fill(0);
          this.#haveMet.fill(0);
        }
        this.#lastAt.fill(at - NEAR - 1);
        sentenceLength = 0;
        together = 0;
        isFound = false;
        continue;
      }
      const counted = termOf[form] === 0 ? 0 : 1;
      length += counted;
      sentenceLength += counted;
      const word = wordOf[form] ?? 0;
      if (word === 0) continue;
      isFound = true;
      const index = Math.abs(word) - 1;
      const share = word > 0 ? 1 : RELATED;
      inPassage[index] = (inPassage[index] ?? 0) + share;
      inSentence[index] = (inSentence[index] ?? 0) + share;
      if (word > 0) together += this.#meet(index, at);
    }
    return bm25(inPassage, this.#idfs, length / averageLengths.passage, PASSAGE) + best;
  }

  /** Whether the text of the passage last passed to `bound` contains one of the words themselves. */
  get isInText(): boolean {
    return this.#isInText;
  }

  /**
   * An upper bound of a passage's score, cheaper than the score itself; 0 if neither its text nor
   * the headline and heading above it contain one of the words themselves.
   */
  bound(view: ForwardView, passage: number): number {
    const { words, ends } = view;
    const wordOf = this.#wordOf;
    const seenIn = this.#seenIn;
    const idfs = this.#idfs;
    this.#looks += 1;
    const look = this.#looks;
    this.#readAbove(view, passage);
    let isInText = false;
    let sum = this.#idfAbove;
    const end = ends[passage] ?? 0;
    for (let at = startOf(passage, ends); at < end; at += 1) {
      const word = wordOf[words[at] ?? SENTENCE_START] ?? 0;
      if (word === 0) continue;
      isInText ||= word > 0;
      const index = Math.abs(word) - 1;
      if (seenIn[index] === look) continue;
      seenIn[index] = look;
      sum += idfs[index] ?? 0;
    }
    this.#isInText = isInText;
    return isInText || this.#isAbove ? MOST * sum : 0;
  }

  /** Summed idf of the words themselves that a passage, its headline or its heading contain. */
  weight(view: ForwardView, passage: number): number {
    this.#looks += 1;
    const article = view.articleOf[passage] ?? 0;
    const heading = view.headingOf[passage] ?? 0;
    let sum = this.#weigh(view.headlineWords, view.headlineEnds, article, 0);
    sum = this.#weigh(view.headingWords, view.headingEnds, heading, sum);
    return this.#weigh(view.words, view.ends, passage, sum);
  }

  /** Numbers of the words' terms that a passage, its headline or its heading contain. */
  termsIn(view: ForwardView, passage: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const forms of textsOver(view, passage)) {
      for (const form of forms) {
        if ((this.#wordOf[form] ?? 0) > 0) found.add(this.#termOf[form] ?? 0);
      }
    }
    return found;
  }

  /** Adds to a sum the idf of the words in a part that `weight` has not seen; tens of thousands are read. */
  #weigh(forms: Uint32Array, ends: Uint32Array, part: number, before: number): number {
    const wordOf = this.#wordOf;
    const seenIn = this.#seenIn;
    let sum = before;
    const end = ends[part] ?? 0;
    for (let at = startOf(part, ends); at < end; at += 1) {
      const word = wordOf[forms[at] ?? SENTENCE_START] ?? 0;
      if (word <= 0 || seenIn[word - 1] === this.#looks) continue;
      seenIn[word - 1] = this.#looks;
      sum += this.#idfs[word - 1] ?? 0;
    }
    return sum;
  }

  /** Reads headline and heading of a passage, unless they were the last ones read. */
  #readAbove(view: ForwardView, passage: number): void {
    const article = view.articleOf[passage] ?? 0;
    const heading = view.headingOf[passage] ?? 0;
    if (view === this.#view && article === this.#article && heading === this.#heading) return;
    this.#view = view;
    this.#article = article;
    this.#heading = heading;
    this.#idfAbove = 0;
    this.#isAbove = false;
    this.#above.fill(0);
    this.#headlineLength = this.#readLine(headlineIn(view, article));
    this.#readLine(headingIn(view, heading));
  }

  /** Reads a headline or heading; returns the number of its content words. */
  #readLine(forms: Uint32Array): number {
    let length = 0;
    for (const form of forms) {
      length += this.#termOf[form] === 0 ? 0 : 1;
      const word = this.#wordOf[form] ?? 0;
      if (word === 0) continue;
      const index = Math.abs(word) - 1;
      this.#isAbove ||= word > 0;
      this.#idfAbove += this.#above[index] === 0 ? (this.#idfs[index] ?? 0) : 0;
      this.#above[index] = (this.#above[index] ?? 0) + (word > 0 ? 1 : RELATED);
    }
    return length;
  }

  #scoreSentence(length: number): number {
    return bm25(this.#inSentence, this.#idfs, length / this.#averageLengths.sentence, SENTENCE);
  }

  /** What a word adds that is close to a neighbour in the query, once per pair and sentence. */
  #meet(index: number, at: number): number {
    const idf = this.#idfs[index] ?? 0;
    let sum = 0;
    if (index > 0 && this.#haveMet[index - 1] === 0 && this.#isNear(index - 1, at)) {
      this.#haveMet[index - 1] = 1;
      sum += Math.min(this.#idfs[index - 1] ?? 0, idf);
    }
    const isLast = index + 1 === this.#idfs.length;
    if (!isLast && this.#haveMet[index] === 0 && this.#isNear(index + 1, at)) {
      this.#haveMet[index] = 1;
      sum += Math.min(idf, this.#idfs[index + 1] ?? 0);
    }
    this.#lastAt[index] = at;
    return TOGETHER * sum;
  }

  #isNear(index: number, at: number): boolean {
    return at - (this.#lastAt[index] ?? at) <= NEAR;
  }
}
