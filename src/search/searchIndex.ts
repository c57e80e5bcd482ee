import type { Article } from '../articles/article.ts';
import { type Passage, readPassages, type Sentence } from '../passages/readPassages.ts';
import { foldedNames } from './findArticles.ts';
import { ForwardIndex, SENTENCE_START } from './lexical/forwardIndex.ts';
import { type FormTable, Lexicon } from './lexical/lexicon.ts';
import { PassageScorer, type SoughtWord } from './lexical/passageScorer.ts';
import { TermIndex } from './lexical/termIndex.ts';
import { type ScoredPlace, TopPlaces } from './lexical/topPlaces.ts';
import { Vocabulary } from './lexical/vocabulary.ts';
import { holdsPhrase } from './parseQuery.ts';
import {
  areRomanisations,
  findSpellings,
  type Neighbours,
  type Spellings,
  spellingsFrom,
} from './spelling/spellings.ts';
import { Families } from './spelling/wordFamilies.ts';
import { tokenize } from './terms/tokenize.ts';

/** A word of a question or search, as the index knows it. */
export interface QueryTerm {
  /** As it was typed. */
  readonly word: string;
  readonly term: string;
  /** The terms that count as this one; empty for a word that occurs nowhere. */
  readonly spellings: readonly string[];
  /** Whether the collection knows the word only by another, one edit away. */
  readonly corrected: boolean;
  /** Inverse document frequency over passages, as BM25 has it; over 0. */
  readonly idf: number;
}

/** A passage that holds at least one query term, in its text or in the headline over it. */
export interface Hit {
  readonly passage: Passage;
  /** As `PassageScorer` gives it; over 0. */
  readonly score: number;
  /** The query terms it holds. */
  readonly matched: readonly QueryTerm[];
}

/** Which passages to look for. */
interface RankOptions {
  /** Ids of the articles to look in; all when left out. */
  readonly articles?: ReadonlySet<string> | undefined;
  /** How many of the best to give; all when left out. */
  readonly limit?: number;
}

interface SearchOptions extends RankOptions {
  /** Leaves out passages by their place among all, from 0. */
  readonly isWanted: (passage: Passage, place: number) => boolean;
}

/** The best of what a search found. */
interface Found {
  readonly hits: readonly Hit[];
  /** How many passages were found in all. */
  readonly total: number;
}

/** The passages of a collection of articles, ready to be searched. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** All sentences of an article of the collection, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
  /** The terms of each of these sentences, by their numbers in this index, repeats kept. */
  readonly termsOf: (article: Article) => readonly (readonly number[])[];
  /** The number of a term; 0 for one that no article holds. */
  readonly findTerm: (term: string) => number;
  /** The content words of a text as query terms, each once, in order. */
  readonly interpret: (text: string) => QueryTerm[];
  /** The passages that hold at least one of the terms, best first, in reading order of equals. */
  readonly rank: (terms: readonly QueryTerm[], options?: RankOptions) => readonly Hit[];
  /**
   * Every passage whose own text holds at least one of the terms, ordered likewise; stops before each
   * passage that is looked at and each that is given, to be gone on with.
   */
  readonly search: (
    terms: readonly QueryTerm[],
    options: SearchOptions,
  ) => Generator<undefined, Found>;
  /** The passages that hold any of some terms in their text or the headline over it, in order. */
  readonly holdersOf: (terms: readonly string[]) => readonly Passage[];
  /** Whether folded words stand one after another in the passage at a place. */
  readonly holdsPhrase: (place: number, words: readonly string[]) => boolean;
  /** The terms of names that are spellings of one name. */
  readonly neighbours: () => Neighbours;
  /** What was read of an article; null for one of another collection. */
  readonly read: (article: Article) => ReadArticle | null;
  /** The word of the collection that may have been meant by one that it does not know, or null. */
  readonly suggest: (word: string) => string | null;
}

