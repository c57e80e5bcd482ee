import type { Article } from '../../articles/article.ts';
import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { speakersIn } from '../entities/speakers.ts';
import { discountFramingTerm } from '../question/framingTerms.ts';
import { nearTopic } from '../question/nearTopic.ts';
import { type SpellingUse, spellingsIn } from '../question/spellingUse.ts';
import { findUnknownWords, type UnknownWords } from '../question/unknownWords.ts';
import type { Quote } from '../quote/quote.ts';
import { type ArticleEntities, readArticleEntities } from './articleEntities.ts';
import { findParticulars, type Particular } from './findParticulars.ts';
import {
  articlesNear,
  findRelevantArticles,
  type RelevantArticle,
} from './findRelevantArticles.ts';
import { quoteArticles } from './quoteArticles.ts';

/** What several articles say on a topic, side by side. */
export interface Comparison extends UnknownWords {
  readonly topic: string;
  /** Articles with something on the topic, in reading order; at most `MAX_COMPARED`. */
  readonly accounts: readonly Account[];
  /** Quotes whose wording is in several of the articles, each once. */
  readonly shared: readonly Quote[];
  /** Compared articles with nothing on the topic. */
  readonly silent: readonly Article[];
  /** Number of further articles with something on the topic, but less. */
  readonly further: number;
  /** All of these articles, those that say most first. */
  readonly onTopic: readonly Article[];
  /** Other spellings of the topic's words in the quotes. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** What one article says on a topic. */
interface Account {
  readonly article: Article;
  /** In reading order; empty if all of them are shared. */
  readonly quotes: readonly Quote[];
  /** Speakers and sources in these quotes, each once. */
  readonly cited: readonly Cited[];
  /** Entities in these quotes that no other compared article mentions; empty without other articles. */
  readonly particulars: readonly Particular[];
}

/** A speaker or source in a quote. */
export interface Cited {
  /** As written in the quote. */
  readonly text: string;
  /** The first of the article's quotes that cites them. */
  readonly quote: Quote;
}

/** Maximum number of articles compared. */
export const MAX_COMPARED = 5;

/**
 * Compares what articles say on a topic; by default all. Of more than `MAX_COMPARED`, compares those
 * that say most on it. If none has the topic's words, finds sentences on it by meaning. Yields about every 5 milliseconds.
 */
export function compareArticles(
  index: SearchIndex,
  topic: string,
  articles: readonly Article[] = index.articles,
  semantics: Semantics | null = null,
): Steps<Comparison> {
  return batchSteps(compareInSteps(index, topic, articles, semantics));
}

/**
 * Finds the articles with something on a topic, those that say most first. Yields about every
 * 5 milliseconds.
 */
export function* findArticlesOn(
  index: SearchIndex,
  topic: string,
  semantics: Semantics | null = null,
): Steps<readonly Article[]> {
  const terms = index.interpret(topic).map(discountFramingTerm);
  const { articles } = index;
  return heaviest(
    yield* batchSteps(relevantArticles(index, { topic, terms, articles }, semantics)),
  );
}

/** All quotes of a comparison in the order of their footnotes. */
export function quotesOf({ accounts, shared }: Pick<Comparison, 'accounts' | 'shared'>): Quote[] {
  return [...accounts.flatMap(({ quotes }) => quotes), ...shared];
}

function* compareInSteps(
  index: SearchIndex,
  topic: string,
  given: readonly Article[],
  semantics: Semantics | null,
): Steps<Comparison> {
  const articles = [...new Set(given)];
  const terms = index.interpret(topic).map(discountFramingTerm);
  const relevant = yield* relevantArticles(index, { topic, terms, articles }, semantics);
  const onTopic = heaviest(relevant);
  const most = onTopic.slice(0, MAX_COMPARED);
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
    onTopic,
    ...(yield* findUnknownWords(index, terms)),
    spellings: spellingsIn(quoted, terms),
    terms,
  };
}

/** What a comparison is on, and among which articles. */
interface Wanted {
  readonly topic: string;
  readonly terms: readonly QueryTerm[];
  readonly articles: readonly Article[];
}

/** Articles with the topic's words, or near its meaning if none has them. */
function* relevantArticles(
  index: SearchIndex,
  { topic, terms, articles }: Wanted,
  semantics: Semantics | null,
): Steps<readonly RelevantArticle[]> {
  const byWords = yield* findRelevantArticles(index, terms, articles);
  return byWords.length > 0 ? byWords : articlesNear(yield* nearTopic(semantics, topic, articles));
}

function heaviest(relevant: readonly RelevantArticle[]): readonly Article[] {
  return relevant.toSorted((a, b) => b.weight - a.weight).map(({ article }) => article);
}

/** Speakers of the quotes, the first mention of each name. */
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
