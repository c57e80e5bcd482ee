import type { Article, TextRange } from '../../articles/article.ts';
import {
  findQuotations,
  type Quotation,
  startsWithQuotation,
} from '../../passages/findQuotations.ts';
import type { Sentence } from '../../passages/readPassages.ts';

/** Maximum sentences of a quotation that lacks a mark. */
const MAX_UNBALANCED = 3;

/** A paragraph with its quotations; `first` and `last` are indexes of sentences. */
export interface ReadParagraph {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Offset of `text` in the article. */
  readonly start: number;
  /** Offsets in the article. */
  readonly quotations: readonly Quotation[];
  /** Whether it ends inside a quotation. */
  readonly endsOpen: boolean;
  /** Whether it starts with a quotation, or inside one. */
  readonly opensQuoted: boolean;
}

/** A paragraph's quotations after `limitQuotations`. */
export interface QuotedParagraph {
  readonly quotations: readonly TextRange[];
  /** Indexes of sentences whose start is inside a quotation. */
  readonly quotedThrough: ReadonlySet<number>;
}

/** Reads the paragraph of the sentence at an index. */
export function readParagraph(
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

/** Limits quotations that lack a mark to a few sentences, unless the next paragraph continues them. */
export function limitQuotations(
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
