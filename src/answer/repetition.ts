import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { type Location, locate, textAt, wordingOf } from './quote.ts';

/** Two texts that share so many of the shorter one's terms tell the same news, or of the same. */
const SAME_NEWS = 0.6;
const NEGATION =
  /\b(?:not|no|nor|neither|never|nobody|none|nothing|nowhere|without|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;
const NUMBER =
  /\p{Nd}(?:[\p{Nd}.,]{0,200}\p{Nd})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/giu;

/** A text and its terms. */
export interface Told {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** Whether two texts tell the same: one that denies what the other says, or counts otherwise, does not. */
export function tellsSame(a: Told, b: Told): boolean {
  if (overlap(a.terms, b.terms) <= SAME_NEWS) return false;
  return NEGATION.test(a.text) === NEGATION.test(b.text) && !countsOtherwise(a.text, b.text);
}

/** Whether each of two texts has a number that the other lacks. */
function countsOtherwise(a: string, b: string): boolean {
  const [ofA, ofB] = [numbersIn(a), numbersIn(b)];
  return [...ofA].some(number => !ofB.has(number)) && [...ofB].some(number => !ofA.has(number));
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NUMBER) ?? []).map(number => number.toLowerCase()));
}

/** Share of the smaller set's terms that the other holds too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return [...small].filter(term => large.has(term)).length / small.size;
}

/** Whether two places share text. */
export function overlaps(a: Place, b: Place): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}

type Place = Pick<Location, 'article' | 'start' | 'end'>;

/** The openings of an index's sentences, read once; an index never changes. */
const openingsOf = new WeakMap<SearchIndex, ReadonlyMap<string, readonly Opening[]>>();

/** The other places in the articles (all, or those of the ids) that hold a location's wording. */
export function sameWording(
  index: SearchIndex,
  location: Location,
  articles?: ReadonlySet<string>,
): Location[] {
  const openings = openingsOf.get(index) ?? readOpenings(index.passages);
  openingsOf.set(index, openings);
  const wording = wordingOf(textAt(location));
  const found: Location[] = [];
  let left = MOST_READ * index.articles.reduce((sum, { text }) => sum + text.length, 0);
  for (const { article, sentence } of openedBy(openings, wording)) {
    if (articles !== undefined && !articles.has(article.id)) continue;
    const sentences = index.sentencesOf(article);
    const { run, length } = compareWording(wording, article, sentences, sentence.index);
    if (run !== null && !overlaps(run, location)) found.push(run);
    left -= length;
    if (left < 0) break;
  }
  return found;
}

/**
 * How often the articles are read, on the average, for one wording. Places that hold it do not
 * overlap, so once is enough unless it repeats its own opening without end.
 */
const MOST_READ = 4;

/** The sentences that may open a wording. */
function openedBy(
  openings: ReadonlyMap<string, readonly Opening[]>,
  wording: string,
): readonly Opening[] {
  const key = openingOf(wording);
  if (wording.length >= OPENING_LENGTH) return openings.get(key) ?? [];
  return [...openings].flatMap(([opening, same]) => (opening.startsWith(key) ? same : []));
}

/** A sentence where a wording may begin. */
interface Opening {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** So much of a wording tells which sentences may open it. Unit: UTF-16 code units. */
const OPENING_LENGTH = 12;
/** More text than an opening has code units once spaces and quotation marks are gone. */
const READ_LENGTH = 60;

function readOpenings(passages: readonly Passage[]): ReadonlyMap<string, readonly Opening[]> {
  const openings = new Map<string, Opening[]>();
  for (const { article, sentences } of passages) {
    for (const sentence of sentences) {
      const text = article.text.slice(sentence.start, sentence.start + READ_LENGTH);
      const key = openingOf(wordingOf(text));
      const same = openings.get(key);
      if (same === undefined) openings.set(key, [{ article, sentence }]);
      else same.push({ article, sentence });
    }
  }
  return openings;
}

function openingOf(wording: string): string {
  return wording.slice(0, OPENING_LENGTH).trimEnd();
}

/** How much of an article was compared with a wording, and the run that has it, or null. */
interface Comparison {
  readonly run: Location | null;
  /** Unit: UTF-16 code units. */
  readonly length: number;
}

/** Compares the sentences from `first` on with a wording, each read once. */
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
    const next = wordingOf(article.text.slice(read, end));
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
