import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { fold } from '../../search/terms/fold.ts';
import { tokenize } from '../../search/terms/tokenize.ts';

/** The query with each unknown word replaced by the known word it was read as; null if there is none. */
export function suggestQuery(
  index: SearchIndex,
  text: string,
  queryTerms: readonly QueryTerm[],
): string | null {
  const corrections = new Map<string, string>();
  for (const { word, corrected } of queryTerms) {
    const known = corrected ? index.suggest(word) : null;
    if (known !== null) corrections.set(fold(word), known);
  }
  if (corrections.size === 0) return null;
  let suggestion = '';
  let copied = 0;
  for (const { word, start, end } of tokenize(text)) {
    const known = corrections.get(word);
    if (known === undefined || start < copied) continue;
    suggestion += text.slice(copied, start) + known;
    copied = end;
  }
  return suggestion + text.slice(copied);
}
