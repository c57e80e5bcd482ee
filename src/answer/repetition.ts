import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { type Location, locate, textAt, wordingOf } from './quote.ts';

/** Two texts that share so many of the shorter one's terms tell the same news, or of the same. */
const SAME_NEWS = 0.6;
const NEGATION =
  /\b(?:not|no|nor|neither|never|nobody|none|nothing|nowhere|without|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b/iu;
const NUMBER =
  /\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/giu;

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
  for (const { article, sentence } of openedBy(openings, wording)) {
    if (articles !== undefined && !articles.has(article.id)) continue;
    const run = runWorded(wording, article, index.sentencesOf(article), sentence.index);
    if (run === null || overlaps(run, location)) continue;
    found.push(run);
  }
  return found;
}

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
    if (!wording.startsWith(text)) return null;
  }
  return null;
}
