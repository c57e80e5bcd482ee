import type { Article } from '../../articles/article.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { Passage, Sentence } from '../../passages/readPassages.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import { normalizeWording, withoutDateline, wordingOf } from './normalizeWording.ts';
import { type Location, locate, locationsOverlap, textAt } from './quote.ts';

/**
 * Finds the other places with the same wording as a location, in all articles or those with the given
 * ids. Yields before each passage that may contain it.
 */
export function* findSameWording(
  index: SearchIndex,
  location: Location,
  articles?: ReadonlySet<string>,
): Steps<Location[]> {
  const text = textAt(location);
  const wording = wordingOf(text);
  const reach = MAX_SPACED * text.length + MAX_DATELINE;
  const found: Location[] = [];
  let left = 0;
  const met = new Set<Article>();
  const tried = new Set<Sentence>();
  for (const { article, start, end } of yield* likelyPassages(index, withoutDateline(text))) {
    if (articles !== undefined && !articles.has(article.id)) continue;
    yield;
    if (!met.has(article)) left += MAX_READ * article.text.length;
    met.add(article);
    const sentences = index.sentencesOf(article);
    for (
      let at = partitionPoint(sentences, sentence => sentence.start < start - reach);
      at < sentences.length;
      at += 1
    ) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start >= end) break;
      if (tried.has(sentence)) continue;
      tried.add(sentence);
      const { run, length } = compareWording(wording, article, sentences, at);
      if (run !== null && !locationsOverlap(run, location)) found.push(run);
      left -= length;
      if (left < 0) return found;
    }
  }
  return found;
}

/** Unit: UTF-16 code units. */
const MAX_DATELINE = 200;

/** Maximum ratio of lengths of the same wording, with other white space and quotation marks. */
const MAX_SPACED = 2;

/**
 * Maximum text compared, as a multiple of the articles' length. Matches do not overlap, so 1 is enough
 * unless a wording repeats its own beginning endlessly.
 */
const MAX_READ = 4;

/** Passages that contain the rarest term of a text, as each one with its wording must. */
function* likelyPassages(index: SearchIndex, text: string): Steps<readonly Passage[]> {
  const terms = index.interpret(text).filter(({ term }) => !ACRONYM.test(term));
  const [first, ...others] = terms;
  if (first !== undefined) {
    const rarest = others.reduce((best, other) => (other.idf > best.idf ? other : best), first);
    return yield* index.passagesWith([rarest.term], terms);
  }
  const words = tokenize(text).map(({ word }) => word);
  return yield* index.passagesWithPhrase(words);
}

/** Capitals mark acronyms, which in lower case may be common words. */
const ACRONYM = /\p{Lu}/u;

/** Result of comparing part of an article with a wording. */
interface Comparison {
  readonly run: Location | null;
  /** Text compared, in UTF-16 code units. */
  readonly length: number;
}

/** Compares the sentences from `first` on with a wording. */
function compareWording(
  wording: string,
  article: Article,
  sentences: readonly Sentence[],
  first: number,
): Comparison {
  const opening = sentences[first]?.start ?? 0;
  let read = opening;
  let at = 0;
  for (let last = first; last < sentences.length; last += 1) {
    const end = sentences[last]?.end ?? read;
    const sentence = article.text.slice(read, end);
    const next = last === first ? wordingOf(sentence) : normalizeWording(sentence);
    read = end;
    if (wording[at] === ' ') at += 1;
    if (!wording.startsWith(next, at)) break;
    at += next.length;
    if (at < wording.length) continue;
    const run = locate(article, sentences, { first, last });
    return { run: wordingOf(textAt(run)) === wording ? run : null, length: read - opening };
  }
  return { run: null, length: read - opening };
}