/** An index that can be used while it is being filled, with what is in it so far. */
export interface Indexing {
  readonly index: SearchIndex;
  /** Reads the articles into the index piece by piece; none takes long unless an article is long. */
  readonly steps: Generator<undefined, void>;
  /** Then fills MiniSearch, likewise; what is found is the same before. */
  readonly speedUp: Generator<undefined, void>;
}

/** What an earlier index, or one that was saved, knows of articles. */
export interface EarlierIndex {
  readonly lexicon: FormTable;
  /** How many articles it knows. */
  readonly size: number;
  readonly has: (article: Article) => boolean;
  /** The spellings of names that were found in all of its articles together. */
  readonly neighbours: Neighbours;
  /** What was read of an article; null for one that is new. */
  readonly find: (article: Article) => ReadArticle | null;
}

/** An article with its words, as their numbers in a lexicon. */
export interface ReadArticle {
  readonly passages: readonly Passage[];
  readonly headline: ArrayLike<number>;
  /** Of each passage, as a `ForwardView` has them. */
  readonly words: readonly ArrayLike<number>[];
}

interface Options {
  /** Groups of words that are spellings of one name, beside those that are found. */
  readonly aliases?: readonly (readonly string[])[];
  readonly earlier?: EarlierIndex | undefined;
}

/** How many passages that hold most of a question are looked at more closely. */
const FULLEST = 200;
/** How many that hold its rarer words are, whatever else they hold. */
const MOST_HOLDERS = 500;
/** How many unknown words of a text are corrected: each is compared with thousands. */
const MOST_CORRECTED = 6;
/** How many passages of an article are read in one piece. */
const PASSAGES_OF_STEP = 20;
/** How many words are looked through for spellings of names in one piece. */
const WORDS_OF_STEP = 200;

/** Indexes the passages of `articles`. */
export function createSearchIndex(
  articles: readonly Article[],
  options: Options = {},
): SearchIndex {
  const { index, steps, speedUp } = startIndexing(articles, options);
  for (const _ of steps);
  for (const _ of speedUp);
  return index;
}

/** Makes an index of `articles` that is empty until its steps are taken. */
export function startIndexing(
  articles: readonly Article[],
  { aliases = [], earlier }: Options = {},
): Indexing {
  const index = new GrowingIndex(aliases);
  return { index, steps: index.fill(articles, earlier), speedUp: index.speedUp() };
}

/** Where what belongs to an article stands. */
interface Entry {
  readonly sentences: readonly Sentence[];
  /** The place of its first passage. */
  readonly first: number;
  readonly count: number;
}

class GrowingIndex implements SearchIndex {
  readonly articles: Article[] = [];
  readonly passages: Passage[] = [];
  readonly lexicon = new Lexicon();
  readonly #entries = new Map<Article, Entry>();
  readonly #byId = new Map<string, Article>();
  readonly #forward = new ForwardIndex(this.lexicon);
  readonly #vocabulary = new Vocabulary(this.lexicon);
  readonly #families = new Families();
  /** Holds the first of the passages, all once the index is filled. */
  readonly #inverted = new TermIndex();
  readonly #aliases: readonly (readonly string[])[];
  #spellings: Spellings;

  constructor(aliases: readonly (readonly string[])[]) {
    this.#aliases = aliases;
    this.#spellings = spellingsFrom(new Map(), aliases);
  }

  *fill(
    articles: readonly Article[],
    earlier: EarlierIndex | undefined,
  ): Generator<undefined, void> {
    // Where nothing that is known is gone, the lexicon holds no word too many.
    const isGrowing = earlier !== undefined && articles.filter(earlier.has).length === earlier.size;
    if (isGrowing) {
      for (const _ of this.lexicon.takeOver(earlier.lexicon)) {
        this.#sortFamilies();
        yield;
      }
    }
    const rename = earlier && (isGrowing ? unchanged : renaming(earlier.lexicon, this.lexicon));
    for (const article of articles) {
      const known = earlier?.find(article);
      this.#add(
        article,
        known && rename
          ? { ...known, headline: rename(known.headline), words: known.words.map(rename) }
          : yield* this.#read(article),
      );
      yield;
    }
    if (isGrowing && articles.length === earlier.size) {
      this.#spellings = spellingsFrom(earlier.neighbours, this.#aliases);
      return;
    }
    let looked = 0;
    for (const spellings of findSpellings(this.#vocabulary.words(), this.#aliases)) {
      this.#spellings = spellings;
      looked += 1;
      if (looked % WORDS_OF_STEP === 0) yield;
    }
  }

