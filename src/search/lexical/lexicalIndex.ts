import { WordFamilies } from '../spelling/wordFamilies.ts';
import { ForwardIndex, SENTENCE_START } from './forwardIndex.ts';
import { Lexicon } from './lexicon.ts';
import { PassageScorer, type QueryWord } from './passageScorer.ts';
import { TermIndex } from './termIndex.ts';
import { type ScoredPlace, TopPlaces } from './topPlaces.ts';
import { Vocabulary } from './vocabulary.ts';

/** A passage and what it scores for a query. */
export interface Match<Word extends QueryWord> extends ScoredPlace {
  /** The words of the query that it contains. */
  readonly matched: readonly Word[];
}

/** Which passages to match. */
interface MatchOptions {
  /** The places to look at; all when left out. */
  readonly places?: Iterable<number> | undefined;
  /** Maximum number of matches. */
  readonly limit: number;
}

interface SearchOptions extends MatchOptions {
  readonly isWanted: (place: number) => boolean;
}

/** Number of passages with the most idf of a question that are scored. */
const FULLEST = 200;
/** Maximum number of passages scored because they contain one of the rarer words. */
const MOST_WITH_RARE = 500;
/** Terms sorted into families per step. */
const TERMS_OF_STEP = 5000;

/** The words of passages. A passage goes by its place, counted from 0 in the order of addition. */
export class LexicalIndex {
  readonly lexicon = new Lexicon();
  readonly vocabulary = new Vocabulary(this.lexicon);
  readonly #forward = new ForwardIndex(this.lexicon);
  readonly #families = new WordFamilies();
  /** Lags behind the forward index until `fillTermIndex` is done. */
  readonly #inverted = new TermIndex();

  get passageCount(): number {
    return this.#forward.passageCount;
  }

  /** Adds a headline, given as forms; passages added after it stand under it. */
  addHeadline(forms: ArrayLike<number>): void {
    this.#forward.addHeadline(forms);
    this.vocabulary.add(forms);
  }

  /** Adds a passage under the last headline, in the format of `ForwardView`. */
  addPassage(forms: ArrayLike<number>): void {
    this.#forward.addPassage(forms);
    this.vocabulary.add(forms);
  }

