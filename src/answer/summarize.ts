import { type Article, compareIds } from '../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms.ts';
import { type Location, locate, type Quote, quoteAt, textAt, wordingOf } from './quote.ts';
import { overlaps, sameWording, type Told, tellsSame } from './repetition.ts';
import { type ScoredSentence, scoreSentences } from './scoreSentences.ts';
import { type SentenceRun, standAlone } from './standAlone.ts';
import { type SpellingUse, spellingsIn, unknownWords } from './wordUse.ts';

/** How much a summary may hold: about 3, 6 or 12 sentences an article, twice that for a digest. */
export type SummaryLength = 'short' | 'medium' | 'long';

/** The sentences that sum up one article, or several in a digest. */
export interface Summary {
  /** The articles that were read. */
  readonly articles: readonly Article[];
  /** In reading order, no two of which tell the same news; empty if none is on the topic. */
  readonly sentences: readonly Quote[];
  /** Whether the whole text is no longer than the summary asked for, and so is shown whole. */
  readonly isWhole: boolean;
  /** Words of the topic that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones of words of the topic. */
  readonly spellings: readonly SpellingUse[];
  readonly topicTerms: readonly QueryTerm[];
}

interface Options {
  readonly length?: SummaryLength;
  /** Words that the summary keeps to; null for the articles' own main points. */
  readonly topic?: string | null;
}

/** Unit: UTF-16 code units. */
const BUDGET: Readonly<Record<SummaryLength, number>> = { short: 400, medium: 800, long: 1600 };
const DIGEST_FACTOR = 2;
/** Share of a digest's budget for one article that would fill it alone. */
const DIGEST_SHARE = 0.5;

/** Sums up articles in their own sentences. */
export function summarize(
  index: SearchIndex,
  articles: readonly Article[],
  { length = 'medium', topic = null }: Options = {},
): Summary {
  const ids = new Set(articles.map(({ id }) => id));
  const passages = index.passages.filter(({ article }) => ids.has(article.id));
  const topicTerms = topic === null ? [] : index.interpret(topic);
  const budget = BUDGET[length] * (articles.length > 1 ? DIGEST_FACTOR : 1);
  const isWhole = topic === null && bodyLength(index, articles) <= budget;
  const locations = isWhole
    ? wholeOf(index, articles)
    : choose(
        index,
        scoreSentences(passages, topicTerms, topic !== null),
        budget,
        articles.length > 1,
      );
  const sentences = locations.map(({ location, score }) =>
    quoteAt(location, score, sameWording(index, location, ids)),
  );
  return {
    articles,
    sentences,
    isWhole,
    unknownWords: unknownWords(topicTerms),
    spellings: spellingsIn(sentences, topicTerms),
    topicTerms,
  };
}

function bodyLength(index: SearchIndex, articles: readonly Article[]): number {
  const sentences = articles.flatMap(article => index.sentencesOf(article));
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0);
}

interface Chosen {
  readonly location: Location;
  readonly score: number;
}

/** All of the articles, in as few sentences at a time as stand alone; no wording twice. */
function wholeOf(index: SearchIndex, articles: readonly Article[]): Chosen[] {
  const wordings = new Set<string>();
  return articles.flatMap(article => {
    const sentences = index.sentencesOf(article);
    const runs: SentenceRun[] = [];
    for (const at of sentences.keys()) {
      const run = standAlone(article, sentences, at);
      let { first, last } = run;
      while ((runs.at(-1)?.last ?? -1) >= first) {
        const before = runs.pop() ?? run;
        [first, last] = [Math.min(first, before.first), Math.max(last, before.last)];
      }
      runs.push({ first, last });
    }
    return runs.flatMap(run => {
      const location = locate(article, sentences, run);
      const wording = wordingOf(textAt(location));
      if (wordings.has(wording)) return [];
      wordings.add(wording);
      return [{ location, score: 1 }];
    });
  });
}

/** Takes the best sentences, for a digest those of more than one article where some fit. */
function choose(
  index: SearchIndex,
  candidates: readonly ScoredSentence[],
  budget: number,
  isDigest: boolean,
): Chosen[] {
  const best = select(index, candidates, budget, budget);
  const isOneSided = isDigest && new Set(best.map(({ location }) => location.article)).size === 1;
  const chosen = isOneSided ? select(index, candidates, budget, budget * DIGEST_SHARE) : best;
  return [...chosen].sort(
    (a, b) =>
      compareIds(a.location.article.id, b.location.article.id) ||
      a.location.start - b.location.start,
  );
}

/**
 * Takes the best sentences that fit the budget and tell something new, the best one alone if none
 * fits; at first no article gets more than `share` of the budget. Units: UTF-16 code units.
 */
function select(
  index: SearchIndex,
  candidates: readonly ScoredSentence[],
  budget: number,
  share: number,
): readonly Chosen[] {
  const selection = new Selection(index, budget);
  if (share < budget) selection.fill(candidates, share);
  selection.fill(candidates, budget);
  const [best] = candidates;
  if (selection.chosen.length > 0 || best === undefined) return selection.chosen;
  return [{ location: locationOf(index, best), score: best.score }];
}

interface Taken extends Chosen {
  readonly told: Told;
  readonly sentences: readonly Told[];
}

/** Sentences chosen so far, which keep to a budget and do not tell the news of one of another place. */
class Selection {
  readonly chosen: Taken[] = [];
  readonly #index: SearchIndex;
  readonly #spent = new Map<Article, number>();
  #left: number;

  constructor(index: SearchIndex, budget: number) {
    this.#index = index;
    this.#left = budget;
  }

  /** Adds the candidates, best first, that still fit; `share` is the most for one article. */
  fill(candidates: readonly ScoredSentence[], share: number): void {
    for (const candidate of candidates) {
      const { article, length, score } = candidate;
      const free = Math.min(this.#left, share - (this.#spent.get(article) ?? 0));
      if (length > free) continue;
      const sentences = this.#index.sentencesOf(article);
      const run = standAlone(article, sentences, candidate.index);
      const location = locate(article, sentences, run);
      if (location.end - location.start > free) continue;
      if (this.chosen.some(other => overlaps(other.location, location))) continue;
      const text = textAt(location);
      const isOne = run.first === run.last;
      const told = { text, terms: isOne ? candidate.terms : new Set(termsOf(text)) };
      const parts = isOne
        ? [told]
        : sentences.slice(run.first, run.last + 1).map(({ start, end }) => {
            const part = article.text.slice(start, end);
            return { text: part, terms: new Set(termsOf(part)) };
          });
      if (!this.#isTold(told, parts)) this.#add({ location, score, told, sentences: parts });
    }
  }

  /** Whether a place, or a sentence of it, tells what one that was chosen tells. */
  #isTold(told: Told, sentences: readonly Told[]): boolean {
    return this.chosen.some(
      other =>
        // Of texts without a term only the wording tells that they are the same.
        told.text === other.told.text ||
        tellsSame(told, other.told) ||
        sentences.some(one => other.sentences.some(another => tellsSame(one, another))),
    );
  }

  #add(taken: Taken): void {
    const { article, start, end } = taken.location;
    this.chosen.push(taken);
    this.#left -= end - start;
    this.#spent.set(article, (this.#spent.get(article) ?? 0) + end - start);
  }
}

function locationOf(index: SearchIndex, { article, index: at }: ScoredSentence): Location {
  const sentences = index.sentencesOf(article);
  return locate(article, sentences, standAlone(article, sentences, at));
}
