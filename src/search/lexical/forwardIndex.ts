import type { Lexicon } from './lexicon.ts';
import { NumberList } from './numberList.ts';

/** Marks the start of a sentence among the forms of a passage; no form has this number. */
export const SENTENCE_START = 0;

/**
 * The words of passages and of the headlines above them, as numbers of forms in a lexicon. Passages
 * and headlines go by their place, counted from 0 in the order of addition.
 */
export interface ForwardView {
  /** The forms of all passages in sequence; `SENTENCE_START` opens each sentence. */
  readonly words: Uint32Array;
  /** For each passage the index in `words` at which it ends and the next one starts. */
  readonly ends: Uint32Array;
  /** For each passage the place of the headline above it. */
  readonly headlineOf: Uint32Array;
  readonly headlineWords: Uint32Array;
  /** For each headline the index in `headlineWords` at which it ends. */
  readonly headlineEnds: Uint32Array;
  readonly averageLengths: AverageLengths;
}

/** Units: words other than stop words; a passage includes the headline above it. */
interface AverageLengths {
  readonly passage: number;
  readonly sentence: number;
}

/** Keeps the words of passages in order, which an inverted index cannot. */
export class ForwardIndex {
  readonly #lexicon: Lexicon;
  readonly #words = new NumberList();
  readonly #ends = new NumberList();
  readonly #headlineOf = new NumberList();
  readonly #headlineWords = new NumberList();
  readonly #headlineEnds = new NumberList();
  /** For each term the number of passages with it in their text or headline. */
  readonly #frequencies = new NumberList();
  // A linked list per term of the passages with it, latest first: the passage's place plus one, and
  // the term's previous entry, counted from 1.
  readonly #latestEntry = new NumberList();
  readonly #entryPlace = new NumberList();
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

  /** Adds a headline; passages added after it stand under it. */
  addHeadline(words: ArrayLike<number>): void {
    this.#headlineWords.append(words);
    this.#headlineEnds.push(this.#headlineWords.length);
  }

  /** Adds a passage under the last headline, in the format of `ForwardView`. */
  addPassage(words: ArrayLike<number>): void {
    this.#words.append(words);
    this.#ends.push(this.#words.length);
    this.#headlineOf.push(this.#headlineEnds.length - 1);
    const headline = this.#headline(this.#headlineEnds.length - 1);
    const length = this.#count(words);
    this.#lengthOfSentences += length;
    this.#lengthOfPassages += length + this.#count(headline);
  }

  /** Number of passages that contain a term, given by its number. */
  frequency(term: number): number {
    return this.#frequencies.at(term);
  }

  /** Places of the passages with a term in their text or headline, last first. */
  *placesWith(term: number): Generator<number> {
    let entry = this.#latestEntry.at(term);
    while (entry !== 0) {
      yield this.#entryPlace.at(entry - 1) - 1;
      entry = this.#entryBefore.at(entry - 1);
    }
  }

  /** Adds a weight to the entry of each passage that contains a term; `weights` goes by place. */
  weigh(term: number, weight: number, weights: Float64Array): void {
    const places = this.#entryPlace.view();
    const before = this.#entryBefore.view();
    for (let entry = this.#latestEntry.at(term); entry > 0; entry = before[entry - 1] ?? 0) {
      const place = (places[entry - 1] ?? 0) - 1;
      weights[place] = (weights[place] ?? 0) + weight;
    }
  }

  /** A snapshot; it does not include passages added later. */
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

  /** The forms of a passage; none if there is no such place. */
  passage(place: number): Uint32Array {
    return slice(this.#words, this.#ends, place);
  }

  /** The forms of the headline above a passage. */
  headlineOver(place: number): Uint32Array {
    return this.#headline(this.#headlineOf.at(place));
  }

  /** The terms of a passage and of the headline above it, with repeats. */
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

  /** Counts words for the last passage; returns the number of those that are not stop words. */
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
      if (latest !== 0 && this.#entryPlace.at(latest - 1) === passage) continue;
      this.#entryPlace.push(passage);
      this.#entryBefore.push(latest);
      latestEntry[term] = this.#entryPlace.length;
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
