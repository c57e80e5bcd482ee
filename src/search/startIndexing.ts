import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import { foldedNames } from './findArticles.ts';
import { interpretQuery } from './interpretQuery.ts';
import { SENTENCE_START } from './lexical/forwardIndex.ts';
import { LexicalIndex, type Match } from './lexical/lexicalIndex.ts';
import { translateForms } from './lexical/translateForms.ts';
import { containsPhrase } from './parseQuery.ts';
import { readArticle, translateArticle } from './readArticle.ts';
import type {
  ApartArticle,
  EarlierIndex,
  Hit,
  QueryTerm,
  RankOptions,
  ReadArticle,
  SearchHits,
  SearchIndex,
  SearchOptions,
} from './searchIndex.ts';
import {
  findSpellings,
  type Neighbours,
  type Spellings,
  spellingsFrom,
} from './spelling/spellings.ts';
import { tokenize } from './terms/tokenize.ts';

/** An index that can already be searched, over what has been added to it, while it is filled. */
export interface Indexing {
  readonly index: SearchIndex;
  /** Adds the articles piece by piece; a step takes long only if an article is long. */
  readonly steps: Generator<undefined, void>;
  /** Fills MiniSearch afterwards, likewise; results are the same before and after. */
  readonly speedUp: Generator<undefined, void>;
}

interface Options {
  /** Groups of words that are spellings of one name, in addition to those that are found. */
  readonly aliases?: readonly (readonly string[])[];
  readonly earlier?: EarlierIndex | undefined;
  /** What was read from an article elsewhere; null for one that is to be read here. */
  readonly readApart?: (article: Article) => ApartArticle | null;
}

/** Where articles may have been read already. */
type Sources = Pick<Required<Options>, 'earlier' | 'readApart'>;

/** Words added per step; only a long article has more. */
const WORDS_OF_ADDING = 30_000;
/** Words compared with others in search of spelling variants per step. */
const WORDS_OF_STEP = 200;

/** Starts an index of `articles`, which is empty until its steps are taken. */
export function startIndexing(
  articles: readonly Article[],
  { aliases = [], earlier, readApart = () => null }: Options = {},
): Indexing {
  const index = new GrowingIndex(aliases);
  const steps = index.fill(articles, { earlier, readApart });
  return { index, steps, speedUp: index.speedUp() };
}

/** Indexes `articles` at once. */
export function createSearchIndex(
  articles: readonly Article[],
  options: Options = {},
): SearchIndex {
  const { index, steps, speedUp } = startIndexing(articles, options);
  for (const _ of steps);
  for (const _ of speedUp);
  return index;
}

/** What belongs to an article. */
interface Entry {
  readonly sentences: readonly Sentence[];
  /** Place of its first passage. */
  readonly first: number;
  /** Number of its passages. */
  readonly count: number;
}

class GrowingIndex implements SearchIndex {
  readonly articles: Article[] = [];
  readonly passages: Passage[] = [];
  readonly #lexical = new LexicalIndex();
  readonly lexicon = this.#lexical.lexicon;
  readonly #entries = new Map<Article, Entry>();
  readonly #byId = new Map<string, Article>();
  readonly #aliases: readonly (readonly string[])[];
  #spellings: Spellings;

  constructor(aliases: readonly (readonly string[])[]) {
    this.#aliases = aliases;
    this.#spellings = spellingsFrom(new Map(), aliases);
  }

