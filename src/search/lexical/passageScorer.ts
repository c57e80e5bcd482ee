import type { WordFamilies } from '../spelling/wordFamilies.ts';
import { bm25, DELTA, PASSAGE, SENTENCE } from './bm25.ts';
import { type ForwardView, SENTENCE_START, startOf } from './forwardIndex.ts';
import type { Lexicon } from './lexicon.ts';

/** A word to search for. */
export interface QueryWord {
  /** The terms that match it. */
  readonly spellings: readonly string[];
  /** Inverse document frequency; above 0. */
  readonly idf: number;
}

/** The passages to score. */
export interface ScoringInput {
  readonly view: ForwardView;
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
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
 * headline above it, plus the highest score of a sentence: its BM25, plus half the lower idf for each
 * pair of consecutive query words that stand within three words of each other.
 *
 * `bm25` names its sources; lengths count words other than stop words. Adding the score of the best
 * part follows Callan, "Passage-Level Evidence in Document Retrieval", 1994, section 4; pairs within
 * a window follow Metzler and Croft, "A Markov Random Field Model for Term Dependencies", 2005,
 * section 2.2.
 */
export class PassageScorer {
  readonly #view: ForwardView;
  /** The term of each form; 0 for a stop word. */
  readonly #termOf: Uint32Array;
  readonly #idfs: Float64Array;
  /** For each form the word it is, counted from 1; negative for a related word; 0 for most forms. */
  readonly #wordOf: Int16Array;
  // For each word its occurrences in the current headline, passage and sentence.
  readonly #inHeadline: Float64Array;
  readonly #inPassage: Float64Array;
  readonly #inSentence: Float64Array;
  /** For each word its last position in the sentence. */
  readonly #lastAt: Int32Array;
  /** For each word whether it has been close to the next one in the sentence. */
  readonly #haveMet: Uint8Array;
  #headline = -1;
  #headlineLength = 0;
  /** Whether the headline contains one of the words themselves, not only a related one. */
  #isHeadlined = false;
  /** For each word the call of `bound`, counted from 1, that saw it last. */
  readonly #seenIn: Int32Array;
  #looks = 0;
  /** Summed idf of the words that the headline contains, related ones included. */
  #headlineIdf = 0;
  /** Whether the text last passed to `bound` contains one of the words themselves. */
  #isInText = false;

  /** A term that two of the words share counts for the first. */
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

  /** The score of the passage at a place, from 0. */
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
      const share = word > 0 ? 1 : RELATED;
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

  /** Whether the text of the passage last passed to `bound` contains one of the words themselves. */
  get isInText(): boolean {
    return this.#isInText;
  }

  /**
   * An upper bound of a passage's score, cheaper than the score itself; 0 if neither its text nor
   * the headline above it contains one of the words themselves.
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

  /** Numbers of the words' terms that a passage or the headline above it contains. */
  termsIn(place: number): ReadonlySet<number> {
    const { words, ends } = this.#view;
    const found = new Set<number>();
    const text = words.subarray(startOf(place, ends), ends[place]);
    for (const forms of [this.#headlineOver(place), text]) {
      for (const form of forms) {
        if ((this.#wordOf[form] ?? 0) > 0) found.add(this.#termOf[form] ?? 0);
      }
    }
    return found;
  }

  #headlineOver(place: number): Uint32Array {
    const { headlineOf, headlineWords, headlineEnds } = this.#view;
    const headline = headlineOf[place] ?? 0;
    return headlineWords.subarray(startOf(headline, headlineEnds), headlineEnds[headline]);
  }

  /** Reads the headline above a passage, unless it was the last one read. */
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
      this.#inHeadline[index] = (this.#inHeadline[index] ?? 0) + (word > 0 ? 1 : RELATED);
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
