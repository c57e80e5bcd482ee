import type { Hit, SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms.ts';
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
  readonly hit: Hit;
  readonly tokenized: TokenizedSentence;
  readonly features: SentenceFeatures;
  /** 0 to 1. */
  readonly score: number;
}

/** Number of passages whose sentences are scored; answers are rarely further down. */
const SCORED_PASSAGES = 12;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Scores every sentence of the best passages for a question, best first. */
export function rankSentences(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
): RankedSentence[] {
  const best = hits[0]?.score ?? 1;
  const candidates = hits
    .slice(0, SCORED_PASSAGES)
    .flatMap(hit => candidatesOf(index, hit, hit.score / best));
  const featuresOf = createFeatureExtractor(question, candidates);
  return candidates
    .map(candidate => {
      const features = featuresOf(candidate);
      return {
        hit: candidate.hit,
        tokenized: candidate.tokenized,
        features,
        score: scoreFeatures(features),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** Sentences of a passage with their context. */
function candidatesOf(
  index: SearchIndex,
  hit: Hit,
  score: number,
): (Candidate & { readonly hit: Hit })[] {
  const { passage } = hit;
  const { article, sentences } = passage;
  const heading = new Set(termsOf(`${article.title ?? ''} ${passage.heading ?? ''}`));
  const [first] = sentences;
  const previous = first && index.sentencesOf(article)[first.index - 1];
  let before = previous ? tokenizeSentence(passage, previous).terms : NO_TERMS;
  return sentences.map(sentence => {
    const tokenized = tokenizeSentence(passage, sentence);
    const candidate = { hit, tokenized, before, heading, passage: score };
    before = tokenized.terms;
    return candidate;
  });
}
