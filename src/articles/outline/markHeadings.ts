import { isRating, readLabel } from '../../languages/factCheckWords.ts';
import {
  countWords,
  isListOrQuote,
  isTitleCase,
  looksLikeHeading,
  looksLikeNumberedHeading,
} from '../lines/headings.ts';
import { endsAsSentence, endsMidSentence } from '../lines/lineEnd.ts';
import { readableText } from '../lines/markup.ts';
import {
  followsText,
  hasParagraphBreaks,
  type Layout,
  type OutlinedLine,
  precedesText,
} from './layout.ts';
import { isSetext } from './markTitle.ts';

/** Unit: UTF-16 code units. */
const HEADING_IN_BLOCK_LENGTH = 80;
const MAX_LABEL_LENGTH = 40;
const MAX_RATING_LENGTH = 200;
/** Number of headings without text between them that make a list. */
const LIST_LENGTH = 3;

/** Marks the section headings among the text lines. */
export function markHeadings(lines: OutlinedLine[], layout: Layout): void {
  const speakers = readSpeakers(lines);
  const hasBreaks = hasParagraphBreaks(lines);
  const marked: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.role !== 'text') continue;
    if (isSetext(lines, index)) {
      line.role = 'heading';
      continue;
    }
    if (speakers.has(labelOf(line.text)) || !isHeading(lines, index, layout, hasBreaks)) continue;
    line.role = 'heading';
    marked.push(index);
  }
  for (const run of runsOf(marked)) {
    if (isList(lines, run)) for (const index of run) restore(lines[index]);
  }
}

function isHeading(
  lines: readonly OutlinedLine[],
  index: number,
  layout: Layout,
  hasBreaks: boolean,
): boolean {
  const line = lines[index];
  if (line === undefined || isPartOfFactCheck(lines, index)) return false;
  const follows = followsText(lines, index);
  const precedes = precedesText(lines, index);
  if (looksLikeNumberedHeading(line.text, layout.punctuated)) {
    return !follows && headsProse(lines, index) && !isListOrQuote(lines[index + 1]?.text ?? '');
  }
  if (!looksLikeHeading(line.text, layout.punctuated)) return false;
  if (!follows && !precedes) return true;
  const before = lines[index - 1];
  const opens = !follows || (before !== undefined && endsAsSentence(before.text));
  if (!opens || layout.wrapped) return false;
  return !hasBreaks || (isSetInBlock(line) && precedes && headsProse(lines, index));
}

/** Whether a line has a claim or rates one: "Claim: The ferry is sold", "Three Pinocchios". */
function isPartOfFactCheck(lines: readonly OutlinedLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > MAX_RATING_LENGTH) return false;
  const { role, value } = readLabel(text);
  if (role === 'claim' && value !== '') return true;
  if (!isRating(text)) return false;
  // A single word may also be the heading of what follows: "False".
  const before = readLabel(lines[index - 1]?.text ?? '');
  const isAnswer = before.role !== null && before.value === '';
  return isAnswer || index === lines.length - 1 || countWords(text) > 1;
}

function isSetInBlock({ text }: OutlinedLine): boolean {
  return text.length <= HEADING_IN_BLOCK_LENGTH && isTitleCase(readableText(text));
}

/** Whether a longer line of text follows. */
function headsProse(lines: readonly OutlinedLine[], index: number): boolean {
  const line = lines[index];
  const after = lines[index + 1];
  return line !== undefined && after?.role === 'text' && after.text.length > line.text.length;
}

/** Runs of marked lines with only blank lines between them. */
function runsOf(marked: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of marked) {
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** Whether a run is a list: short lines after a colon, or many within the text. */
function isList(lines: readonly OutlinedLine[], run: readonly number[]): boolean {
  const first = run[0] ?? 0;
  const before = lines[first - 1];
  const hasProse = headsProse(lines, run.at(-1) ?? first);
  if (before?.role !== 'text') return false;
  if (endsMidSentence(before.text)) return run.length > 1 || !hasProse || !isSet(lines[first]);
  return run.length >= LIST_LENGTH && lines[(run.at(-1) ?? first) + 1]?.role === 'text';
}

function isSet(line: OutlinedLine | undefined): boolean {
  return line !== undefined && isTitleCase(readableText(line.text));
}

function restore(line: OutlinedLine | undefined): void {
  if (line !== undefined) line.role = 'text';
}

/** Speakers: labels such as "Q:" or "Zelensky:" that start more than one line. */
function readSpeakers(lines: readonly OutlinedLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { role, text } of lines) {
    const label = role === 'text' ? labelOf(text) : '';
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

function labelOf(text: string): string {
  const head = text.slice(0, 2 * MAX_LABEL_LENGTH);
  if (!/[:：]/u.test(head)) return '';
  return /^[^.!?:：]{1,40}(?=[:：])/u.exec(readableText(head))?.[0] ?? '';
}
