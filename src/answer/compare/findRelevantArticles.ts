import type { Article } from '../../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms.ts';
import { containsTerm, totalIdf } from '../question/queryTerms.ts';

/** A word tells something however many passages hold it, as all on one event do. Unit: idf. */
const LEAST_WEIGHT = 0.7;
/** What a sentence holds of the topic's idf alone, and one of its article with the title over it. */
const ON_TOPIC: Shares = { withTitle: 1 / 2, alone: 1 / 3 };
/** Who names an article takes it to be on the topic, whichever word of it that has. */
const ON_ANY_WORD: Shares = { withTitle: 0, alone: 0 };

/** What a sentence must hold of a topic's idf. */
interface Shares {
  /** For its article to be on the topic, the title counted in. */
  readonly withTitle: number;
  /** To be on it where its article is. */
  readonly alone: number;
}

/** An article that says something on a topic. */
export interface RelevantArticle {
  readonly article: Article;
  /** The places of its sentences on the topic. */
  readonly places: ReadonlySet<number>;
  /** The idf that these hold of it together. */
  readonly weight: number;
}

/** The articles that say something on a topic, in reading order. */
export function* findRelevantArticles(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  articles: readonly Article[],
): Generator<undefined, RelevantArticle[]> {
  const isNamed = articles.length < index.articles.length;
  const wanted = new Set(articles);
  const holders = index.holdersOf(terms.flatMap(({ spellings }) => spellings));
  const found: RelevantArticle[] = [];
  for (const article of new Set(holders.map(passage => passage.article))) {
    yield;
    if (!wanted.has(article)) continue;
    const relevance =
      relevanceOf(index, terms, article, ON_TOPIC) ??
      (isNamed ? relevanceOf(index, terms, article, ON_ANY_WORD) : null);
    if (relevance !== null) found.push(relevance);
  }
  return found;
}

/** Null where no sentence is certain to be on the topic; where one is, others need less for it. */
function relevanceOf(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  article: Article,
  least: Shares,
): RelevantArticle | null {
  const title = new Set(termsOf(article.title ?? ''));
  const sought = terms.map(term => ({
    ...term,
    idf: Math.max(term.idf, LEAST_WEIGHT),
    isInTitle: containsTerm(title, term),
    numbers: term.spellings.map(spelling => index.findTerm(spelling)),
  }));
  const total = totalIdf(sought);
  const places = new Set<number>();
  let weight = 0;
  let isCertain = false;
  for (const [place, held] of index.termsOf(article).entries()) {
    const isHeld = ({ numbers }: (typeof sought)[number]): boolean =>
      numbers.some(number => held.includes(number));
    const own = totalIdf(sought.filter(isHeld));
    if (own === 0 || own < total * least.alone) continue;
    places.add(place);
    weight += own;
    const together = totalIdf(sought.filter(term => term.isInTitle || isHeld(term)));
    isCertain ||= together >= total * least.withTitle;
  }
  return isCertain ? { article, places, weight } : null;
}
