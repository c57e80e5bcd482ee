import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { rankSentences } from '../ask/rankSentences.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { type Location, locationsOverlap, type Quote, quoteAt, textAt } from '../quote/quote.ts';
import type { RelevantArticle } from './findRelevantArticles.ts';

/** Quotes per article; more if fewer articles are compared. */
const MAX_QUOTES = 4;
const MIN_QUOTES = 2;
const TOTAL_QUOTES = 12;
/** Text of all quotes together; each article's best may exceed its share. Unit: UTF-16 code units. */
const BUDGET = 3000;
/** Passages per article whose sentences are scored. */
const RANKED = 12;

interface TopicSearch {
  readonly topic: string;
  readonly terms: readonly QueryTerm[];
  readonly relevant: readonly RelevantArticle[];
}

/** Quotes what each article says on a topic, in reading order, each wording once. */
export function* quoteArticles(
  index: SearchIndex,
  { topic, terms, relevant }: TopicSearch,
): Steps<Quote[]> {
  const ids = new Set(relevant.map(({ article }) => article.id));
  const most = Math.floor(TOTAL_QUOTES / relevant.length);
  const limit = Math.max(MIN_QUOTES, Math.min(MAX_QUOTES, most));
  const quoted: Quote[] = [];
  for (const { article, places, near } of relevant) {
    const hits = yield* index.rank(terms, { articles: new Set([article.id]), limit: RANKED });
    yield;
    const question = { text: topic, terms, answerKind: null };
    const ranked = (yield* rankSentences(index, question, hits, near))
      .map(({ tokenized, score }) => ({ at: tokenized.sentence.index, score }))
      .filter(({ at }) => places.has(at));
    const isQuoted = (place: Location): boolean =>
      quoted.some(quote => quote.also.some(other => locationsOverlap(other, place)));
    const chosen = yield* selectLocations(index, article, ranked, {
      most: limit,
      room: BUDGET / relevant.length,
      isQuoted,
    });
    for (const { location, score } of chosen) {
      quoted.push(quoteAt(location, score, yield* findSameWording(index, location, ids)));
    }
  }
  return quoted;
}

interface Ranked {
  /** Index of the sentence in its article. */
  readonly at: number;
  readonly score: number;
}

interface Limits {
  /** Unit: quotes. */
  readonly most: number;
  /** Unit: UTF-16 code units. */
  readonly room: number;
  /** Whether a location has the wording of another article's quote. */
  readonly isQuoted: (place: Location) => boolean;
}

interface Chosen {
  readonly location: Location;
  readonly score: number;
}

/**
 * Selects the best expanded sentences that fit and repeat nothing, in reading order; the best one alone
 * if none fits.
 */
function* selectLocations(
  index: SearchIndex,
  article: Article,
  ranked: readonly Ranked[],
  { most, room, isQuoted }: Limits,
): Steps<Chosen[]> {
  const chosen: (Chosen & { readonly content: Content })[] = [];
  let left = room;
  let best: Chosen | null = null;
  for (const { at, score } of ranked) {
    if (chosen.length >= most) break;
    yield;
    const location = locateExpanded(index, article, at);
    const overlaps = chosen.some(other => locationsOverlap(other.location, location));
    if (overlaps || isQuoted(location)) continue;
    best ??= { location, score };
    const text = textAt(location);
    const content = contentOf(text);
    const isRepeated = chosen.some(other => isNearDuplicate(content, other.content));
    if (isRepeated || text.length > left) continue;
    chosen.push({ location, score, content });
    left -= text.length;
  }
  if (chosen.length === 0) return best === null ? [] : [best];
  return chosen.sort((a, b) => a.location.start - b.location.start);
}
