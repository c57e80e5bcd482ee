import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import type { Hit, SearchIndex } from '../../search/searchIndex.ts';
import type { NearSentence } from '../../search/semantic/scan.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { locationsOverlap } from '../quote/quote.ts';
import {
  type Candidate,
  createFeatureExtractor,
  type Question,
  type SentenceFeatures,
  scoreFeatures,
} from './sentenceFeatures.ts';
import { type TokenizedSentence, tokenizeSentence } from './tokenizeSentence.ts';

/** A sentence with its score for a question. */
export interface RankedSentence {
  readonly article: Article;
  readonly tokenized: TokenizedSentence;
  readonly features: SentenceFeatures;
  /** Similarity in meaning, -1 to 1; null if it was not found by meaning. */
  readonly similarity: number | null;
  /** By its words, 0 to 1. */
  readonly score: number;
}

/** A candidate with its article. */
interface ArticleCandidate extends Candidate {
  readonly article: Article;
  readonly similarity: number | null;
}

/** Number of passages whose sentences are scored; answers are rarely further down. */
const SCORED_PASSAGES = 12;
const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Scores every sentence of the best passages, and sentences near the question in meaning, by their
 * words; best first. Yields after each passage.
 */
export function* rankSentences(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
  near: readonly NearSentence[] = [],
): Steps<RankedSentence[]> {
  const groups: (readonly ArticleCandidate[])[] = [];
  for (const group of candidateGroups(index, hits, near)) {
    groups.push(group.filter(candidate => !isShown(candidate, question)));
    yield;
  }
  const featuresOf = createFeatureExtractor(question, groups.flat());
  yield;
  const scored: RankedSentence[] = [];
  for (const group of groups) {
    for (const candidate of group) {
      const { article, tokenized, similarity } = candidate;
      const features = featuresOf(candidate);
      scored.push({ article, tokenized, features, similarity, score: scoreFeatures(features) });
    }
    yield;
  }
  return scored.sort((a, b) => b.score - a.score);
}

function isShown(
  { article, tokenized: { sentence } }: ArticleCandidate,
  { shown = [] }: Question,
): boolean {
  const { start, end } = sentence;
  return shown.some(other => locationsOverlap(other, { article, start, end }));
}

/** The sentences of each of the best passages, then each near sentence outside them. */
function* candidateGroups(
  index: SearchIndex,
  hits: readonly Hit[],
  near: readonly NearSentence[],
): Generator<ArticleCandidate[]> {
  const best = hits[0]?.score ?? 1;
  const similarities = new Map<Sentence, NearSentence>();
  for (const found of near) {
    const sentence = index.sentencesOf(found.article)[found.index];
    if (sentence !== undefined) similarities.set(sentence, found);
  }
  for (const { passage, score } of hits.slice(0, SCORED_PASSAGES)) {
    const toCandidate = candidateMaker(index, passage.article, passage.paragraph, score / best);
    yield passage.sentences.map(sentence => {
      const similarity = similarities.get(sentence)?.similarity ?? null;
      similarities.delete(sentence);
      return toCandidate(sentence, similarity);
    });
  }
  for (const [sentence, { article, similarity }] of similarities) {
    const score = hits.find(({ passage }) => passage.sentences.includes(sentence))?.score ?? 0;
    const toCandidate = candidateMaker(index, article, sentence.paragraph, score / best);
    yield [toCandidate(sentence, similarity)];
  }
}

/** Creates the function that makes candidates of a paragraph's sentences. */
function candidateMaker(
  index: SearchIndex,
  article: Article,
  paragraph: number,
  passage: number,
): (sentence: Sentence, similarity: number | null) => ArticleCandidate {
  const title = `${article.title ?? ''} ${article.paragraphs[paragraph - 1]?.heading ?? ''}`;
  const heading = new Set(termsOf(title));
  const sentences = index.sentencesOf(article);
  return (sentence, similarity) => {
    const previous = sentences[sentence.index - 1];
    const tokenized = tokenizeSentence(article, sentence);
    const before = previous ? tokenizeSentence(article, previous).terms : NO_TERMS;
    return { article, tokenized, before, heading, passage, similarity };
  };
}
