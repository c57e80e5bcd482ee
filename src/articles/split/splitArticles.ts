import type { TextRange } from '../article.ts';
import { type Line, splitLines } from '../lines/splitLines.ts';
import { readOpening } from './readOpening.ts';

/** An article in a file that may hold several. */
export interface ArticleRange extends TextRange {
  /** Number of its first line in the file, from 1. */
  readonly firstLine: number;
}

/** A file with more is a collection of something else, such as records. */
const MAX_ARTICLES = 2000;

const RULE = /^(?:([=*#~_-])\1{2,}|[*-](?: [*-]){2,})$/u;
/** A rule that nobody draws between the sections of one article. */
const STRONG_RULE = /^(?:[=#~_]{8,}|[-*]{20,}|\f)$/u;
const SENTENCE_END = /[.!?…。！？।؟]["'”’»)\]]{0,3}$/u;

/**
 * Finds the articles in a text: parts that all begin with the same kind of header, or with a headline
 * below rules or form feeds. In doubt the whole text is one article.
 */
export function splitArticles(text: string): readonly ArticleRange[] {
  const whole = [{ start: 0, end: text.length, firstLine: 1 }];
  const { visible: lines } = splitLines(text);
  const starts = startsOfHeaders(text, lines) ?? startsBelowRules(text, lines);
  if (starts === null) return whole;
  const ranges = starts.map((from, at) => rangeOf(text, lines, from, starts[at + 1]));
  return ranges.every(range => hasSentence(text, range)) ? ranges : whole;
}

/** Indexes of the lines with headers like the one with which the text begins; null for fewer than two. */
function startsOfHeaders(text: string, lines: readonly Line[]): number[] | null {
  const top = firstContent(lines, 0);
  const first = readOpening(text, lines, top);
  if (first === null || first.kind === 'headline') return null;
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    const isBelowRule = isRule(lines[at - 1]) || followsFormFeed(text, lines, at);
    if (!line.opensBlock && !isBelowRule) continue;
    const opening = readOpening(text, lines, at);
    // Without a rule, a byline alone may be that of a related article.
    const isCertain = opening?.kind !== 'byline' || at === top || isBelowRule || opening.hasDate;
    if (opening?.name === first.name && isCertain) starts.push(at);
    if (starts.length > MAX_ARTICLES) return null;
  }
  return starts.length > 1 ? starts : null;
}

/** Indexes of the first lines of parts, between rules that look alike; null for fewer than two. */
function startsBelowRules(text: string, lines: readonly Line[]): number[] | null {
  const all = findRules(text, lines);
  const strong = all.filter(({ mark }) => STRONG_RULE.test(mark));
  const rules = strong.length > 0 ? strong : all;
  if (rules.length > MAX_ARTICLES || new Set(rules.map(({ mark }) => mark)).size !== 1) return null;
  const starts = [0, ...rules.map(({ below }) => below)]
    .map(at => firstContent(lines, at))
    .filter((at, index, all) => at < lines.length && at !== all[index - 1]);
  const openings = starts.map(at => readOpening(text, lines, at));
  const [first] = openings;
  const isCertain = openings.every(
    opening =>
      opening !== null &&
      opening.name === first?.name &&
      (opening.kind !== 'headline' || opening.isHeading || strong.length > 0),
  );
  return isCertain && starts.length > 1 ? starts : null;
}

/** The rules in a text, each with the index of the line below it. */
function findRules(text: string, lines: readonly Line[]): { mark: string; below: number }[] {
  return lines.flatMap((line, at) => {
    const feed = followsFormFeed(text, lines, at) ? [{ mark: '\f', below: at }] : [];
    // A line of = or - below a text underlines it.
    return isRule(line) && line.opensBlock
      ? [...feed, { mark: line.text.trim(), below: at + 1 }]
      : feed;
  });
}

/** The range from a line to the rule above the line at which the next one begins. */
function rangeOf(
  text: string,
  lines: readonly Line[],
  from: number,
  next = lines.length,
): ArticleRange {
  let end = next;
  while (end - 1 > from && isRule(lines[end - 1])) end -= 1;
  const first = lines[from];
  return {
    start: first?.start ?? 0,
    end: lines[end]?.start ?? text.length,
    firstLine: first?.number ?? 1,
  };
}

/** The index of the first line from `at` on that is no rule; a fence of front matter is none. */
function firstContent(lines: readonly Line[], at: number): number {
  let content = at;
  while (isRule(lines[content]) && !isFence(lines, content)) content += 1;
  return content;
}

function isFence(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text.trim() === '---' && /^["']?\w+["']?\s*:/u.test(lines[at + 1]?.text ?? '');
}

function isRule(line: Line | undefined): boolean {
  return line !== undefined && RULE.test(line.text.trim());
}

function followsFormFeed(text: string, lines: readonly Line[], at: number): boolean {
  const start = lines[at]?.start ?? 0;
  return at > 0 && text.slice(lines[at - 1]?.end ?? 0, start + 1).includes('\f');
}

function hasSentence(text: string, { start, end }: TextRange): boolean {
  const lines = text.slice(start, end).split(/\r\n|[\r\n]/u);
  return lines.some(line => SENTENCE_END.test(line.trimEnd().slice(-40)));
}
