import type { Article } from '../../articles/article.ts';
import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import type { NearSentence } from '../../search/semantic/scan.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { expandQuote } from '../expand/expandQuote.ts';
import { nearTopic } from '../question/nearTopic.ts';
import { type SpellingUse, spellingsIn } from '../question/spellingUse.ts';
import { findUnknownWords, type UnknownWords } from '../question/unknownWords.ts';
import { findSameWording } from '../quote/findSameWording.ts';
import { wordingOf } from '../quote/normalizeWording.ts';
import { locate, type Quote, quoteAt, type SentenceRun, textAt } from '../quote/quote.ts';
import { type Ranking, scoreSentences } from './scoreSentences.ts';
import { type SelectedSentence, selectSentences } from './selectSentences.ts';

/** Length of a summary: about 3, 6 or 12 sentences; twice that for a digest. */
export type SummaryLength = 'short' | 'medium' | 'long';

/** Extractive summary of one article, or digest of several. */
export interface Summary extends UnknownWords {
  /** The summarized articles. */
  readonly articles: readonly Article[];
  /** In reading order, without near-duplicates; empty if none is on the topic. */
  readonly sentences: readonly Quote[];
  /** Whether the text fits the requested length and is quoted whole. */
  readonly isWhole: boolean;
  /** Other spellings of the topic's words in the sentences. */
  readonly spellings: readonly SpellingUse[];
  readonly topicTerms: readonly QueryTerm[];
}

interface Options {
  readonly length?: SummaryLength;
  /** Words that the summary is about; null for the articles' main points. */
  readonly topic?: string | null;
  /** Finds sentences on the topic by meaning when none has its words; by default none. */
  readonly semantics?: Semantics | null;
}

/** Text per summary. Unit: UTF-16 code units. */
const BUDGET: Readonly<Record<SummaryLength, number>> = { short: 400, medium: 800, long: 1600 };
const DIGEST_FACTOR = 2;

/** Summarizes indexed articles in their own sentences. Yields; the index may grow between steps. */
export function summarize(
  index: SearchIndex,
  articles: readonly Article[],
  options: Options = {},
): Steps<Summary> {
  return batchSteps(summarizeInSteps(index, articles, options));
}

function* summarizeInSteps(
  index: SearchIndex,
  summedUp: readonly Article[],
  { length = 'medium', topic = null, semantics = null }: Options,
): Steps<Summary> {
  const articles = [...(yield* index.load(summedUp))];
  const read = yield* inReadingOrder(index, articles);
  const topicTerms = topic === null ? [] : index.interpret(topic);
  const budget = BUDGET[length] * (articles.length > 1 ? DIGEST_FACTOR : 1);
  const isWhole = topic === null && fits(index, articles, budget);
  const select = (ranking: Ranking): Steps<SelectedSentence[]> =>
    selectSentences(index, ranking, budget, articles.length > 1);
  let locations = isWhole
    ? wholeOf(index, articles)
    : yield* select(yield* scoreSentences(index, read, topic === null ? null : topicTerms));
  if (topic !== null && locations.length === 0) {
    locations = yield* select(rankingOf(index, yield* nearTopic(semantics, topic, read)));
  }
  const ids = new Set(read.map(({ id }) => id));
  const sentences: Quote[] = [];
  for (const { location, score } of locations) {
    yield;
    sentences.push(quoteAt(location, score, yield* findSameWording(index, location, ids)));
  }
  return {
    articles,
    sentences,
    isWhole,
    ...(yield* findUnknownWords(index, topicTerms)),
    spellings: spellingsIn(sentences, topicTerms),
    topicTerms,
  };
}

/** Sentences in their order, as a ranking. */
function rankingOf(index: SearchIndex, near: readonly NearSentence[]): Ranking {
  return {
    at: rank => {
      const found = near[rank];
      if (found === undefined) return null;
      const { article, index: at, similarity: score } = found;
      const { start, end } = index.sentencesOf(article)[at] ?? { start: 0, end: 0 };
      return { article, index: at, length: end - start, score };
    },
  };
}

function* inReadingOrder(index: SearchIndex, articles: readonly Article[]): Steps<Article[]> {
  const wanted = new Set<Article>();
  for (const article of articles) {
    wanted.add(article);
    yield;
  }
  const ordered: Article[] = [];
  for (const article of index.articles) {
    if (wanted.has(article)) ordered.push(article);
    yield;
  }
  return ordered;
}

/** Whether all sentences of the articles fit a budget of UTF-16 code units. */
function fits(index: SearchIndex, articles: readonly Article[], budget: number): boolean {
  let left = budget;
  for (const article of articles) {
    for (const { start, end } of index.sentencesOf(article)) {
      left -= end - start;
      if (left < 0) return false;
    }
  }
  return true;
}

/** All sentences of the articles, as expanded runs that do not overlap, each wording once. */
function wholeOf(index: SearchIndex, articles: readonly Article[]): SelectedSentence[] {
  const wordings = new Set<string>();
  return articles.flatMap(article => {
    const sentences = index.sentencesOf(article);
    const runs: SentenceRun[] = [];
    for (const at of sentences.keys()) {
      const run = expandQuote(article, sentences, at);
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
