import { asksReaders } from '../boilerplate/asksReaders.ts';
import { isDatedCredit } from '../boilerplate/dateStamp.ts';
import { isBoilerplate, isRelatedArticlesLabel } from '../boilerplate/isBoilerplate.ts';
import { isByline } from '../boilerplate/isByline.ts';
import {
  endsAsSentence,
  endsWithPunctuation,
  endsWithQuestionOrExclamation,
} from '../lines/lineEnd.ts';
import { isImage, isItalic, readableText } from '../lines/markup.ts';
import type { Layout, OutlinedLine } from './layout.ts';

/** Unit: UTF-16 code units. */
const MAX_HEADLINE_LENGTH = 160;
const MAX_AFFILIATION_LENGTH = 50;
/** Maximum lines of a hard-wrapped notice. */
const MAX_NOTICE_LINES = 6;

/**
 * Marks boilerplate that is recognized by its neighbouring lines: wrapped notices, captions of images,
 * lists of other articles, closing questions to the readers.
 */
export function markBoilerplate(lines: OutlinedLine[], layout: Layout): void {
  if (layout.wrapped) markWrappedNotices(lines);
  markCaptions(lines);
  markAffiliations(lines);
  markCredits(lines, layout);
  markOtherArticles(lines, layout);
  markPrompts(lines, layout);
}

/** Marks lines in the middle of wrapped text as text, whatever they look like by themselves. */
export function restoreWrappedText(lines: OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const runsOn = before?.role === 'text' && !line.opensBlock && !endsAsSentence(before.text);
    if (line.role === 'boilerplate' && runsOn) line.role = 'text';
  }
}

function markWrappedNotices(lines: readonly OutlinedLine[]): void {
  for (const block of blocksOf(lines)) {
    if (block.length > 1 && block.length <= MAX_NOTICE_LINES && isBoilerplate(joined(block))) {
      mark(block);
    }
  }
}

function markCaptions(lines: OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.role === 'text' && before !== undefined && isImage(before.text)) {
      if (isItalic(line.text)) line.role = 'boilerplate';
    }
  }
}

/** Marks the employer below a byline: "Associated Press". */
function markAffiliations(lines: readonly OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.role !== 'text' || line.opensBlock || before?.role !== 'boilerplate') continue;
    const isShort = line.text.length <= MAX_AFFILIATION_LENGTH && !endsWithPunctuation(line.text);
    if (isShort && isByline(readableText(before.text))) line.role = 'boilerplate';
  }
}

/** Marks lines above the first sentence that only say who reported it, or where, and when. */
function markCredits(lines: readonly OutlinedLine[], { punctuated, wrapped }: Layout): void {
  if (!punctuated || wrapped) return;
  for (const line of lines.filter(isText)) {
    if (!isDatedCredit(readableText(line.text))) return;
    line.role = 'boilerplate';
  }
}

/** Marks headlines below a label such as "Related articles", up to the first statement. */
function markOtherArticles(lines: OutlinedLine[], { punctuated, wrapped }: Layout): void {
  if (!punctuated || wrapped) return;
  let inList = false;
  for (const line of lines) {
    if (line.role === 'title') continue;
    if (isRelatedArticlesLabel(line.text)) {
      inList = true;
      line.role = 'boilerplate';
    } else if (
      line.role === 'heading' ||
      (endsAsSentence(line.text) && !endsWithQuestionOrExclamation(line.text))
    ) {
      inList = false;
    } else if (inList && line.text.length <= MAX_HEADLINE_LENGTH) {
      line.role = 'boilerplate';
    }
  }
}

/** Marks questions to the readers at the end of the article. */
function markPrompts(lines: readonly OutlinedLine[], { wrapped }: Layout): void {
  const blocks = wrapped ? blocksOf(lines) : lines.filter(isText).map(line => [line]);
  for (const block of blocks.slice(1).reverse()) {
    if (!asksReaders(joined(block))) return;
    mark(block);
  }
}

/** Runs of text lines without a blank line between them. */
function blocksOf(lines: readonly OutlinedLine[]): OutlinedLine[][] {
  const blocks: OutlinedLine[][] = [];
  let open: OutlinedLine[] | null = null;
  for (const line of lines) {
    if (!isText(line)) {
      open = null;
    } else if (open === null || line.opensBlock) {
      open = [line];
      blocks.push(open);
    } else {
      open.push(line);
    }
  }
  return blocks;
}

function isText(line: OutlinedLine): boolean {
  return line.role === 'text';
}

function joined(block: readonly OutlinedLine[]): string {
  return block.map(({ text }) => text.trim()).join(' ');
}

function mark(block: readonly OutlinedLine[]): void {
  for (const line of block) line.role = 'boilerplate';
}
