import { type Steps, waitFor } from '../../concurrency/steps.ts';
import type {
  EncodedQuestion,
  SemanticFeatures,
  Semantics,
  Urgency,
} from '../../search/semantic/semantics.ts';
import type { RankedSentence } from './rankSentences.ts';
import { reranked, shortlist, type Weights, weigh } from './weights.ts';

/** The models that rank sentences: by words and similarity, then also by closer comparison. */
export interface RankingModels {
  readonly shortlist: Weights<keyof typeof shortlist>;
  readonly reranked: Weights<keyof typeof reranked>;
}

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
const SHORTLISTED: Readonly<Record<Urgency, number>> = { question: 6, lookup: 3 };

/**
 * Ranks the most promising of some ranked sentences by words and meaning, best first. Null if the
 * encoder is not available.
 */
export function* rerankSentences(
  semantics: Semantics,
  question: EncodedQuestion,
  ranked: readonly RankedSentence[],
  urgency: Urgency,
  models: RankingModels = { shortlist, reranked },
): Steps<readonly RerankedSentence[] | null> {
  const promising = mostPromising(semantics, question, ranked, models).slice(
    0,
    SHORTLISTED[urgency],
  );
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
      const logOdds = weigh(models.reranked, comparedFeatures(sentence, meaning));
      return [{ ...sentence, meaning, logOdds }];
    })
    .sort((a, b) => b.logOdds - a.logOdds);
}

/** Features of a sentence for the model `reranked`. */
export function comparedFeatures(
  { features: { passage, answerKind } }: RankedSentence,
  meaning: SemanticFeatures,
): Weights<keyof typeof reranked> {
  return { passage, answerKind, ...meaning };
}

/**
 * Features of sentences for the model `shortlist`; one without a vector counts as similar as the
 * others. Sentences of one passage that have none stay in their order.
 */
export function shortlistFeatures(
  semantics: Semantics,
  { vector }: EncodedQuestion,
  ranked: readonly RankedSentence[],
): readonly Weights<keyof typeof shortlist>[] {
  const similarities = ranked.map(({ article, tokenized, similarity }) => {
    const { index } = tokenized.sentence;
    return similarity ?? semantics.similarityOf(article, index, vector);
  });
  const known = similarities.flatMap(similarity => similarity ?? []);
  const usual = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return ranked.map(({ features }, at) => ({
    passage: features.passage,
    similarity: similarities[at] ?? usual,
  }));
}

/** Sentences by words and similarity, best first. */
function mostPromising(
  semantics: Semantics,
  question: EncodedQuestion,
  ranked: readonly RankedSentence[],
  models: RankingModels,
): readonly RankedSentence[] {
  const scores = shortlistFeatures(semantics, question, ranked).map(features =>
    weigh(models.shortlist, features),
  );
  return ranked
    .map((sentence, at) => ({ sentence, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}
