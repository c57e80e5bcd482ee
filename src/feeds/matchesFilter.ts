import { searchPassages } from '../answer/search/searchPassages.ts';
import { runSteps } from '../concurrency/steps.ts';
import type { SearchIndex } from '../search/searchIndex.ts';

/** Whether `/search` would find words and phrases in an index; true for null. */
export async function matchesFilter(index: SearchIndex, filter: string | null): Promise<boolean> {
  if (filter === null) return true;
  const found = await runSteps(searchPassages(index, filter, { limit: 1 }));
  return found.ok && found.total > 0;
}
