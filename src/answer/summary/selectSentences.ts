import { type Article, compareIds } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { expandQuote } from '../expand/expandQuote.ts';
import { locateExpanded } from '../expand/locateExpanded.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import { type Location, locate, locationsOverlap, textAt } from '../quote/quote.ts';
import type { Ranking, ScoredSentence } from './scoreSentences.ts';

/** Maximum share of a digest's budget for an article that would fill it alone. */
const DIGEST_SHARE = 0.5;
/** Maximum consecutive candidates rejected before the selection ends. */
const MAX_REJECTED = 2000;

/** A sentence with those that must be quoted with it. */
export interface SelectedSentence {
  readonly location: Location;
  readonly score: number;
}

/**
 * Selects the best sentences within a budget of UTF-16 code units, in reading order; for a digest from
 * more than one article if some fit.
 */
export function* selectSentences(
  index: SearchIndex,
  ranking: Ranking,
  budget: number,
  isDigest: boolean,
): Steps<SelectedSentence[]> {
  const best = yield* fill(index, ranking, budget, budget);
  const isOneSided = isDigest && new Set(best.map(({ location }) => location.article)).size === 1;
  const chosen = isOneSided ? yield* fill(index, ranking, budget, budget * DIGEST_SHARE) : best;
  return [...chosen].sort(
    (a, b) =>
      compareIds(a.location.article.id, b.location.article.id) ||
      a.location.start - b.location.start,
  );
}

/**
 * Selects the best sentences that fit the budget and repeat nothing, or the best one alone if none fits.
 * At first no article gets more than `share`. Units: UTF-16 code units.
 */
function* fill(
  index: SearchIndex,
  ranking: Ranking,
  budget: number,
  share: number,
): Steps<readonly SelectedSentence[]> {
  const selection = new Selection(index, budget);
  if (share < budget) yield* selection.fill(ranking, share);
  yield* selection.fill(ranking, budget);
  const best = ranking.at(0);
  if (selection.chosen.length > 0 || best === null) return selection.chosen;
  return [{ location: locateExpanded(index, best.article, best.index), score: best.score }];
}

interface Taken extends SelectedSentence {
  readonly content: Content;
  readonly sentences: readonly Content[];
}

/** Selected sentences, within a budget and without overlaps or near-duplicates. */
class Selection {
  readonly chosen: Taken[] = [];
  readonly #index: SearchIndex;
  readonly #spent = new Map<Article, number>();
  #left: number;

  constructor(index: SearchIndex, budget: number) {
    this.#index = index;
    this.#left = budget;
  }

  /** Adds the sentences that still fit, best first; `share` is the limit for one article. */
  *fill(ranking: Ranking, share: number): Steps<void> {
    let rejected = 0;
    for (let rank = 0; rejected < MAX_REJECTED; rank += 1) {
      yield;
      const candidate = ranking.at(rank);
      if (candidate === null) return;
      const free = share - (this.#spent.get(candidate.article) ?? 0);
      if (candidate.length > free) continue;
      rejected = this.#take(candidate, Math.min(free, this.#left)) ? 0 : rejected + 1;
    }
  }

  /** Adds an expanded sentence if it fits and repeats nothing; returns whether it did. */
  #take({ article, index, length, score }: ScoredSentence, free: number): boolean {
    if (length > free) return false;
    const sentences = this.#index.sentencesOf(article);
    const run = expandQuote(article, sentences, index);
    const location = locate(article, sentences, run);
    if (location.end - location.start > free) return false;
    if (this.chosen.some(other => locationsOverlap(other.location, location))) return false;
    const content = contentOf(textAt(location));
    const parts =
      run.first === run.last
        ? [content]
        : sentences
            .slice(run.first, run.last + 1)
            .map(({ start, end }) => contentOf(article.text.slice(start, end)));
    if (this.#isRepeated(content, parts)) return false;
    this.#add({ location, score, content, sentences: parts });
    return true;
  }

  /** Whether a text, or a sentence of it, repeats a selected one, or the text repeats itself. */
  #isRepeated(content: Content, sentences: readonly Content[]): boolean {
    if (repeatsItself(sentences)) return true;
    return this.chosen.some(
      other =>
        // Texts without terms can only be compared by wording.
        content.text === other.content.text ||
        isNearDuplicate(content, other.content) ||
        sentences.some(one => other.sentences.some(another => isNearDuplicate(one, another))),
    );
  }

  #add(taken: Taken): void {
    const { article, start, end } = taken.location;
    this.chosen.push(taken);
    this.#left -= end - start;
    this.#spent.set(article, (this.#spent.get(article) ?? 0) + end - start);
  }
}

function repeatsItself(sentences: readonly Content[]): boolean {
  return sentences.some((one, at) =>
    sentences.slice(at + 1).some(other => isNearDuplicate(one, other)),
  );
}
