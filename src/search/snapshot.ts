import type { Article } from '../articles/article.ts';
import { SharedMap } from '../articles/sharedMap.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import { interpretQuery } from './interpretQuery.ts';
import { passageIn, SENTENCE_START } from './lexical/forwardIndex.ts';
import { type Match, placesWith } from './ranking/rankedIndex.ts';
import { rankPlaces } from './ranking/rankPlaces.ts';
import { containsPhrase, searchPlaces } from './ranking/searchPlaces.ts';
import type {
  EarlierIndex,
  Hit,
  IndexContent,
  IndexParts,
  QueryTerm,
  RankOptions,
  SearchHits,
  SearchIndex,
  SearchOptions,
} from './searchIndex.ts';
import { HeldArticle } from './segments/heldArticle.ts';
import { Places } from './segments/places.ts';
import type { ArticleSlot } from './segments/segment.ts';
import { type Neighbours, type Spellings, spellingsFrom } from './spelling/spellings.ts';
import { tokenize } from './terms/tokenize.ts';

/** What an index is told of its library besides the articles. */
export interface LibraryTraits {
  /** Groups of words that are spellings of one name, in addition to those that are found. */
  readonly aliases: readonly (readonly string[])[];
  /** Whether files were skipped. */
  readonly isPartial: boolean;
}

/** Passages searched for a phrase per step. */
const PLACES_OF_STEP = 1000;

/** An index of some articles. It changes only until its first articles have all been added. */
export class Snapshot implements SearchIndex {
  readonly articles: Article[] = [];
  readonly isPartial: boolean;
  readonly aliases: readonly (readonly string[])[];
  readonly #parts: Omit<IndexParts, 'neighbours'>;
  readonly #places = new Places();
  /** Also has articles of an earlier index that are taken over, before they are. */
  readonly #byId: SharedMap<string, HeldArticle>;
  #spellings: Spellings;

  /** @param earlier an index from which most articles are taken over */
  constructor(
    { neighbours, ...parts }: IndexParts,
    { aliases, isPartial }: LibraryTraits,
    earlier: EarlierIndex | null,
  ) {
    this.#parts = parts;
    this.#byId = earlier?.byId?.fork() ?? new SharedMap();
    this.aliases = aliases;
    this.isPartial = isPartial;
    this.#spellings = spellingsFrom(neighbours, aliases);
  }

  /** Adds the next article. */
  add(held: HeldArticle): void {
    this.#byId.set(held.article.id, held);
    this.take(held);
  }

  /** Takes over the next article from the earlier index. */
  take(held: HeldArticle): void {
    this.articles.push(held.article);
    this.#places.add(held);
  }

  /** Drops an article of the earlier index. */
  drop(slot: ArticleSlot): void {
    if (slot instanceof HeldArticle) this.#byId.delete(slot.article.id);
  }

  setNeighbours(neighbours: Neighbours): void {
    this.#spellings = spellingsFrom(neighbours, this.aliases);
  }