  /** Sorts terms that are new in the lexicon into word families, in steps. */
  *sortFamilies(): Generator<undefined, void> {
    while (this.#families.size < this.lexicon.termCount) {
      this.#families.add(this.lexicon.term(this.#families.size + 1));
      if (this.#families.size % TERMS_OF_STEP === 0) yield;
    }
  }

  /** Adds passages to MiniSearch, one per step. Results do not depend on it, only speed does. */
  *fillTermIndex(): Generator<undefined, void> {
    while (!this.#isFilled()) {
      this.#inverted.add(this.#forward.termsOf(this.#inverted.size));
      yield;
    }
  }

  /** The forms of a passage; none if there is no such place. */
  passage(place: number): Uint32Array {
    return this.#forward.passage(place);
  }

  /** The forms of the headline above a passage. */
  headlineOver(place: number): Uint32Array {
    return this.#forward.headlineOver(place);
  }

  /** Number of passages that contain a term. */
  frequency(term: string): number {
    return this.#forward.frequency(this.lexicon.findTerm(term));
  }

  /** Number of passages that contain any of some terms, estimated from above. */
  countPassagesWith(terms: readonly string[]): number {
    const sum = terms.reduce((count, term) => count + this.frequency(term), 0);
    return Math.min(sum, this.passageCount);
  }

  /** Places of the passages that contain any of some terms, in their text or headline; unsorted. */
  *placesWith(terms: Iterable<string>): Generator<number> {
    const isGiven = new Uint8Array(this.passageCount);
    for (const term of terms) {
      for (const place of this.#forward.placesWith(this.lexicon.findTerm(term))) {
        // Passages added since the search began lie beyond the array's end.
        if (isGiven[place] !== 0) continue;
        isGiven[place] = 1;
        yield place;
      }
    }
  }

  /** The folded words of a passage, as their numbers in the lexicon. */
  wordsOf(place: number): number[] {
    const forms = this.passage(place).filter(form => form !== SENTENCE_START);
    return Array.from(forms, form => this.lexicon.wordOf(form));
  }

  /** The best matches among all places, or among `places`; ties are in the order of places. */
  rank<Word extends QueryWord>(
    words: readonly Word[],
    { places, limit }: MatchOptions,
  ): Match<Word>[] {
    const scorer = this.#scorerFor(words);
    const top = new TopPlaces(limit);
    const isBroad = places === undefined && limit <= FULLEST;
    for (const place of isBroad ? this.#candidates(words) : this.#placesFor(words, places)) {
      const bound = scorer.bound(place);
      if (bound > 0 && bound >= top.bar) top.add(place, scorer.score(place));
    }
    return top.best().map(scored => this.#matchAt(scored, scorer, words));
  }

  /** Likewise, among passages whose own text contains a word; yields before each it scores. */
  *search<Word extends QueryWord>(
    words: readonly Word[],
    { places, limit, isWanted }: SearchOptions,
  ): Generator<undefined, { readonly matches: readonly Match<Word>[]; readonly total: number }> {
    const scorer = this.#scorerFor(words);
    const top = new TopPlaces(limit);
    let total = 0;
    for (const place of this.#placesFor(words, places)) {
      yield;
      const bound = scorer.bound(place);
      if (!scorer.isInText || !isWanted(place)) continue;
      total += 1;
      if (bound >= top.bar) top.add(place, scorer.score(place));
    }
    const matches: Match<Word>[] = [];
    for (const scored of top.best()) {
      yield;
      matches.push(this.#matchAt(scored, scorer, words));
    }
    return { matches, total };
  }

  #scorerFor(words: readonly QueryWord[]): PassageScorer {
    const { lexicon } = this;
    return new PassageScorer(
      { view: this.#forward.view(), lexicon, families: this.#families },
      words,
    );
  }

  #matchAt<Word extends QueryWord>(
    scored: ScoredPlace,
    scorer: PassageScorer,
    words: readonly Word[],
  ): Match<Word> {
    const terms = scorer.termsIn(scored.place);
    const isIn = (term: string): boolean => terms.has(this.lexicon.findTerm(term));
    return { ...scored, matched: words.filter(({ spellings }) => spellings.some(isIn)) };
  }

  #isFilled(): boolean {
    return this.#inverted.size === this.passageCount;
  }

  #placesFor(words: readonly QueryWord[], places: Iterable<number> | undefined): Iterable<number> {
    return places ?? this.placesWith(new Set(words.flatMap(({ spellings }) => spellings)));
  }

  /**
   * Places worth scoring: the passages with the most idf of a question, and all that contain one of
   * its rarer words. MiniSearch finds the latter; while it is being filled, the forward index does.
   */
  #candidates(words: readonly QueryWord[]): ReadonlySet<number> {
    const weights = new Float64Array(this.passageCount);
    for (const { spellings, idf } of words) {
      for (const spelling of spellings) {
        this.#forward.weigh(this.lexicon.findTerm(spelling), idf, weights);
      }
    }
    const top = new TopPlaces(FULLEST);
    for (let place = 0; place < weights.length; place += 1) {
      const weight = weights[place] ?? 0;
      if (weight > 0) top.add(place, weight);
    }
    const places = new Set(top.best().map(({ place }) => place));
    const rarer = this.#rarerWords(words);
    const withRareWord = this.#isFilled()
      ? this.#inverted.placesWith(rarer.flatMap(({ spellings }) => spellings))
      : this.#placesFor(rarer, undefined);
    for (const place of withRareWord) places.add(place);
    return places;
  }

  /** The rarest words, which together occur in at most `MOST_WITH_RARE` passages. */
  #rarerWords(words: readonly QueryWord[]): QueryWord[] {
    const rarestFirst = words
      .map(word => ({ word, count: this.countPassagesWith(word.spellings) }))
      .sort((a, b) => a.count - b.count);
    let total = 0;
    return rarestFirst
      .filter(({ count }) => {
        total += count;
        return total <= MOST_WITH_RARE;
      })
      .map(({ word }) => word);
  }
}
