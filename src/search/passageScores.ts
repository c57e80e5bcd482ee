import { areKin, MIN_SHARED } from './kin.ts';
import type { Token } from './terms.ts';

/** A word that is looked for. */
export interface SoughtWord {
  /** The terms that count as it. */
  readonly spellings: readonly string[];
  /** Inverse document frequency. */
  readonly idf: number;
}

/** What bounds the worth of repetition, k, and how much a length counts, b. */
interface Parameters {
  readonly k: number;
  readonly b: number;
}

/** The words looked for. */
interface Sought {
  readonly idfs: readonly number[];
  /** Which of them a term is, by the term's number; `NONE` for most. */
  readonly wordOf: Int32Array;
  /** Which of them a term is of one family with. */
  readonly kinOf: Int32Array;
}

/** A run of words: the numbers of a passage from `start` to before `end`. */
interface Run {
  readonly numbers: Uint32Array;
  readonly start: number;
  readonly end: number;
}

const PASSAGE: Parameters = { k: 1.2, b: 0.75 };
/** In a sentence a repetition is worth less, and the length tells less. */
const SENTENCE: Parameters = { k: 0.6, b: 0.5 };
/** What two neighbouring words add to a sentence where they stand together, of the lesser idf. */
const TOGETHER = 0.5;
/** What part of an occurrence a word of the same family counts as. */
const KIN = 0.3;
/** How far two words may stand apart to count as together. Unit: words. */
const NEAR = 3;

const SENTENCE_START = 0;
const STOP_WORD = 1;
const FIRST_TERM = 2;
const NONE = -1;

/**
 * Scores passages by all that they hold and by their best sentence: BM25 of the passage and the
 * headline over it, and the most that a sentence has of BM25 and, for each two neighbouring words of
 * the question within three words of each other, half the lesser idf.
 *
 * BM25 is that of Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009, section 3.4, a length being the number of words that are not stop words. To add what the
 * best part scores follows Callan, "Passage-Level Evidence in Document Retrieval", 1994, section 4;
 * neighbours in a window are those of Metzler and Croft, "A Markov Random Field Model for Term
 * Dependencies", 2005, section 2.2.
 */
export class PassageScores {
  readonly #numbers = new Map<string, number>();
  /** The terms by their first letters. */
  readonly #byBeginning = new Map<string, string[]>();
  /** The families that were looked for: no more than there are terms. */
  readonly #families = new Map<string, readonly string[]>();
  /** The words of the headline and, after a mark each, of the sentences, under the passage's place. */
  readonly #passages: Uint32Array[] = [];
  #sentences = 0;
  #wordsOfPassages = 0;
  #wordsOfSentences = 0;

