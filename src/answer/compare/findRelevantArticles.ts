import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { NearSentence } from '../../search/semantic/scan.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { containsTerm, totalIdf } from '../question/queryTerms.ts';

/** Minimum weight of a word, as all passages on one event may contain it. Unit: idf. */
const MIN_WEIGHT = 0.7;
/** Minimum shares of the topic's idf. */
const ON_TOPIC: Shares = { withTitle: 1 / 2, alone: 1 / 3 };
/** For articles that the user named: any word of the topic is enough. */
const ON_ANY_WORD: Shares = { withTitle: 0, alone: 0 };

/** Minimum shares of a topic's idf in sentences. */
interface Shares {
  /** In one sentence and the title, for the article to be on the topic. */
  readonly withTitle: number;
  /** In a sentence alone, for it to be on the topic. */
  readonly alone: number;
}

/** An article on a topic. */
export interface RelevantArticle {
  readonly article: Article;
  /** Indexes of its sentences on the topic. */
  readonly places: ReadonlySet<number>;
  /** Sum of the topic's idf, or of the similarity with it, over these sentences. */
  readonly weight: number;
  /** The sentences, if they were found by meaning. */
  readonly near: readonly NearSentence[];
}

/** The articles with sentences near a topic in meaning. */
export function articlesNear(near: readonly NearSentence[]): RelevantArticle[] {
  return [...new Set(near.map(({ article }) => article))].map(article => {
    const found = near.filter(sentence => sentence.article === article);
    const places = new Set(found.map(({ index }) => index));
    const weight = found.reduce((sum, { similarity }) => sum + similarity, 0);
    return { article, places, weight, near: found };
  });
}

/** Finds the articles on a topic, in reading order. */
export function* findRelevantArticles(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  articles: readonly Article[],
): Steps<RelevantArticle[]> {
  const isNamed = articles.length < index.articles.length;
  const wanted = new Set(articles);
  const holders = yield* index.articlesWith(terms.flatMap(({ spellings }) => spellings));
  const candidates = yield* index.load([...holders].filter(article => wanted.has(article)));
  const found: RelevantArticle[] = [];
  for (const article of candidates) {
    yield;
    const relevance =
      relevanceOf(index, terms, article, ON_TOPIC) ??
      (isNamed ? relevanceOf(index, terms, article, ON_ANY_WORD) : null);
    if (relevance !== null) found.push(relevance);
  }
  return found;
}

/** Relevance of an article to a topic; null if no sentence reaches `least`. */
function relevanceOf(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  article: Article,
  least: Shares,
): RelevantArticle | null {
  const title = new Set(termsOf(article.title ?? ''));
  const sought = terms.map(term => ({
    ...term,
    idf: Math.max(term.idf, MIN_WEIGHT),
    isInTitle: containsTerm(title, term),
    numbers: term.spellings.map(spelling => index.findTerm(spelling)),
  }));
  const total = totalIdf(sought);
  const places = new Set<number>();
  let weight = 0;
  let isCertain = false;
  for (const [place, held] of index.termsOf(article).entries()) {
    const isContained = ({ numbers }: (typeof sought)[number]): boolean =>
      numbers.some(number => held.includes(number));
    const own = totalIdf(sought.filter(isContained));
    if (own === 0 || own < total * least.alone) continue;
    places.add(place);
    weight += own;
    const together = totalIdf(sought.filter(term => term.isInTitle || isContained(term)));
    isCertain ||= together >= total * least.withTitle;
  }
  return isCertain ? { article, places, weight, near: [] } : null;
}
