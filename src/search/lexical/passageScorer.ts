import type { WordFamilies } from '../spelling/wordFamilies.ts';
import { bm25, DELTA, PASSAGE, SENTENCE } from './bm25.ts';
import { type ForwardView, SENTENCE_START, startOf } from './forwardIndex.ts';
import type { Lexicon } from './lexicon.ts';

/** A word that is looked for. */
export interface QueryWord {
  /** The terms that count as it. */
  readonly spellings: readonly string[];
  /** Inverse document frequency; over 0. */
  readonly idf: number;
}

/** What is to be scored. */
export interface ScoringInput {
  readonly view: ForwardView;
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
}

/** What two neighbouring words add to a sentence where they stand together, of the lesser idf. */
const TOGETHER = 0.5;
/** What part of an occurrence a word of the same family counts as. */
const KIN = 0.3;
/** How far two words may stand apart to count as together. Unit: words. */
const NEAR = 3;
/** What a passage scores less than, in units of the idf of the words that it has something of. */
const MOST = PASSAGE.k + 1 + DELTA + SENTENCE.k + 1 + DELTA + TOGETHER;

/**
 * Scores passages by all that they hold and by their best sentence: BM25 of the passage and the
 * headline over it, and the most that a sentence has of BM25 and, for each two neighbouring words of
 * the question within three words of each other, half the lesser idf.
 *
 * BM25 is that of Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009, section 3.4, a length being the number of words that are not stop words, with the lower bound
 * of Lv and Zhai, "Lower-Bounding Term Frequency Normalization", 2011, section 4. To add what the
 * best part scores follows Callan, "Passage-Level Evidence in Document Retrieval", 1994, section 4;
 * neighbours in a window are those of Metzler and Croft, "A Markov Random Field Model for Term
 * Dependencies", 2005, section 2.2.
 */
export class PassageScorer {
  readonly #view: ForwardView;
  /** The term of each form; 0 for a stop word. */
  readonly #termOf: Uint32Array;
  readonly #idfs: Float64Array;
  /** Which word a form is, counted from 1; below 0 which it is of one family with; 0 for most. */
  readonly #wordOf: Int16Array;
  // How often each word stands in the headline, the passage and the sentence that are being read.
  readonly #inHeadline: Float64Array;
  readonly #inPassage: Float64Array;
  readonly #inSentence: Float64Array;
  /** Where each word last stood in the sentence. */
  readonly #lastAt: Int32Array;
  /** Whether each word has stood near the next one in the sentence. */
  readonly #haveMet: Uint8Array;
  #headline = -1;
  #headlineLength = 0;
  /** Whether the headline holds one of the words themselves. */
  #isHeadlined = false;
  /** In which look at a passage each word was seen last, by the number of the look from 1. */
  readonly #seenIn: Int32Array;
  #looks = 0;
  /** The idf of the words that the headline has something of. */
  #headlineIdf = 0;
  /** Whether the text of the passage that was looked at last holds one of the words themselves. */
  #isInText = false;

  /** A term that two of the words may be spelled as counts for the first. */
  constructor({ view, lexicon, families }: ScoringInput, words: readonly QueryWord[]) {
    this.#view = view;
    this.#termOf = lexicon.formTraits().terms;
    this.#idfs = Float64Array.from(words, ({ idf }) => idf);
    this.#wordOf = wordsByForm(lexicon, families, words);
    this.#inHeadline = new Float64Array(words.length);
    this.#inPassage = new Float64Array(words.length);
    this.#inSentence = new Float64Array(words.length);
    this.#lastAt = new Int32Array(words.length);
    this.#haveMet = new Uint8Array(words.length);
    this.#seenIn = new Int32Array(words.length);
  }

