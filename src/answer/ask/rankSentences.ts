import type { Steps } from '../../concurrency/steps.ts';
import type { Hit, SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
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

/** A candidate with the search hit it comes from. */
interface HitCandidate extends Candidate {
  readonly hit: Hit;
}

/** Number of passages whose sentences are scored; answers are rarely further down. */
const SCORED_PASSAGES = 12;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Scores every sentence of the best passages for a question, best first. Yields after each passage. */
export function* rankSentences(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
): Steps<RankedSentence[]> {
  const best = hits[0]?.score ?? 1;
  const passages: (readonly HitCandidate[])[] = [];
  for (const hit of hits.slice(0, SCORED_PASSAGES)) {
    passages.push(candidatesOf(index, hit, hit.score / best));
    yield;
  }
  const featuresOf = createFeatureExtractor(question, passages.flat());
  yield;
  const scored: RankedSentence[] = [];
  for (const candidates of passages) {
    for (const candidate of candidates) {
      const { hit, tokenized } = candidate;
      const features = featuresOf(candidate);
      scored.push({ hit, tokenized, features, score: scoreFeatures(features) });
    }
    yield;
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** Sentences of a passage with their context. */
function candidatesOf(index: SearchIndex, hit: Hit, score: number): HitCandidate[] {
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
