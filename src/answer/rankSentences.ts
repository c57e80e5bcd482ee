import type { Hit, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import {
  type Candidate,
  type MeasuredSentence,
  measureSentence,
  type Question,
  rateSentence,
  type SentenceFeatures,
  sentenceMeter,
} from './sentenceFeatures.ts';

/** A sentence that may answer a question. */
export interface RankedSentence {
  readonly hit: Hit;
  readonly measured: MeasuredSentence;
  readonly features: SentenceFeatures;
  /** 0 to 1. */
  readonly score: number;
}

/** A sentence of a passage that was found. */
interface CandidateOfHit extends Candidate {
  readonly hit: Hit;
}

/** Passages whose sentences are rated; the answer hardly ever stands further down. */
const RATED_PASSAGES = 12;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Rates every sentence of the best passages on a question, best first; stops after each passage. */
export function* rankSentences(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
): Generator<undefined, RankedSentence[]> {
  const best = hits[0]?.score ?? 1;
  const passages: (readonly CandidateOfHit[])[] = [];
  for (const hit of hits.slice(0, RATED_PASSAGES)) {
    passages.push(candidatesOf(index, hit, hit.score / best));
    yield;
  }
  const featuresOf = sentenceMeter(question, passages.flat());
  yield;
  const rated: RankedSentence[] = [];
  for (const candidates of passages) {
    for (const candidate of candidates) {
      const { hit, measured } = candidate;
      const features = featuresOf(candidate);
      rated.push({ hit, measured, features, score: rateSentence(features) });
    }
    yield;
  }
  return rated.sort((a, b) => b.score - a.score);
}

/** The sentences of a passage with what stands around them. */
function candidatesOf(index: SearchIndex, hit: Hit, score: number): CandidateOfHit[] {
  const { passage } = hit;
  const { article, sentences } = passage;
  const heading = new Set(termsOf(`${article.title ?? ''} ${passage.heading ?? ''}`));
  const [first] = sentences;
  const previous = first && index.sentencesOf(article)[first.index - 1];
  let before = previous ? measureSentence(passage, previous).terms : NO_TERMS;
  return sentences.map(sentence => {
    const measured = measureSentence(passage, sentence);
    const candidate = { hit, measured, before, heading, passage: score };
    before = measured.terms;
    return candidate;
  });
}