  /** The score of the passage at a place; 0 if it has nothing of the words. */
  score(place: number): number {
    const { words, ends, averageLengths } = this.#view;
    const termOf = this.#termOf;
    const wordOf = this.#wordOf;
    const inPassage = this.#inPassage;
    const inSentence = this.#inSentence;
    this.#readHeadline(place);
    inPassage.set(this.#inHeadline);
    let length = this.#headlineLength;
    let sentenceLength = 0;
    let isFound = false;
    let best = 0;
    let together = 0;
    const end = ends[place] ?? 0;
    for (let at = startOf(place, ends); at < end; at += 1) {
      const form = words[at] ?? SENTENCE_START;
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
      const share = word > 0 ? 1 : KIN;
      inPassage[index] = (inPassage[index] ?? 0) + share;
      inSentence[index] = (inSentence[index] ?? 0) + share;
      if (word > 0) together += this.#meet(index, at);
    }
    if (isFound) {
      best = Math.max(best, this.#scoreSentence(sentenceLength) + together);
      inSentence.fill(0);
      this.#haveMet.fill(0);
    }
    return bm25(inPassage, this.#idfs, length / averageLengths.passage, PASSAGE) + best;
  }

  /** Whether the text of the passage that `bound` looked at last holds one of the words themselves. */
  get isInText(): boolean {
    return this.#isInText;
  }

  /**
   * What the passage at a place scores less than; 0 if neither its text nor the headline over it
   * holds one of the words themselves.
   */
  bound(place: number): number {
    const { words, ends } = this.#view;
    const wordOf = this.#wordOf;
    const seenIn = this.#seenIn;
    const idfs = this.#idfs;
    this.#looks += 1;
    const look = this.#looks;
    this.#readHeadline(place);
    let isInText = false;
    let sum = this.#headlineIdf;
    const end = ends[place] ?? 0;
    for (let at = startOf(place, ends); at < end; at += 1) {
      const word = wordOf[words[at] ?? SENTENCE_START] ?? 0;
      if (word === 0) continue;
      isInText ||= word > 0;
      const index = Math.abs(word) - 1;
      if (seenIn[index] === look) continue;
      seenIn[index] = look;
      sum += idfs[index] ?? 0;
    }
    this.#isInText = isInText;
    return isInText || this.#isHeadlined ? MOST * sum : 0;
  }

  /** The numbers of the terms of the words that a passage or the headline over it holds. */
  termsIn(place: number): ReadonlySet<number> {
    const { words, ends } = this.#view;
    const held = new Set<number>();
    const text = words.subarray(startOf(place, ends), ends[place]);
    for (const forms of [this.#headlineOver(place), text]) {
      for (const form of forms) {
        if ((this.#wordOf[form] ?? 0) > 0) held.add(this.#termOf[form] ?? 0);
      }
    }
    return held;
  }

  #headlineOver(place: number): Uint32Array {
    const { headlineOf, headlineWords, headlineEnds } = this.#view;
    const headline = headlineOf[place] ?? 0;
    return headlineWords.subarray(startOf(headline, headlineEnds), headlineEnds[headline]);
  }

  /** Reads the headline over a passage, unless it is the one that was read last. */
  #readHeadline(place: number): void {
    const headline = this.#view.headlineOf[place] ?? 0;
    if (headline === this.#headline) return;
    this.#headline = headline;
    this.#headlineLength = 0;
    this.#headlineIdf = 0;
    this.#isHeadlined = false;
    this.#inHeadline.fill(0);
    for (const form of this.#headlineOver(place)) {
      this.#headlineLength += this.#termOf[form] === 0 ? 0 : 1;
      const word = this.#wordOf[form] ?? 0;
      if (word === 0) continue;
      const index = Math.abs(word) - 1;
      this.#isHeadlined ||= word > 0;
      this.#headlineIdf += this.#inHeadline[index] === 0 ? (this.#idfs[index] ?? 0) : 0;
      this.#inHeadline[index] = (this.#inHeadline[index] ?? 0) + (word > 0 ? 1 : KIN);
    }
  }

  #scoreSentence(length: number): number {
    return bm25(
      this.#inSentence,
      this.#idfs,
      length / this.#view.averageLengths.sentence,
      SENTENCE,
    );
  }

  /** What it adds that a word stands near its neighbours for the first time in a sentence. */
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

function wordsByForm(
  lexicon: Lexicon,
  families: WordFamilies,
  words: readonly QueryWord[],
): Int16Array {
  const wordOf = new Int16Array(lexicon.size + 1);
  const mark = (terms: readonly string[], word: number): void => {
    for (const term of terms) {
      for (const form of lexicon.formsOf(lexicon.findTerm(term))) wordOf[form] ||= word;
    }
  };
  for (const [at, { spellings }] of words.entries()) mark(spellings, at + 1);
  for (const [at, { spellings }] of words.entries()) {
    for (const spelling of spellings) mark(families.relatedTo(spelling), -(at + 1));
  }
  return wordOf;
}
