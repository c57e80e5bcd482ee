import type { Lexicon } from './lexicon.ts';
import { NumberList } from './numberList.ts';

/** Stands before each sentence among the words of a passage; no form has this number. */
export const SENTENCE_START = 0;

/**
 * The words of passages and of the headlines over them, as the numbers of their forms in a lexicon.
 * Passages and headlines go by their place, from 0, in the order they were added.
 */
export interface ForwardView {
  /** Of all passages, one after another; each sentence opens with `SENTENCE_START`. */
  readonly words: Uint32Array;
  /** Where the words of each passage end, and those of the next begin. */
  readonly ends: Uint32Array;
  /** The place of the headline over each passage. */
  readonly headlineOf: Uint32Array;
  readonly headlineWords: Uint32Array;
  /** Where the words of each headline end. */
  readonly headlineEnds: Uint32Array;
  readonly averageLengths: AverageLengths;
}

/** Units: words that are no stop words; a passage counts with the headline over it. */
interface AverageLengths {
  readonly passage: number;
  readonly sentence: number;
}

/** Keeps the words of passages in order, which an inverted index does not tell. */
export class ForwardIndex {
  readonly #lexicon: Lexicon;
  readonly #words = new NumberList();
  readonly #ends = new NumberList();
  readonly #headlineOf = new NumberList();
  readonly #headlineWords = new NumberList();
  readonly #headlineEnds = new NumberList();
  /** How many passages hold each term, in their text or in the headline over it. */
  readonly #frequencies = new NumberList();
  // For each passage that a term stands in, the latest first: the passage's place plus one, and which
  // entry was the term's before, counted from 1.
  readonly #latestEntry = new NumberList();
  readonly #holder = new NumberList();
  readonly #entryBefore = new NumberList();
  #sentences = 0;
  #lengthOfSentences = 0;
  #lengthOfPassages = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get passageCount(): number {
    return this.#ends.length;
  }

  /** Adds a headline; the passages that are added from then on stand under it. */
  addHeadline(words: ArrayLike<number>): void {
    this.#headlineWords.append(words);
    this.#headlineEnds.push(this.#headlineWords.length);
  }

  /** Adds a passage under the last headline, its words as in `ForwardView`. */
  addPassage(words: ArrayLike<number>): void {
    this.#words.append(words);
    this.#ends.push(this.#words.length);
    this.#headlineOf.push(this.#headlineEnds.length - 1);
    const headline = this.#headline(this.#headlineEnds.length - 1);
    const length = this.#count(words);
    this.#lengthOfSentences += length;
    this.#lengthOfPassages += length + this.#count(headline);
  }

  /** How many passages hold a term, by its number. */
  frequency(term: number): number {
    return this.#frequencies.at(term);
  }

  /** The places of the passages that hold a term in their text or the headline over it, the last first. */
  *placesWith(term: number): Generator<number> {
    let entry = this.#latestEntry.at(term);
    while (entry !== 0) {
      yield this.#holder.at(entry - 1) - 1;
      entry = this.#entryBefore.at(entry - 1);
    }
  }

  /** Adds a weight to each passage that holds a term, under the passage's place. */
  weigh(term: number, weight: number, weights: Float64Array): void {
    const holders = this.#holder.view();
    const before = this.#entryBefore.view();
    for (let entry = this.#latestEntry.at(term); entry > 0; entry = before[entry - 1] ?? 0) {
      const place = (holders[entry - 1] ?? 0) - 1;
      weights[place] = (weights[place] ?? 0) + weight;
    }
  }

  /** All there is now; what is added later is not seen in it. */
  view(): ForwardView {
    return {
      words: this.#words.view(),
      ends: this.#ends.view(),
      headlineOf: this.#headlineOf.view(),
      headlineWords: this.#headlineWords.view(),
      headlineEnds: this.#headlineEnds.view(),
      averageLengths: {
        passage: this.#lengthOfPassages / Math.max(1, this.passageCount),
        sentence: this.#lengthOfSentences / Math.max(1, this.#sentences),
      },
    };
  }

  /** The words of a passage, none where there is no such place. */
  passage(place: number): Uint32Array {
    return slice(this.#words, this.#ends, place);
  }

  /** The words of the headline over a passage. */
  headlineOver(place: number): Uint32Array {
    return this.#headline(this.#headlineOf.at(place));
  }

  /** The terms of a passage and of the headline over it, repeats kept. */
  termsOf(place: number): string[] {
    const terms: string[] = [];
    for (const words of [this.headlineOver(place), this.passage(place)]) {
      for (const word of words) {
        const term = this.#lexicon.termOf(word);
        if (term !== 0) terms.push(this.#lexicon.term(term));
      }
    }
    return terms;
  }

  #headline(place: number): Uint32Array {
    return slice(this.#headlineWords, this.#headlineEnds, place);
  }

  /** Counts words for the last passage; gives how many are no stop words. */
  #count(words: ArrayLike<number>): number {
    const { terms: termOf } = this.#lexicon.formTraits();
    const latestEntry = this.#latestEntry.reserve(this.#lexicon.termCount + 1);
    const frequencies = this.#frequencies.reserve(this.#lexicon.termCount + 1);
    const passage = this.passageCount;
    let length = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? SENTENCE_START;
      if (word === SENTENCE_START) this.#sentences += 1;
      const term = termOf[word] ?? 0;
      if (term === 0) continue;
      length += 1;
      const latest = latestEntry[term] ?? 0;
      if (latest !== 0 && this.#holder.at(latest - 1) === passage) continue;
      this.#holder.push(passage);
      this.#entryBefore.push(latest);
      latestEntry[term] = this.#holder.length;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
    return length;
  }
}

/** Where the words of a passage or a headline begin, by where those of each end. */
export function startOf(place: number, ends: Uint32Array): number {
  return place === 0 ? 0 : (ends[place - 1] ?? 0);
}

function slice(words: NumberList, ends: NumberList, place: number): Uint32Array {
  if (place >= ends.length) return words.view(0, 0);
  return words.view(startOf(place, ends.view()), ends.at(place));
}