  asEarlier(): IndexContent {
    return {
      parts: { ...this.#parts, neighbours: this.#spellings.neighbours },
      slots: this.#places.held,
      size: this.articles.length,
      byId: this.#byId,
      find: article => this.#find(article),
    };
  }

  get passageCount(): number {
    return this.#places.passageCount;
  }

  get termCount(): number {
    return this.#parts.lexicon.termCount;
  }

  *load(articles: readonly Article[]): Generator<undefined, readonly Article[]> {
    // An index that is being filled has more after the step.
    const now = [...articles];
    yield;
    return now;
  }

  sentencesOf(article: Article): readonly Sentence[] {
    return this.#find(article)?.sentences ?? [];
  }

  termsOf(article: Article): readonly (readonly number[])[] {
    const held = this.#find(article);
    if (held === null) return [];
    const { terms: termOf } = this.#parts.lexicon.formTraits();
    const sentences: number[][] = [];
    const { first, end } = held.segment.passagesOf(held.number);
    for (let passage = first; passage < end; passage += 1) {
      for (const form of passageIn(held.segment.view, passage)) {
        const term = termOf[form] ?? 0;
        if (form === SENTENCE_START) sentences.push([]);
        else if (term !== 0) sentences.at(-1)?.push(term);
      }
    }
    // A long article may have been added only in part.
    while (sentences.length < held.sentences.length) sentences.push([]);
    return sentences;
  }

  findTerm(term: string): number {
    const number = this.#parts.lexicon.findTerm(term);
    return this.#parts.statistics.frequency(number) > 0 ? number : 0;
  }

  interpret(text: string): QueryTerm[] {
    return interpretQuery(text, this.#ranked(), this.#spellings);
  }

  /** A name weighs the same in all its spellings; a spelling that two names share counts once. */
  *rank(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity }: RankOptions = {},
  ): Generator<undefined, readonly Hit[]> {
    const among = articles && this.#placesIn(articles);
    const matches = yield* rankPlaces(this.#ranked(), terms, { among, limit });
    return matches.map(match => this.#hitFrom(match));
  }

  *search(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity, phrases = [], isWanted }: SearchOptions,
  ): Generator<undefined, SearchHits> {
    const { matches, total } = yield* searchPlaces(this.#ranked(), terms, {
      among: articles && this.#placesIn(articles),
      phrases,
      limit,
      isWanted: place => isWanted(this.#passageAt(place), place),
    });
    return { hits: matches.map(match => this.#hitFrom(match)), total };
  }

  *passagesWith(terms: readonly string[]): Generator<undefined, readonly Passage[]> {
    const places = yield* this.#sortedPlacesWith(terms);
    return places.map(place => this.#passageAt(place));
  }

  *articlesWith(terms: readonly string[]): Generator<undefined, ReadonlySet<Article>> {
    const places = yield* this.#sortedPlacesWith(terms);
    return new Set(places.map(place => this.#places.at(place).held.article));
  }

  containsPhrase(place: number, words: readonly string[]): boolean {
    const { lexicon } = this.#parts;
    const phrase = words.map(word => lexicon.findWord(word));
    return containsPhrase(this.#places.at(place), phrase, lexicon);
  }

  *passagesWithPhrase(words: readonly string[]): Generator<undefined, readonly Passage[]> {
    const found: Passage[] = [];
    for (let place = 0; place < this.passageCount; place += 1) {
      if (place % PLACES_OF_STEP === 0) yield;
      if (this.containsPhrase(place, words)) found.push(this.#passageAt(place));
    }
    return found;
  }

  suggest(text: string): string | null {
    const [token] = tokenize(text);
    const isUnknown = this.interpret(text)[0]?.corrected ?? false;
    if (!isUnknown || token === undefined) return null;
    return this.#parts.vocabulary.correct(token.word)?.written ?? null;
  }

  #find(article: Article): HeldArticle | null {
    const held = this.#byId.get(article.id);
    return held?.article === article ? held : null;
  }

  #ranked(): Omit<IndexParts, 'neighbours'> & { readonly places: Places } {
    return { ...this.#parts, places: this.#places };
  }

  #passageAt(place: number): Passage {
    const { held, passage } = this.#places.at(place);
    const found = held.passages[passage - held.first];
    if (found === undefined) throw new RangeError(`no passage at ${place}`);
    return found;
  }

  #hitFrom({ place, score, matched }: Match<QueryTerm>): Hit {
    return { passage: this.#passageAt(place), score, matched };
  }

  *#sortedPlacesWith(terms: readonly string[]): Generator<undefined, readonly number[]> {
    const places = yield* placesWith(this.#ranked(), terms);
    return [...places].sort((a, b) => a - b);
  }

  *#placesIn(articles: ReadonlySet<string>): Generator<number> {
    for (const id of articles) {
      const held = this.#byId.get(id);
      const start = held === undefined ? null : this.#places.startOfArticle(held);
      if (held === undefined || start === null) continue;
      const end = start + held.passageCount;
      for (let place = start; place < end; place += 1) yield place;
    }
  }
}
