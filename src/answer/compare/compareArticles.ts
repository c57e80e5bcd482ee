import type { Article } from '../../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { speakersIn } from '../entities/speakers.ts';
import { discountFramingTerm } from '../question/framingTerms.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import type { Quote } from '../quote/quote.ts';
import { batchSteps } from '../steps.ts';
import { type ArticleEntities, readArticleEntities } from './articleEntities.ts';
import { findParticulars, type Particular } from './findParticulars.ts';
import { findRelevantArticles } from './findRelevantArticles.ts';
import { quoteArticles } from './quoteArticles.ts';

/** What several articles say on one topic, side by side. */
export interface Comparison {
  readonly topic: string;
  /** The articles that say something on it, in reading order, five at most. */
  readonly accounts: readonly Account[];
  /** Quotes whose wording stands in several of the articles, each once. */
  readonly shared: readonly Quote[];
  /** Articles that were compared and of which nothing on the topic is quoted. */
  readonly silent: readonly Article[];
  /** How many further articles hold something on the topic, but less. */
  readonly further: number;
  /** Words of the topic that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the quotes were found. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** What one article says on the topic. */
interface Account {
  readonly article: Article;
  /** In reading order; empty where all of it stands in other articles, too. */
  readonly quotes: readonly Quote[];
  /** Who is quoted or named as a source in these quotes, each once. */
  readonly cited: readonly Cited[];
  /** What these quotes mention and the other articles compared do not; empty if there are none. */
  readonly particulars: readonly Particular[];
}

/** Someone who is cited in a quote. */
export interface Cited {
  /** As it stands in the quote. */
  readonly text: string;
  /** The first of the article's quotes that cites them. */
  readonly quote: Quote;
}

/** How many articles are set side by side. */
export const MAX_COMPARED = 5;

/**
 * Sets side by side what articles say on a topic: all when none are given. Of more than five those
 * five are compared that hold most on it.
 */
export function compareArticles(
  index: SearchIndex,
  topic: string,
  articles: readonly Article[] = index.articles,
): Generator<undefined, Comparison> {
  return batchSteps(comparing(index, topic, articles));
}

/** All quotes of a comparison in the order of their footnotes, which count from 1. */
export function quotesOf({ accounts, shared }: Pick<Comparison, 'accounts' | 'shared'>): Quote[] {
  return [...accounts.flatMap(({ quotes }) => quotes), ...shared];
}

function* comparing(
  index: SearchIndex,
  topic: string,
  given: readonly Article[],
): Generator<undefined, Comparison> {
  const articles = [...new Set(given)];
  const terms = index.interpret(topic).map(discountFramingTerm);
  const relevant = yield* findRelevantArticles(index, terms, articles);
  const most = relevant
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_COMPARED)
    .map(({ article }) => article);
  const speaking = relevant.filter(({ article }) => most.includes(article));
  const silent =
    articles.length > MAX_COMPARED ? [] : articles.filter(article => !most.includes(article));
  const quoted = yield* quoteArticles(index, { topic, terms, relevant: speaking });
  const shared = quoted.filter(isShared);
  const entities = new Map<Article, ArticleEntities>();
  for (const article of [...most, ...silent])
    entities.set(article, yield* readArticleEntities(article));
  const accounts: Account[] = [];
  for (const { article } of speaking) {
    yield;
    const quotes = quoted.filter(quote => quote.article === article && !isShared(quote));
    const own = entities.get(article);
    const others = [...entities.values()].filter(other => other !== own);
    const particulars =
      own === undefined || speaking.length < 2
        ? []
        : yield* findParticulars(index, quotes, own, others);
    accounts.push({ article, quotes, cited: citedIn(quotes), particulars });
  }
  return {
    topic,
    accounts,
    shared,
    silent,
    further: relevant.length - speaking.length,
    unknownWords: unknownWords(terms),
    spellings: spellingsIn(quoted, terms),
    terms,
  };
}

/** Of those who go by one name, the first. */
function citedIn(quotes: readonly Quote[]): Cited[] {
  const found = new Map<string, Cited>();
  for (const quote of quotes) {
    for (const { start, end, keys } of speakersIn(quote.text)) {
      const name = keys.at(-1) ?? '';
      if (!found.has(name)) found.set(name, { text: quote.text.slice(start, end), quote });
    }
  }
  return [...found.values()];
}

function isShared(quote: Quote): boolean {
  return quote.also.some(({ article }) => article !== quote.article);
}