  *speedUp(): Generator<undefined, void> {
    while (!this.#isFilled()) {
      this.#inverted.add(this.#forward.termsOf(this.#inverted.size));
      yield;
    }
  }

  sentencesOf(article: Article): readonly Sentence[] {
    return this.#entries.get(article)?.sentences ?? [];
  }

  termsOf(article: Article): readonly (readonly number[])[] {
    const sentences: number[][] = [];
    for (const words of this.#wordsOf(article)) {
      for (const word of words) {
        const term = this.lexicon.termOf(word);
        if (word === SENTENCE_START) sentences.push([]);
        else if (term !== 0) sentences.at(-1)?.push(term);
      }
    }
    return sentences;
  }

  findTerm(term: string): number {
    return this.lexicon.findTerm(term);
  }

  read(article: Article): ReadArticle | null {
    const entry = this.#entries.get(article);
    if (entry === undefined) return null;
    const { first, count } = entry;
    return {
      passages: this.passages.slice(first, first + count),
      headline: this.#forward.headlineOver(first),
      words: [...this.#wordsOf(article)],
    };
  }

  neighbours(): Neighbours {
    return this.#spellings.neighbours;
  }

  interpret(text: string): QueryTerm[] {
    const found = new Map<string, QueryTerm>();
    let corrected = 0;
    for (const { word, term, start, end } of tokenize(text)) {
      if (term === null || found.has(term)) continue;
      const mayCorrect = corrected < MOST_CORRECTED;
      const known = this.#lookUp(word, term, mayCorrect);
      if (known.corrected || known.spellings.length === 0) corrected += 1;
      found.set(term, { word: text.slice(start, end), term, ...known });
    }
    return [...found.values()];
  }

  /** All spellings of a name weigh what the name weighs; one that two names share counts once. */
  rank(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity }: RankOptions = {},
  ): readonly Hit[] {
    const scorer = this.#scorerFor(terms);
    const top = new TopPlaces(limit);
    const isBroad = articles === undefined && limit <= FULLEST;
    for (const place of isBroad ? this.#candidates(terms) : this.#holders(terms, articles)) {
      const bound = scorer.bound(place);
      if (bound > 0 && bound >= top.bar) top.add(place, scorer.score(place));
    }
    return top.best().flatMap(scored => this.#hitAt(scored, scorer, terms) ?? []);
  }

  *search(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity, isWanted }: SearchOptions,
  ): Generator<undefined, Found> {
    const scorer = this.#scorerFor(terms);
    const top = new TopPlaces(limit);
    let total = 0;
    for (const place of this.#holders(terms, articles)) {
      yield;
      const bound = scorer.bound(place);
      const passage = scorer.isInText ? this.passages[place] : undefined;
      if (passage === undefined || !isWanted(passage, place)) continue;
      total += 1;
      if (bound >= top.bar) top.add(place, scorer.score(place));
    }
    const hits: Hit[] = [];
    for (const scored of top.best()) {
      yield;
      const hit = this.#hitAt(scored, scorer, terms);
      if (hit !== null) hits.push(hit);
    }
    return { hits, total };
  }

