import type { Article } from '../../articles/article.ts';
import { type Steps, waitFor } from '../../concurrency/steps.ts';
import type { NearSentence } from '../../search/semantic/scan.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { isEnglish } from './isEnglish.ts';

/** Off-topic questions have no sentence as similar as this, most others have one. */
const MIN_SIMILARITY = 0.42;
/** Enough for the longest digest. */
const MAX_SENTENCES = 40;

/**
 * Finds the sentences of some articles that are near a topic in meaning, best first; none if it is not
 * in English, or the encoder is not available.
 */
export function* nearTopic(
  semantics: Semantics | null,
  topic: string,
  articles: readonly Article[],
): Steps<readonly NearSentence[]> {
  if (semantics === null || !isEnglish(topic)) return [];
  const vector = yield* waitFor(semantics.encode(topic, 'question'));
  if (vector === null) return [];
  const near = yield* semantics.nearest(vector, { articles, limit: MAX_SENTENCES });
  return near.filter(({ similarity }) => similarity >= MIN_SIMILARITY);
}