  *fill(articles: readonly Article[], { earlier, readApart }: Sources): Generator<undefined, void> {
    // If no known article is gone, the earlier lexicon contains no obsolete word and can be reused.
    const isGrowing = earlier !== undefined && articles.filter(earlier.has).length === earlier.size;
    if (isGrowing) {
      for (const _ of this.lexicon.copyFrom(earlier.lexicon)) {
        yield* this.#lexical.sortFamilies();
        yield;
      }
    }
    const translate =
      earlier && (isGrowing ? unchanged : translateForms(earlier.lexicon, this.lexicon));
    for (const article of articles) {
      const known = earlier?.find(article);
      const read =
        known && translate
          ? yield* translateArticle(yield* known, translate)
          : yield* this.#read(article, readApart(article));
      yield* this.#add(article, read);
      yield;
    }
    if (isGrowing && articles.length === earlier.size) {
      this.#spellings = spellingsFrom(earlier.neighbours, this.#aliases);
      return;
    }
    let looked = 0;
    for (const spellings of findSpellings(this.#lexical.vocabulary.words(), this.#aliases)) {
      this.#spellings = spellings;
      looked += 1;
      if (looked % WORDS_OF_STEP === 0) yield;
    }
  }

  speedUp(): Generator<undefined, void> {
    return this.#lexical.fillTermIndex();
  }

  sentencesOf(article: Article): readonly Sentence[] {
    return this.#entries.get(article)?.sentences ?? [];
  }

  termsOf(article: Article): readonly (readonly number[])[] {
    const sentences: number[][] = [];
    for (const place of this.#placesOf(article)) {
      for (const form of this.#lexical.passage(place)) {
        const term = this.lexicon.termOf(form);
        if (form === SENTENCE_START) sentences.push([]);
        else if (term !== 0) sentences.at(-1)?.push(term);
      }
    }
    // A long article may have been added only in part.
    while (sentences.length < this.sentencesOf(article).length) sentences.push([]);
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
      headline: this.#lexical.headlineOver(first),
      words: Array.from(this.#placesOf(article), place => this.#lexical.passage(place)),
    };
  }

  neighbours(): Neighbours {
    return this.#spellings.neighbours;
  }

  interpret(text: string): QueryTerm[] {
    return interpretQuery(text, this.#lexical, this.#spellings);
  }

  /** A name weighs the same in all its spellings; a spelling that two names share counts once. */
  rank(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity }: RankOptions = {},
  ): readonly Hit[] {
    const places = articles && this.#placesIn(articles);
    return this.#lexical
      .rank(terms, { places, limit })
      .flatMap(match => this.#hitFrom(match) ?? []);
  }

  *search(
    terms: readonly QueryTerm[],
    { articles, limit = Infinity, isWanted }: SearchOptions,
  ): Generator<undefined, SearchHits> {
    const { matches, total } = yield* this.#lexical.search(terms, {
      places: articles && this.#placesIn(articles),
      limit,
      isWanted: place => {
        const passage = this.passages[place];
        return passage !== undefined && isWanted(passage, place);
      },
    });
    return { hits: matches.flatMap(match => this.#hitFrom(match) ?? []), total };
  }

  passagesWith(terms: readonly string[]): readonly Passage[] {
    return [...this.#lexical.placesWith(terms)]
      .sort((a, b) => a - b)
      .flatMap(place => this.passages[place] ?? []);
  }

  containsPhrase(place: number, words: readonly string[]): boolean {
    const sought = words.map(word => this.lexicon.findWord(word));
    return !sought.includes(0) && containsPhrase(this.#lexical.wordsOf(place), sought);
  }

  suggest(text: string): string | null {
    const [token] = tokenize(text);
    const isUnknown = this.interpret(text)[0]?.corrected ?? false;
    if (!isUnknown || token === undefined) return null;
    return this.#lexical.vocabulary.correct(token.word)?.written ?? null;
  }

  *#read(article: Article, apart: ApartArticle | null): Generator<undefined, ReadArticle> {
    if (apart === null) return yield* readArticle(article, this.lexicon);
    return yield* translateArticle(yield* apart.read, translateForms(apart.lexicon, this.lexicon));
  }

  /** Adds an article in steps; the part of a long one that is in can already be found. */
  *#add(article: Article, { passages, headline, words }: ReadArticle): Generator<undefined, void> {
    yield* this.#lexical.sortFamilies();
    // Folded here so that the first lookup by name does not have to fold every article's names.
    foldedNames(article);
    const first = this.passages.length;
    const sentences: Sentence[] = [];
    // As fast as flatMap for a short article, and much faster for a long one.
    for (const passage of passages)
      for (const sentence of passage.sentences) sentences.push(sentence);
    this.#entries.set(article, { sentences, first, count: passages.length });
    this.#byId.set(article.id, article);
    this.articles.push(article);
    this.#lexical.addHeadline(headline);
    let added = 0;
    for (const [at, passage] of passages.entries()) {
      const forms = words[at] ?? [];
      this.passages.push(passage.article === article ? passage : { ...passage, article });
      this.#lexical.addPassage(forms);
      added += forms.length;
      if (added < WORDS_OF_ADDING) continue;
      added = 0;
      yield;
    }
  }

  #hitFrom({ place, score, matched }: Match<QueryTerm>): Hit | null {
    const passage = this.passages[place];
    return passage === undefined ? null : { passage, score, matched };
  }

  *#placesOf(article: Article): Generator<number> {
    const { first, count } = this.#entries.get(article) ?? { first: 0, count: 0 };
    for (let place = first; place < first + count; place += 1) yield place;
  }

  *#placesIn(articles: ReadonlySet<string>): Generator<number> {
    for (const id of articles) {
      const article = this.#byId.get(id);
      if (article !== undefined) yield* this.#placesOf(article);
    }
  }
}

function unchanged(forms: ArrayLike<number>): ArrayLike<number> {
  return forms;
}
