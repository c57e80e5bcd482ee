import { isRating, readLabel } from '../../languages/factCheckWords.ts';
import {
  countWords,
  isListOrQuote,
  isTitleCase,
  isUnmarked,
  looksLikeHeading,
  looksLikeNumberedHeading,
  looksLikeQuestion,
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
import { isTurn, readSpeakers } from './speakers.ts';

/** Unit: UTF-16 code units. */
const HEADING_IN_BLOCK_LENGTH = 80;
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
    if (isTurn(line.text, speakers) || !isHeading(lines, index, layout, hasBreaks)) continue;
    line.role = 'heading';
    marked.push(index);
  }
  for (const run of runsOf(marked)) {
    if (isList(lines, run) || isLast(lines, run)) {
      for (const index of run) restore(lines[index]);
    }
  }
  markQuestions(lines, layout, speakers);
}

/** Marks the questions of an article that consists of several with their answers. */
function markQuestions(
  lines: readonly OutlinedLine[],
  { wrapped }: Layout,
  speakers: ReadonlySet<string>,
): void {
  if (wrapped) return;
  const questions = lines.filter(
    (line, index) =>
      line.role === 'text' &&
      line.opensBlock &&
      looksLikeQuestion(line.text) &&
      !isTurn(line.text, speakers) &&
      isAnswer(lines[index + 1]),
  );
  if (questions.length > 1) for (const line of questions) line.role = 'heading';
}

function isAnswer(line: OutlinedLine | undefined): boolean {
  return line?.role === 'text' && !looksLikeQuestion(line.text);
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
  if (isUnmarked(line.text)) return !follows && !precedes && headsProse(lines, index);
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

/**
 * Whether a run is the last line of an article or of a live blog's entry; the last line of an article
 * in title case is the headline of another one.
 */
function isLast(lines: readonly OutlinedLine[], run: readonly number[]): boolean {
  const line = lines[run[0] ?? 0];
  if (run.length > 1 || line === undefined) return false;
  const last = run[0] ?? 0;
  const after = lines.find(({ role }, index) => index > last && role !== 'boilerplate');
  return after === undefined ? !isSet(line) : after.role === 'time';
}

function isSet(line: OutlinedLine | undefined): boolean {
  return line !== undefined && isTitleCase(readableText(line.text));
}

function restore(line: OutlinedLine | undefined): void {
  if (line !== undefined) line.role = 'text';
}
