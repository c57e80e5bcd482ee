import type { Article } from '../articles/article.ts';
import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { termsOf, tokenize } from '../search/terms/tokenize.ts';
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

/** Reads what a text tells. */
export function toldBy(text: string): Told {
  return { text, terms: new Set(termsOf(text)) };
}

/** Whether two texts tell the same: one that denies what the other says, or counts otherwise, does not. */
export function tellsSame(a: Told, b: Told): boolean {
  if (overlap(a.terms, b.terms) < SAME_NEWS) return false;
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

/**
 * The other places in the articles (all, or those of the ids) that hold a location's wording; stops
 * before each passage that may hold it, to be gone on with.
 */
export function* sameWording(
  index: SearchIndex,
  location: Location,
  articles?: ReadonlySet<string>,
): Generator<undefined, Location[]> {
  const text = textAt(location);
  const wording = wordingOf(text);
  const reach = MOST_SPACED * text.length;
  const found: Location[] = [];
  let left = 0;
  const met = new Set<Article>();
  const tried = new Set<Sentence>();
  for (const { article, start, end } of likelyHolders(index, text)) {
    if (articles !== undefined && !articles.has(article.id)) continue;
    yield;
    if (!met.has(article)) left += MOST_READ * article.text.length;
    met.add(article);
    const sentences = index.sentencesOf(article);
    for (let at = firstFrom(sentences, start - reach); at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start >= end) break;
      if (tried.has(sentence)) continue;
      tried.add(sentence);
      const { run, length } = compareWording(wording, article, sentences, at);
      if (run !== null && !overlaps(run, location)) found.push(run);
      left -= length;
      if (left < 0) return found;
    }
  }
  return found;
}

/** How much longer a wording may be with other white space and quotation marks. */
const MOST_SPACED = 2;
/**
 * How often the articles that may hold a wording are read, on the average. Places that hold it do not
 * overlap, so once is enough unless it repeats its own opening without end.
 */
const MOST_READ = 4;

/** The passages that hold what is rarest in a text: all that may hold some of the same wording do. */
function likelyHolders(index: SearchIndex, text: string): readonly Passage[] {
  const terms = index.interpret(text).filter(({ term }) => !ACRONYM.test(term));
  const [first, ...others] = terms;
  if (first !== undefined) {
    const rarest = others.reduce((best, other) => (other.idf > best.idf ? other : best), first);
    return index.passagesWith([rarest.term]);
  }
  const words = tokenize(text).map(({ word }) => word);
  return index.passages.filter((_, place) => index.containsPhrase(place, words));
}

/** What is an acronym in capitals may be a common word in small letters. */
const ACRONYM = /\p{Lu}/u;

/** The place of the first sentence that starts at an offset or beyond. */
function firstFrom(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
