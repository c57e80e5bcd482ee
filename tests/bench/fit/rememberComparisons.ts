import type {
  SemanticFeatures,
  Semantics,
  SentencePlace,
} from '../../../src/search/semantic/semantics.ts';

/** Remembers comparisons, since each model compares much the same sentences. */
export function rememberComparisons(semantics: Semantics): Semantics {
  const remembered = new Map<string, SemanticFeatures>();
  return {
    ...semantics,
    compare: async (question, places, urgency) => {
      const keyOf = ({ article, index }: SentencePlace): string =>
        `${question.text}\n${article.id}\n${index}`;
      const fresh = places.filter(place => !remembered.has(keyOf(place)));
      const compared = fresh.length === 0 ? [] : await semantics.compare(question, fresh, urgency);
      if (compared === null) return null;
      for (const [at, place] of fresh.entries()) {
        const features = compared[at];
        if (features !== undefined) remembered.set(keyOf(place), features);
      }
      return places.flatMap(place => remembered.get(keyOf(place)) ?? []);
    },
  };
}
