import type { Article } from '../articles/article.ts';
import type { Passage } from '../passages/readPassages.ts';
import type { QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms.ts';
import { type Location, locate, type Quote, quoteAt, textAt } from './quote.ts';
import { overlap, SAME_NEWS, sameWording } from './repetition.ts';
import { holds, measureSentence, weightOf } from './sentenceFeatures.ts';
import { isAllQuotation, refersBack, standAlone } from './standAlone.ts';

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

/** Weights of the sentence score; see `scoreSentences`. */
const WEIGHTS = { position: 1, centrality: 1, topic: 2.5, dependence: 0.3, question: 0.5 };
/** Sentences after which the weight of coming early has fallen by half. */
const POSITION_HALF_LIFE = 3;

interface Candidate {
  readonly article: Article;
  readonly index: number;
  readonly terms: ReadonlySet<string>;
  readonly score: number;
}

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
    ? articles.flatMap(article => wholeOf(index, article))
    : choose(index, scoreSentences(passages, topicTerms, topic !== null), budget);
  return {
    articles,
    sentences: locations.map(({ location, score }) =>
      quoteAt(location, score, sameWording(index, location, passages)),
    ),
    isWhole,
    unknownWords: topicTerms
      .filter(({ spellings }) => spellings.length === 0)
      .map(({ word }) => word),
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

function wholeOf(index: SearchIndex, article: Article): Chosen[] {
  const sentences = index.sentencesOf(article);
  return sentences.map((_, at) => ({
    location: locate(article, sentences, { first: at, last: at }),
    score: 1,
  }));
}

/**
 * Scores sentences by how early they stand in their article and how central their words are: the
 * mean weight of a sentence's terms, a term weighing the share of sentences that hold it times, in
 * a digest, the share of articles that do (after Nenkova and Vanderwende, "The Impact of Frequency
 * on Summarization", 2005). On a topic only sentences that hold a word of it count.
 */
function scoreSentences(
  passages: readonly Passage[],
  topicTerms: readonly QueryTerm[],
  hasTopic: boolean,
): Candidate[] {
  const measured = passages.flatMap(passage =>
    passage.sentences.map(sentence => ({
      article: passage.article,
      ...measureSentence(passage, sentence),
    })),
  );
  const weights = termWeights(measured);
  const centralities = measured.map(({ terms }) =>
    mean([...terms].map(term => weights.get(term) ?? 0)),
  );
  const most = Math.max(...centralities, Number.MIN_VALUE);
  const topicWeight = weightOf(topicTerms) || 1;
  return measured
    .map(({ article, sentence, terms, text }, at): Candidate & { onTopic: number } => {
      const onTopic = weightOf(topicTerms.filter(term => holds(terms, term))) / topicWeight;
      const position = 2 ** (-sentence.index / POSITION_HALF_LIFE);
      const score =
        WEIGHTS.position * position +
        (WEIGHTS.centrality * (centralities[at] ?? 0)) / most +
        WEIGHTS.topic * onTopic -
        (refersBack(text) || isAllQuotation(text) ? WEIGHTS.dependence : 0) -
        (/[?？؟]["'”’)]*$/u.test(text) ? WEIGHTS.question : 0);
      return { article, index: sentence.index, terms, score, onTopic };
    })
    .filter(({ onTopic }) => !hasTopic || onTopic > 0)
    .sort((a, b) => b.score - a.score);
}

function termWeights(
  measured: readonly { readonly article: Article; readonly terms: ReadonlySet<string> }[],
): ReadonlyMap<string, number> {
  const holders = new Map<string, { sentences: number; articles: Set<Article> }>();
  for (const { article, terms } of measured) {
    for (const term of terms) {
      const holder = holders.get(term) ?? { sentences: 0, articles: new Set() };
      holder.sentences += 1;
      holder.articles.add(article);
      holders.set(term, holder);
    }
  }
  const articles = new Set(measured.map(({ article }) => article)).size;
  return new Map(
    [...holders].map(([term, holder]) => [
      term,
      (holder.sentences / measured.length) * (holder.articles.size / articles),
    ]),
  );
}

/** Takes the best sentences that fit the budget and tell something new; at least one. */
function choose(index: SearchIndex, candidates: readonly Candidate[], budget: number): Chosen[] {
  const chosen: (Chosen & { readonly terms: ReadonlySet<string> })[] = [];
  let left = budget;
  for (const { article, index: at, score } of candidates) {
    const sentences = index.sentencesOf(article);
    const location = locate(article, sentences, standAlone(article, sentences, at));
    const length = location.end - location.start;
    if (length > left && chosen.length > 0) continue;
    const terms = new Set(termsOf(textAt(location)));
    const told = chosen.some(
      other =>
        overlap(terms, other.terms) > SAME_NEWS ||
        (other.location.article === article &&
          other.location.start < location.end &&
          location.start < other.location.end),
    );
    if (told) continue;
    chosen.push({ location, score, terms });
    left -= length;
  }
  return chosen.sort(
    (a, b) =>
      compare(a.location.article.id, b.location.article.id) || a.location.start - b.location.start,
  );
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