  /** Adds a passage under the next place, from 0, with the headline over it. */
  add(headline: readonly Token[], sentences: readonly (readonly Token[])[]): void {
    const above = headline.map(token => this.#numberOf(token));
    const within = sentences.flatMap(tokens => [
      SENTENCE_START,
      ...tokens.map(token => this.#numberOf(token)),
    ]);
    const words = within.filter(isTerm).length;
    this.#sentences += sentences.length;
    this.#wordsOfSentences += words;
    this.#wordsOfPassages += above.filter(isTerm).length + words;
    this.#families.clear();
    this.#passages.push(Uint32Array.from([...above, ...within]));
  }

  /**
   * Makes what scores the passage at a place for words in the question's order. A term that two of
   * the words may be spelled as counts for the first.
   */
  scorer(words: readonly SoughtWord[]): (place: number) => number {
    const sought: Sought = {
      idfs: words.map(({ idf }) => idf),
      wordOf: this.#placesOf(words.map(({ spellings }) => spellings)),
      kinOf: this.#placesOf(
        words.map(({ spellings }) => spellings.flatMap(spelling => this.#kinOf(spelling))),
      ),
    };
    const passageLength = this.#wordsOfPassages / Math.max(1, this.#passages.length);
    const sentenceLength = this.#wordsOfSentences / Math.max(1, this.#sentences);
    return place => {
      const numbers = this.#passages[place];
      if (numbers === undefined) return 0;
      let best = 0;
      let start = numbers.indexOf(SENTENCE_START);
      while (start !== -1) {
        const next = numbers.indexOf(SENTENCE_START, start + 1);
        const sentence = { numbers, start, end: next === -1 ? numbers.length : next };
        const score =
          bm25(sentence, sought, sentenceLength, SENTENCE) + TOGETHER * together(sentence, sought);
        best = Math.max(best, score);
        start = next;
      }
      const passage = { numbers, start: 0, end: numbers.length };
      return bm25(passage, sought, passageLength, PASSAGE) + best;
    };
  }

  /** The place of the first list that holds a term, by the term's number. */
  #placesOf(lists: readonly (readonly string[])[]): Int32Array {
    const places = new Int32Array(FIRST_TERM + this.#numbers.size).fill(NONE);
    for (const [place, terms] of lists.entries()) {
      for (const term of terms) {
        const number = this.#numbers.get(term);
        if (number !== undefined && places[number] === NONE) places[number] = place;
      }
    }
    return places;
  }

  #kinOf(term: string): readonly string[] {
    const known = this.#families.get(term);
    if (known !== undefined) return known;
    const near = this.#byBeginning.get(term.slice(0, MIN_SHARED)) ?? [];
    const kin = near.filter(other => areKin(term, other));
    if (this.#numbers.has(term)) this.#families.set(term, kin);
    return kin;
  }

  #numberOf({ term }: Token): number {
    if (term === null) return STOP_WORD;
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = FIRST_TERM + this.#numbers.size;
    this.#numbers.set(term, number);
    const beginning = term.slice(0, MIN_SHARED);
    const near = this.#byBeginning.get(beginning);
    if (near === undefined) this.#byBeginning.set(beginning, [term]);
    else near.push(term);
    return number;
  }
}

function isTerm(number: number): boolean {
  return number >= FIRST_TERM;
}

function bm25(
  { numbers, start, end }: Run,
  { idfs, wordOf, kinOf }: Sought,
  averageLength: number,
  { k, b }: Parameters,
): number {
  const frequencies = new Float64Array(idfs.length);
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const number = numbers[at] ?? STOP_WORD;
    if (!isTerm(number)) continue;
    length += 1;
    const own = wordOf[number] ?? NONE;
    const word = own === NONE ? (kinOf[number] ?? NONE) : own;
    if (word !== NONE) frequencies[word] = (frequencies[word] ?? 0) + (own === NONE ? KIN : 1);
  }
  const norm = k * (1 - b + (b * length) / averageLength);
  let sum = 0;
  for (const [word, idf] of idfs.entries()) {
    const frequency = frequencies[word] ?? 0;
    if (frequency > 0) sum += (idf * frequency * (k + 1)) / (frequency + norm);
  }
  return sum;
}

/** The lesser idf of each two neighbouring words that stand near each other, summed. */
function together({ numbers, start, end }: Run, { idfs, wordOf }: Sought): number {
  const places = new Int32Array(idfs.length).fill(start - NEAR - 1);
  const met = new Uint8Array(idfs.length);
  let sum = 0;
  const meet = (first: number, other: number, at: number): void => {
    if (at - (places[other] ?? 0) > NEAR || met[first] === 1) return;
    met[first] = 1;
    sum += Math.min(idfs[first] ?? 0, idfs[first + 1] ?? 0);
  };
  for (let at = start; at < end; at += 1) {
    const word = wordOf[numbers[at] ?? STOP_WORD] ?? NONE;
    if (word === NONE) continue;
    if (word > 0) meet(word - 1, word - 1, at);
    if (word + 1 < idfs.length) meet(word, word + 1, at);
    places[word] = at;
  }
  return sum;
}
