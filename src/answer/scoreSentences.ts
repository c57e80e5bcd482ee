import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { refersBack } from './references.ts';
import { holds, measureSentence, weightOf } from './sentenceFeatures.ts';
import { isAllQuotation } from './standAlone.ts';

/** A sentence that may stand in a summary. */
export interface ScoredSentence {
  readonly article: Article;
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** Unit: UTF-16 code units. */
  readonly length: number;
  readonly score: number;
}

const WEIGHTS = { position: 1, centrality: 1, topic: 2.5, dependence: 0.3, question: 0.5 };
/** Sentences after which the weight of coming early has fallen by half. */
const POSITION_HALF_LIFE = 3;
/** The mean of a sentence's term weights is taken as if it held so many worthless terms more. */
const PRIOR_TERMS = 4;

/** What the score of a sentence is made of, whatever it is summed up for. */
interface Traits {
  readonly terms: ReadonlySet<string>;
  /** Whether it cannot be understood alone. */
  readonly leans: boolean;
  readonly asks: boolean;
}

/** The traits of sentences that a summary has looked at. */
const knownTraits = new WeakMap<Sentence, Traits>();
const QUESTION = /[?？؟]["'”’)]*$/u;

function traitsOf(passage: Passage, sentence: Sentence): Traits {
  const known = knownTraits.get(sentence);
  if (known !== undefined) return known;
  const { terms, text } = measureSentence(passage, sentence);
  const leans = refersBack(text) || isAllQuotation(text);
  const traits = { terms, leans, asks: QUESTION.test(text) };
  knownTraits.set(sentence, traits);
  return traits;
}

/**
 * Scores sentences by how early they stand in their article and how central their words are: the
 * mean weight of a sentence's terms (held down where they are few), a term weighing the share of sentences that hold it times, in
 * a digest, the share of articles that do (after Nenkova and Vanderwende, "The Impact of Frequency
 * on Summarization", 2005). On a topic only sentences that hold a word of it count.
 */
export function scoreSentences(
  passages: readonly Passage[],
  topicTerms: readonly QueryTerm[],
  hasTopic: boolean,
): ScoredSentence[] {
  const measured = passages.flatMap(passage =>
    passage.sentences.map(sentence => ({
      article: passage.article,
      sentence,
      ...traitsOf(passage, sentence),
    })),
  );
  const weights = termWeights(measured);
  const centralities = measured.map(({ terms }) =>
    shrunkMean([...terms].map(term => weights.get(term) ?? 0)),
  );
  const most = centralities.reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  const topicWeight = weightOf(topicTerms) || 1;
  return measured
    .map(({ article, sentence, terms, leans, asks }, at): ScoredSentence & { onTopic: number } => {
      const onTopic = weightOf(topicTerms.filter(term => holds(terms, term))) / topicWeight;
      const position = 2 ** (-sentence.index / POSITION_HALF_LIFE);
      const score =
        WEIGHTS.position * position +
        (WEIGHTS.centrality * (centralities[at] ?? 0)) / most +
        WEIGHTS.topic * onTopic -
        (leans ? WEIGHTS.dependence : 0) -
        (asks ? WEIGHTS.question : 0);
      return {
        article,
        index: sentence.index,
        length: sentence.end - sentence.start,
        score,
        onTopic,
      };
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

/** The mean of values and a number of zeros, which keeps a few high values from winning. */
function shrunkMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length + PRIOR_TERMS);
}
