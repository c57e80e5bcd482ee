import type { Article } from '../../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { rankSentences } from '../ask/rankSentences.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { type Location, locationsOverlap, type Quote, quoteAt, textAt } from '../quote/quote.ts';
import type { RelevantArticle } from './findRelevantArticles.ts';

/** Of an article; the fewer are compared, the more. */
const MAX_QUOTES = 4;
const FEWEST_QUOTES = 2;
const QUOTES_IN_ALL = 12;
/** What the quotes of all articles may come to; the best of each is taken all the same. Unit: UTF-16 code units. */
const ROOM = 3000;
/** Passages of an article whose sentences are rated. */
const RANKED = 12;

interface Sought {
  readonly topic: string;
  readonly terms: readonly QueryTerm[];
  readonly relevant: readonly RelevantArticle[];
}

/** The quotes of each article on the topic, in reading order; no wording is quoted twice. */
export function* quoteArticles(
  index: SearchIndex,
  { topic, terms, relevant }: Sought,
): Generator<undefined, Quote[]> {
  const ids = new Set(relevant.map(({ article }) => article.id));
  const most = Math.floor(QUOTES_IN_ALL / relevant.length);
  const limit = Math.max(FEWEST_QUOTES, Math.min(MAX_QUOTES, most));
  const quoted: Quote[] = [];
  for (const { article, places } of relevant) {
    const hits = index.rank(terms, { articles: new Set([article.id]), limit: RANKED });
    yield;
    const ranked = rankSentences(index, { text: topic, terms, answerKind: null }, hits)
      .map(({ tokenized, score }) => ({ at: tokenized.sentence.index, score }))
      .filter(({ at }) => places.has(at));
    const isQuoted = (place: Location): boolean =>
      quoted.some(quote => quote.also.some(other => locationsOverlap(other, place)));
    const chosen = yield* selectLocations(index, article, ranked, {
      most: limit,
      room: ROOM / relevant.length,
      isQuoted,
    });
    for (const { location, score } of chosen) {
      quoted.push(quoteAt(location, score, yield* findSameWording(index, location, ids)));
    }
  }
  return quoted;
}

interface Ranked {
  /** A sentence's place in its article. */
  readonly at: number;
  readonly score: number;
}

interface Limits {
  /** Unit: quotes. */
  readonly most: number;
  /** Unit: UTF-16 code units. */
  readonly room: number;
  /** Tells whether a place is quoted with another article. */
  readonly isQuoted: (place: Location) => boolean;
}

interface Chosen {
  readonly location: Location;
  readonly score: number;
}

/** The best places that fit and do not tell the same, in reading order; the best alone if none fits. */
function* selectLocations(
  index: SearchIndex,
  article: Article,
  ranked: readonly Ranked[],
  { most, room, isQuoted }: Limits,
): Generator<undefined, Chosen[]> {
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
