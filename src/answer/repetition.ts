import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { type Location, locate, textAt, wordingOf } from './quote.ts';

/** Two quotes that share so many of the shorter one's terms tell the same news. */
export const SAME_NEWS = 0.6;

/** Share of the smaller set's terms that the other holds too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter(term => large.has(term)).length / small.size;
}

/** The other places in `passages` where the sentences at a location stand in the same words. */
export function sameWording(
  index: SearchIndex,
  location: Location,
  passages: readonly Passage[],
): Location[] {
  const wording = wordingOf(textAt(location));
  const found = new Map<string, Location>();
  for (const { article, sentences } of passages) {
    for (const sentence of sentences) {
      if (article === location.article && sentence.start === location.start) continue;
      if (!wording.startsWith(wordingOf(article.text.slice(sentence.start, sentence.end))))
        continue;
      const other = runWorded(wording, article, index.sentencesOf(article), sentence.index);
      if (other !== null) found.set(`${article.id}:${other.start}`, other);
    }
  }
  return [...found.values()];
}

/** The run of sentences from `first` on that has this wording, or null. */
function runWorded(
  wording: string,
  article: Article,
  sentences: readonly Sentence[],
  first: number,
): Location | null {
  for (let last = first; last < sentences.length; last += 1) {
    const run = locate(article, sentences, { first, last });
    const text = wordingOf(textAt(run));
    if (text === wording) return run;
    if (text.length > wording.length) return null;
  }
  return null;
}
