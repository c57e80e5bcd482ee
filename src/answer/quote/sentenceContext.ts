import type { Article, TextRange } from '../../articles/article.ts';
import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import {
  findQuotations,
  type Quotation,
  replaceQuotations,
  startsWithQuotation,
} from './findQuotations.ts';

/** The sentences of an article as they are looked at around one; paragraphs are read on demand. */
export interface SentenceContext {
  /** The text of a sentence; empty beyond the article's ends. */
  readonly textAt: (at: number) => string;
  /** The text with `QUOTATION_MARKER` in place of what is quoted. */
  readonly ownTextAt: (at: number) => string;
  /** Whether nothing but white space parts a sentence from the one before it. */
  readonly adjoins: (at: number) => boolean;
  readonly inSameParagraph: (a: number, b: number) => boolean;
  /** Whether a quotation holds the end of the sentence before and the start of this one. */
  readonly isQuotedThrough: (at: number) => boolean;
  /** Whether the sentence opens a paragraph that goes on with the quotation of the one before. */
  readonly carriesQuotationOn: (at: number) => boolean;
  readonly beginsLine: (at: number) => boolean;
  /** The sentences of a sentence's paragraph that open a turn of a dialogue, "SMITH: ...", in order. */
  readonly turnsAround: (at: number) => readonly number[];
  /** First and last sentence of a sentence's paragraph. */
  readonly paragraphOf: (at: number) => { readonly first: number; readonly last: number };
}

interface ReadParagraph {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly start: number;
  /** Offsets in the article. */
  readonly quotations: readonly Quotation[];
  readonly endsOpen: boolean;
  readonly opensQuoted: boolean;
}

interface QuotedParagraph {
  readonly quotations: readonly TextRange[];
  readonly quotedThrough: ReadonlySet<number>;
}

/** "Q:", "SMITH:", "Jane Smith (CNN):" */
const SPEAKER_LABEL =
  /^\W{0,4}(?:Q|A|Question|Answer|Interviewer|\p{Lu}[\p{L}.'’-]{0,200}(?:\s\p{Lu}[\p{L}.'’-]{0,200}){0,3}(?:\s\([^)]{1,30}\))?)[*_]{0,2}:[*_]{0,2}\s+\S/u;

/** A quotation that lacks a mark reaches over so many sentences at most. */
const MAX_UNBALANCED = 3;

/** Looks at the sentences around one; takes time linear in the paragraphs that are asked for. */
export function readSentenceContext(
  article: Article,
  sentences: readonly Sentence[],
): SentenceContext {
  const textAt = (at: number): string => {
    const sentence = sentences[at];
    return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
  };
  const adjoins = remember(String, (at: number): boolean => {
    const [before, after] = [sentences[at - 1], sentences[at]];
    if (before === undefined || after === undefined) return false;
    return article.text.slice(before.end, after.start).trim() === '';
  });
  const inSameParagraph = (a: number, b: number): boolean =>
    sentences[a]?.paragraph === sentences[b]?.paragraph;
  const read = remember(
    paragraphKey(sentences),
    (at: number): ReadParagraph => readParagraph(article, sentences, at),
  );
  const carriesOn = (at: number): boolean =>
    adjoins(at) && !inSameParagraph(at - 1, at) && read(at - 1).endsOpen && read(at).opensQuoted;
  const quoted = remember(paragraphKey(sentences), (at: number): QuotedParagraph => {
    const paragraph = read(at);
    const carried = { before: carriesOn(paragraph.first), after: carriesOn(paragraph.last + 1) };
    return limitQuotations(sentences, paragraph, carried);
  });
  const beginsLine = (at: number): boolean =>
    !inSameParagraph(at - 1, at) || opensLine(article, sentences[at]);
  const turnsAround = remember(paragraphKey(sentences), (at: number): readonly number[] => {
    const { first, last } = read(at);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(
      place => beginsLine(place) && SPEAKER_LABEL.test(textAt(place)),
    );
  });
  return {
    textAt,
    adjoins,
    inSameParagraph,
    ownTextAt: remember(String, at => ownText(textAt(at), sentences[at], quoted(at).quotations)),
    isQuotedThrough: at => sentences[at] !== undefined && quoted(at).quotedThrough.has(at),
    carriesQuotationOn: at => sentences[at] !== undefined && carriesOn(at),
    beginsLine,
    turnsAround,
    paragraphOf: at => read(at),
  };
}

