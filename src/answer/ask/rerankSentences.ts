import { type Steps, waitFor } from '../../concurrency/steps.ts';
import type {
  EncodedQuestion,
  SemanticFeatures,
  Semantics,
  Urgency,
} from '../../search/semantic/semantics.ts';
import type { RankedSentence } from './rankSentences.ts';
import { reranked, shortlist, weigh } from './weights.ts';

/** A sentence that was compared with the question in meaning. */
export interface RerankedSentence extends RankedSentence {
  readonly meaning: SemanticFeatures;
  /** Log odds that it is the best, up to a constant per question. */
  readonly logOdds: number;
}

/**
 * Sentences compared in meaning: an answer is rarely further down. A conversation has many questions, of
 * which few are shown.
 */
const SHORTLISTED: Readonly<Record<Urgency, number>> = { question: 8, lookup: 3 };

/**
 * Ranks the most promising of some ranked sentences by words and meaning, best first. Null if the
 * encoder is not available.
 */
export function* rerankSentences(
  semantics: Semantics,
  question: EncodedQuestion,
  ranked: readonly RankedSentence[],
  urgency: Urgency,
): Steps<readonly RerankedSentence[] | null> {
  const promising = mostPromising(semantics, question, ranked).slice(0, SHORTLISTED[urgency]);
  const places = promising.map(({ article, tokenized }) => ({
    article,
    index: tokenized.sentence.index,
  }));
  const meanings = yield* waitFor(semantics.compare(question, places, urgency));
  if (meanings === null) return null;
  return promising
    .flatMap((sentence, at): RerankedSentence[] => {
      const meaning = meanings[at];
      if (meaning === undefined) return [];
      const { passage, answerKind } = sentence.features;
      const logOdds = weigh(reranked, { passage, answerKind, ...meaning });
      return [{ ...sentence, meaning, logOdds }];
    })
    .sort((a, b) => b.logOdds - a.logOdds);
}

/** Sentences by words and similarity, best first; one without a vector counts as similar as the others. */
function mostPromising(
  semantics: Semantics,
  { vector }: EncodedQuestion,
  ranked: readonly RankedSentence[],
): readonly RankedSentence[] {
  const measured = ranked.map(sentence => {
    const { article, tokenized, similarity } = sentence;
    const { index } = tokenized.sentence;
    return { sentence, similarity: similarity ?? semantics.similarityOf(article, index, vector) };
  });
  const known = measured.flatMap(({ similarity }) => similarity ?? []);
  const usual = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return measured
    .map(({ sentence, similarity }) => {
      const { score: lexical, features } = sentence;
      const values = { lexical, passage: features.passage, similarity: similarity ?? usual };
      return { sentence, score: weigh(shortlist, values) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}
