import {
  asksReaders,
  isBoilerplate,
  isRelatedArticlesLabel,
} from '../boilerplate/isBoilerplate.ts';
import { isByline } from '../boilerplate/notices.ts';
import { isImage, isItalic, readableText } from '../lines/markup.ts';
import {
  endsAsSentence,
  endsWithPunctuation,
  endsWithQuestionOrExclamation,
} from '../lines/splitLines.ts';
import type { Layout, OutlinedLine } from './layout.ts';

/** Unit: UTF-16 code units. */
const MAX_HEADLINE_LENGTH = 160;
const MAX_AFFILIATION_LENGTH = 50;
/** A notice broken to a width fills at most this many lines. */
const MAX_NOTICE_LINES = 6;

/**
 * Marks what stands around the body and can be told from its surroundings alone: notices broken to
 * a width, captions of images, lists of other articles, closing questions to the readers.
 */
export function markBoilerplate(lines: OutlinedLine[], layout: Layout): void {
  if (layout.wrapped) markWrappedNotices(lines);
  markCaptions(lines);
  markAffiliations(lines);
  markOtherArticles(lines, layout);
  markPrompts(lines, layout);
}

/** A line in the middle of wrapped text is text, whatever it looks like by itself. */
export function restoreWrappedText(lines: OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const runsOn = before?.role === 'text' && !line.opensBlock && !endsAsSentence(before.text);
    if (line.role === 'furniture' && runsOn) line.role = 'text';
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
      if (isItalic(line.text)) line.role = 'furniture';
    }
  }
}

/** The office that a byline adds on a line of its own: "Associated Press". */
function markAffiliations(lines: readonly OutlinedLine[]): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (line.role !== 'text' || line.opensBlock || before?.role !== 'furniture') continue;
    const isShort = line.text.length <= MAX_AFFILIATION_LENGTH && !endsWithPunctuation(line.text);
    if (isShort && isByline(readableText(before.text))) line.role = 'furniture';
  }
}

/** Headlines below "Related articles" and its kin, up to the first statement. */
function markOtherArticles(lines: OutlinedLine[], { punctuated, wrapped }: Layout): void {
  if (!punctuated || wrapped) return;
  let inList = false;
  for (const line of lines) {
    if (line.role === 'title') continue;
    if (isRelatedArticlesLabel(line.text)) {
      inList = true;
      line.role = 'furniture';
    } else if (
      line.role === 'heading' ||
      (endsAsSentence(line.text) && !endsWithQuestionOrExclamation(line.text))
    ) {
      inList = false;
    } else if (inList && line.text.length <= MAX_HEADLINE_LENGTH) {
      line.role = 'furniture';
    }
  }
}

/** A question to the readers that closes the article is no part of what it says. */
function markPrompts(lines: readonly OutlinedLine[], { wrapped }: Layout): void {
  const blocks = wrapped ? blocksOf(lines) : lines.filter(isText).map(line => [line]);
  for (const block of blocks.slice(1).reverse()) {
    if (!asksReaders(joined(block))) return;
    mark(block);
  }
}

/** Runs of text lines that no blank line parts. */
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
  for (const line of block) line.role = 'furniture';
}