  holdersOf(terms: readonly string[]): readonly Passage[] {
    const places = new Set<number>();
    for (const term of terms) {
      for (const place of this.#forward.holdersOf(this.lexicon.findTerm(term))) places.add(place);
    }
    return [...places].sort((a, b) => a - b).flatMap(place => this.passages[place] ?? []);
  }

  holdsPhrase(place: number, words: readonly string[]): boolean {
    const sought = words.map(word => this.lexicon.findWord(word));
    if (sought.includes(0)) return false;
    const forms = this.#forward.passage(place).filter(form => form !== SENTENCE_START);
    return holdsPhrase(
      Array.from(forms, form => this.lexicon.wordOf(form)),
      sought,
    );
  }

  suggest(text: string): string | null {
    const [token] = tokenize(text);
    const isUnknown = this.interpret(text)[0]?.corrected ?? false;
    return isUnknown && token ? (this.#vocabulary.correct(token.word)?.written ?? null) : null;
  }

  *#read(article: Article): Generator<undefined, ReadArticle> {
    const passages = readPassages(article);
    const words: number[][] = [];
    for (const { sentences } of passages) {
      const numbers: number[] = [];
      for (const { start, end } of sentences) {
        numbers.push(SENTENCE_START);
        for (const number of this.#numbersIn(article.text.slice(start, end))) numbers.push(number);
      }
      words.push(numbers);
      if (words.length % PASSAGES_OF_STEP === 0) yield;
    }
    return { passages, headline: this.#numbersIn(article.title ?? ''), words };
  }

  /** Each sentence is read for itself: its first capital tells nothing. */
  #numbersIn(text: string): number[] {
    return tokenize(text).map(token =>
      this.lexicon.numberOf(text.slice(token.start, token.end), token),
    );
  }

  #add(article: Article, { passages, headline, words }: ReadArticle): void {
    const first = this.passages.length;
    // Whoever names an article later does not wait for all of them.
    foldedNames(article);
    this.articles.push(article);
    this.#byId.set(article.id, article);
    this.#forward.addHeadline(headline);
    this.#vocabulary.add(headline);
    for (const [at, passage] of passages.entries()) {
      const numbers = words[at] ?? [];
      this.passages.push(passage.article === article ? passage : { ...passage, article });
      this.#forward.addPassage(numbers);
      this.#vocabulary.add(numbers);
    }
    const sentences = passages.flatMap(passage => passage.sentences);
    this.#entries.set(article, { sentences, first, count: passages.length });
    this.#sortFamilies();
  }

  #sortFamilies(): void {
    while (this.#families.size < this.lexicon.termCount) {
      this.#families.add(this.lexicon.term(this.#families.size + 1));
    }
  }