function remember<T>(keyOf: (at: number) => string, make: (at: number) => T): (at: number) => T {
  const made = new Map<string, T>();
  return at => {
    const key = keyOf(at);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(at);
    made.set(key, value);
    return value;
  };
}

function paragraphKey(sentences: readonly Sentence[]): (at: number) => string {
  return at => String(sentences[at]?.paragraph);
}

function readParagraph(
  article: Article,
  sentences: readonly Sentence[],
  at: number,
): ReadParagraph {
  const number = sentences[at]?.paragraph;
  let [first, last] = [at, at];
  while (first > 0 && sentences[first - 1]?.paragraph === number) first -= 1;
  while (last + 1 < sentences.length && sentences[last + 1]?.paragraph === number) last += 1;
  const start = sentences[first]?.start ?? 0;
  const text = article.text.slice(start, sentences[last]?.end ?? start);
  const found = findQuotations(text);
  const final = found.at(-1);
  return {
    first,
    last,
    text,
    start,
    quotations: found.map(quotation => shift(quotation, start)),
    endsOpen: final !== undefined && !final.closed && final.end === text.length,
    opensQuoted: startsWithQuotation(text) || found[0]?.opened === false,
  };
}

function shift(quotation: Quotation, by: number): Quotation {
  return { ...quotation, start: quotation.start + by, end: quotation.end + by };
}

/** Cuts quotations that lack a mark to a few sentences, unless the next paragraph carries them on. */
function limitQuotations(
  sentences: readonly Sentence[],
  { first, last, quotations }: ReadParagraph,
  carried: { readonly before: boolean; readonly after: boolean },
): QuotedParagraph {
  const ranges: TextRange[] = [];
  const quotedThrough = new Set<number>();
  let at = first;
  for (const [index, { start, end, opened, closed }] of quotations.entries()) {
    while (at < last && (sentences[at]?.end ?? 0) <= start) at += 1;
    let until = at;
    while (until < last && (sentences[until + 1]?.start ?? Infinity) < end) until += 1;
    const isFree = (opened || (index === 0 && carried.before)) && closed;
    const isCarried = !closed && index === quotations.length - 1 && carried.after;
    const isReopened = !closed && index < quotations.length - 1;
    const limit = isFree || isCarried ? Infinity : MAX_UNBALANCED;
    const from = opened || isFree ? at : Math.max(at, until - limit + 1);
    const to = Math.max(at, Math.min(isReopened ? until - 1 : until, from + limit - 1));
    for (let inner = from + 1; inner <= to; inner += 1) quotedThrough.add(inner);
    ranges.push({
      start: from > at ? (sentences[from]?.start ?? start) : start,
      end: to < until ? (sentences[to]?.end ?? end) : end,
    });
    at = until;
  }
  return { quotations: ranges, quotedThrough };
}

function ownText(
  text: string,
  sentence: Sentence | undefined,
  quotations: readonly TextRange[],
): string {
  if (sentence === undefined) return '';
  const within: TextRange[] = [];
  for (let at = firstAfter(quotations, sentence.start); at < quotations.length; at += 1) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= sentence.end) break;
    within.push({
      start: Math.max(0, quotation.start - sentence.start),
      end: Math.min(text.length, quotation.end - sentence.start),
    });
  }
  return replaceQuotations(text, QUOTATION_MARKER, within);
}

/** The place of the first of some ranges, in order and apart, that ends after `offset`. */
function firstAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function opensLine(article: Article, sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  return /[\r\n][^\S\r\n]*$/u.test(
    article.text.slice(Math.max(0, sentence.start - 20), sentence.start),
  );
}
