import {
  countWords,
  isCaseless,
  isListOrQuote,
  looksLikeHeading,
  looksLikeKicker,
  looksLikeTitle,
} from '../lines/headings.ts';
import {
  endsAsSentence,
  endsWithPunctuation,
  endsWithQuestionOrExclamation,
} from '../lines/lineEnd.ts';
import { headingLevel, isUnderline, readableText } from '../lines/markup.ts';
import { readDateline } from '../lines/readDateline.ts';
import {
  followsText,
  hasParagraphBreaks,
  type Layout,
  type OutlinedLine,
  precedesText,
} from './layout.ts';
import { isTurn, readSpeakers } from './speakers.ts';

/** Unit: UTF-16 code units. */
const MAX_SUBTITLE_LENGTH = 260;
/** Maximum labels, such as a column's name, above the headline. */
const MAX_LABELS = 2;
/** Maximum lines of a hard-wrapped headline. */
const MAX_WRAPPED_TITLE_LINES = 3;

/** Marks the headline at the top of the text and returns it without markup; null if there is none. */
export function markTitle(lines: OutlinedLine[], layout: Layout): string | null {
  const index = findTitle(lines, layout);
  const line = lines[index];
  if (line === undefined) return null;
  const title = layout.wrapped && line.role === 'text' ? wrappedTitle(lines, index) : [line];
  // Lines above the headline are labels, such as a column's name.
  for (const before of lines.slice(0, index)) before.role = 'boilerplate';
  for (const part of title) part.role = 'title';
  return readableText(title.map(({ text }) => text).join(' '));
}

/** Marks a subtitle: a line between headline and dateline, or one that the body repeats. */
export function markSubtitle(lines: OutlinedLine[], layout: Layout): void {
  const title = lines.findLastIndex(line => line.role === 'title');
  const index = lines.findIndex((line, at) => at > title && line.role !== 'boilerplate');
  const line = lines[index];
  if (title < 0 || line === undefined || line.text.length > 2 * MAX_SUBTITLE_LENGTH) return;
  const next = lines.find((other, at) => at > index && other.role !== 'boilerplate');
  if (next?.role !== 'text' || line.role === 'time' || opensReport(line)) return;
  if (line.role === 'heading') {
    if (headingLevel(line.text) === null && opensReport(next)) line.role = 'subtitle';
    return;
  }
  if (opensReport(next) || isRepeated(lines, index) || isStandfirst(lines, index, layout)) {
    line.role = 'subtitle';
  }
}

function findTitle(lines: readonly OutlinedLine[], layout: Layout): number {
  const first = lines.findIndex(({ role }) => role === 'text' || role === 'heading');
  const top = findTopHeading(lines);
  if (top >= 0 && hasText(lines, top)) return top;
  const labelled = isKicker(lines, first, layout) ? nextOf(lines, first) : first;
  return isTitle(lines, labelled, layout) && hasText(lines, labelled) ? labelled : -1;
}

/** A first-level Markdown heading with nothing but labels above it. */
function findTopHeading(lines: readonly OutlinedLine[]): number {
  const index = lines.findIndex(({ role, text }) => role === 'heading' && headingLevel(text) === 1);
  const above = lines.slice(0, Math.max(index, 0)).filter(({ role }) => role !== 'boilerplate');
  return above.length <= MAX_LABELS && above.every(isLabel) ? index : -1;
}

function isLabel({ text }: OutlinedLine): boolean {
  return looksLikeKicker(text);
}

/** Whether a line is a kicker above a longer line that is the headline. */
function isKicker(lines: readonly OutlinedLine[], index: number, layout: Layout): boolean {
  const line = lines[index];
  const next = nextOf(lines, index);
  const headline = lines[next];
  if (line?.role !== 'text' || headline?.role !== 'text' || !looksLikeKicker(line.text)) {
    return false;
  }
  return (
    countWords(headline.text) >= 4 &&
    !endsAsSentence(headline.text) &&
    isTitle(lines, next, layout) &&
    hasText(lines, next)
  );
}

function isTitle(lines: readonly OutlinedLine[], index: number, layout: Layout): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (line.role === 'heading') return true;
  const punctuated = layout.punctuated || (isCaseless(line.text) && isOverLonger(lines, index));
  if (line.role !== 'text' || !looksLikeTitle(line.text, punctuated)) return false;
  if (opensReport(line) || isTurn(line.text, readSpeakers(lines))) return false;
  if (isSetext(lines, index)) return true;
  if (!precedesText(lines, index)) return true;
  if (layout.wrapped) return wrappedTitle(lines, index).length > 1;
  return !endsWithQuestionOrExclamation(line.text) || !hasParagraphBreaks(lines.slice(index + 1));
}

/** Whether a line stands alone above a longer one, as a headline does where letters have no case. */
function isOverLonger(lines: readonly OutlinedLine[], index: number): boolean {
  const length = lines[index]?.text.length ?? 0;
  return (
    !precedesText(lines, index) &&
    lines.some(({ role, text }, at) => at > index && role === 'text' && text.length > length)
  );
}

/** The lines of a hard-wrapped headline; the first line alone if it is none. */
function wrappedTitle(lines: readonly OutlinedLine[], index: number): OutlinedLine[] {
  const block: OutlinedLine[] = [];
  for (const line of lines.slice(index, index + MAX_WRAPPED_TITLE_LINES + 1)) {
    if (line.role !== 'text' || (block.length > 0 && line.opensBlock)) break;
    block.push(line);
  }
  const isHeadline =
    block.length <= MAX_WRAPPED_TITLE_LINES &&
    block.every(({ text }) => !endsAsSentence(text)) &&
    looksLikeTitle(block.map(({ text }) => text).join(' '));
  return isHeadline ? block : block.slice(0, 1);
}

/** Whether a line that can be a heading is underlined with `===` or `---`. */
export function isSetext(lines: readonly OutlinedLine[], index: number): boolean {
  const line = lines[index];
  const below = lines[index + 1];
  if (line === undefined || below === undefined || below.opensBlock) return false;
  return (
    isUnderline(below.text) &&
    !followsText(lines, index) &&
    (looksLikeTitle(line.text) || looksLikeHeading(line.text))
  );
}

function nextOf(lines: readonly OutlinedLine[], index: number): number {
  return lines.findIndex(({ role }, at) => at > index && role !== 'boilerplate');
}

function hasText(lines: readonly OutlinedLine[], index: number): boolean {
  return index >= 0 && lines.some(({ role }, at) => at > index && role === 'text');
}

function opensReport(line: OutlinedLine): boolean {
  return readDateline(line.text.trimStart()) !== null;
}

function isRepeated(lines: readonly OutlinedLine[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  return lines.some((line, at) => at > index && line.role === 'text' && line.text.includes(text));
}

/** Whether a line is a standfirst: unpunctuated, below the headline, in a punctuated article. */
function isStandfirst(lines: readonly OutlinedLine[], index: number, layout: Layout): boolean {
  const line = lines[index];
  if (line === undefined || !layout.punctuated || isListOrQuote(line.text)) return false;
  if (line.text.length > MAX_SUBTITLE_LENGTH || endsWithPunctuation(line.text)) return false;
  return !precedesText(lines, index) || !(layout.wrapped || hasParagraphBreaks(lines.slice(index)));
}