  *#wordsOf(article: Article): Generator<Uint32Array> {
    const { first, count } = this.#entries.get(article) ?? { first: 0, count: 0 };
    for (let place = first; place < first + count; place += 1) yield this.#forward.passage(place);
  }

  /** What the collection knows of a folded word and its term. */
  #lookUp(
    word: string,
    term: string,
    mayCorrect: boolean,
  ): Pick<QueryTerm, 'spellings' | 'corrected' | 'idf'> {
    const { othersOf } = this.#spellings;
    const inCollection = (candidates: readonly string[]): string[] =>
      candidates.filter(candidate => this.#frequency(candidate) > 0);
    const known = inCollection([term, ...othersOf(term)]);
    const meant = known.length === 0 && mayCorrect ? this.#vocabulary.correct(word) : null;
    const spellings = meant === null ? known : inCollection([meant.term, ...othersOf(meant.term)]);
    return {
      spellings,
      corrected: meant !== null && !areRomanisations(word, meant.word),
      idf: idf(this.#holderCount(spellings), this.passages.length),
    };
  }

  /** How many passages hold a term. */
  #frequency(term: string): number {
    return this.#forward.frequency(this.lexicon.findTerm(term));
  }

  /** How many passages hold any of some terms, at most. */
  #holderCount(terms: readonly string[]): number {
    const sum = terms.reduce((count, term) => count + this.#frequency(term), 0);
    return Math.min(sum, this.passages.length);
  }

  #scorerFor(terms: readonly SoughtWord[]): PassageScorer {
    const { lexicon } = this;
    return new PassageScorer(
      { view: this.#forward.view(), lexicon, families: this.#families },
      terms,
    );
  }

  #hitAt(
    { place, score }: ScoredPlace,
    scorer: PassageScorer,
    terms: readonly QueryTerm[],
  ): Hit | null {
    const passage = this.passages[place];
    if (passage === undefined) return null;
    const held = scorer.termsIn(place);
    const isHeld = (term: string): boolean => held.has(this.lexicon.findTerm(term));
    return { passage, score, matched: terms.filter(({ spellings }) => spellings.some(isHeld)) };
  }

  #isFilled(): boolean {
    return this.#inverted.size === this.passages.length;
  }

  /**
   * The places of passages for a closer look: those that hold most of the question's idf, and all
   * that hold one of its rarer words. MiniSearch tells the latter, and the forward index while
   * MiniSearch is being filled.
   */
  #candidates(terms: readonly QueryTerm[]): ReadonlySet<number> {
    const held = new Float64Array(this.passages.length);
    for (const { spellings, idf: weight } of terms) {
      for (const spelling of spellings) {
        this.#forward.weigh(this.lexicon.findTerm(spelling), weight, held);
      }
    }
    const top = new TopPlaces(FULLEST);
    for (let place = 0; place < held.length; place += 1) {
      const weight = held[place] ?? 0;
      if (weight > 0) top.add(place, weight);
    }
    const places = new Set(top.best().map(({ place }) => place));
    const rarer = this.#rarerWords(terms);
    const holders = this.#isFilled()
      ? this.#inverted.holders(rarer.flatMap(({ spellings }) => spellings))
      : this.#holders(rarer);
    for (const place of holders) places.add(place);
    return places;
  }

  /** The words that the fewest passages hold, `MOST_HOLDERS` together at most. */
  #rarerWords(terms: readonly QueryTerm[]): QueryTerm[] {
    const rarestFirst = terms
      .map(term => ({ ...term, count: this.#holderCount(term.spellings) }))
      .sort((a, b) => a.count - b.count);
    let count = 0;
    return rarestFirst.filter(term => {
      count += term.count;
      return count <= MOST_HOLDERS;
    });
  }

  /** The places of all passages that hold any of some terms, or of all in some articles. */
  *#holders(terms: readonly QueryTerm[], articles?: ReadonlySet<string>): Generator<number> {
    if (articles !== undefined) {
      yield* this.#placesIn(articles);
      return;
    }
    const spellings = new Set(terms.flatMap(term => term.spellings));
    const isGiven = new Uint8Array(this.passages.length);
    for (const spelling of spellings) {
      for (const place of this.#forward.holdersOf(this.lexicon.findTerm(spelling))) {
        // What was added since the search began is not looked at.
        if (isGiven[place] !== 0) continue;
        isGiven[place] = 1;
        yield place;
      }
    }
  }

  *#placesIn(articles: ReadonlySet<string>): Generator<number> {
    for (const id of articles) {
      const article = this.#byId.get(id);
      const { first, count } = (article && this.#entries.get(article)) ?? { first: 0, count: 0 };
      for (let place = first; place < first + count; place += 1) yield place;
    }
  }
}

/**
 * The inverse document frequency of what `count` of `total` documents hold, over 0:
 * ln(1 + (N - n + 0.5) / (n + 0.5)), as BM25 has it.
 */
function idf(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

function unchanged(words: ArrayLike<number>): ArrayLike<number> {
  return words;
}

/** Renames words from their numbers in one lexicon to those in another. */
function renaming(from: FormTable, to: Lexicon): (words: ArrayLike<number>) => Uint32Array {
  const known = new Uint32Array(from.size + 1);
  return words => {
    const renamed = new Uint32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const form = words[at] ?? SENTENCE_START;
      if (form !== SENTENCE_START) known[form] ||= to.adopt(from, form);
      renamed[at] = known[form] ?? SENTENCE_START;
    }
    return renamed;
  };
}
