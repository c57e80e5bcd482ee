import type { Hit, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms.ts';
import {
  type MeasuredSentence,
  measureSentence,
  type Question,
  rateSentence,
  sentenceFeatures,
} from './sentenceFeatures.ts';

/** A sentence that may answer a question. */
export interface RankedSentence {
  readonly hit: Hit;
  readonly measured: MeasuredSentence;
  /** 0 to 1. */
  readonly score: number;
}

/** Passages whose sentences are rated; the answer hardly ever stands further down. */
const RATED_PASSAGES = 12;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Rates every sentence of the best passages on a question, best first. */
export function rankSentences(
  index: SearchIndex,
  question: Question,
  hits: readonly Hit[],
): RankedSentence[] {
  const best = hits[0]?.score ?? 1;
  const ranked: RankedSentence[] = [];
  for (const hit of hits.slice(0, RATED_PASSAGES)) {
    const { passage } = hit;
    const heading = new Set(termsOf(`${passage.article.title ?? ''} ${passage.heading ?? ''}`));
    const [first] = passage.sentences;
    const previous = first && index.sentencesOf(passage.article)[first.index - 1];
    let before = previous ? measureSentence(passage, previous).terms : NO_TERMS;
    for (const sentence of passage.sentences) {
      const measured = measureSentence(passage, sentence);
      const around = { before, heading, passage: hit.score / best };
      const score = rateSentence(sentenceFeatures(question, measured, around));
      ranked.push({ hit, measured, score });
      before = measured.terms;
    }
  }
  return ranked.sort((a, b) => b.score - a.score);
}
