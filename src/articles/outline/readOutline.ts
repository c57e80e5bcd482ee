import type { Landmark, Paragraph } from '../article.ts';
import { isBoilerplate } from '../boilerplate/isBoilerplate.ts';
import { fenceMark, headingLevel, readableText } from '../lines/markup.ts';
import { readDateline } from '../lines/readDateline.ts';
import { type Line, splitLines } from '../lines/splitLines.ts';
import { timeStampOf } from '../lines/timeStamp.ts';
import { groupParagraphs } from './groupParagraphs.ts';
import { type OutlinedLine, type Role, readLayout } from './layout.ts';
import { markArmour } from './markArmour.ts';
import { markBoilerplate, restoreWrappedText } from './markBoilerplate.ts';
import { markHeadings } from './markHeadings.ts';
import { markLicences } from './markLicences.ts';
import { markTimes } from './markTimes.ts';
import { markSubtitle, markTitle } from './markTitle.ts';
import { readPublished } from './readPublished.ts';

/** The structure of an article's text. */
export interface Outline {
  /** The headline without markup, or null. */
  readonly title: string | null;
  /** The source named by a dateline or the headline, or null. */
  readonly publisher: string | null;
  /** The date in the lines above the first paragraph, in ISO 8601, or null. */
  readonly published: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** The times of a live blog's entries. */
  readonly landmarks: readonly Landmark[];
}

/** How many paragraphs are searched for a dateline. */
const DATELINE_DEPTH = 3;
const MAX_OUTLET_LENGTH = 40;

/**
 * Infers an article's title, publisher, date, headings and paragraphs from its lines.
 *
 * A paragraph is a run of lines between blank lines. In a body without blank lines each line is a
 * paragraph, unless the lines are hard-wrapped. Titles, headings and boilerplate are not part of any.
 */
export function readOutline(text: string): Outline {
  const { visible } = splitLines(text);
  const lines = readRoles(visible);
  markLicences(lines);
  markArmour(lines);
  markTimes(lines);
  const layout = readLayout(lines);
  const title = markTitle(lines, layout);
  if (layout.wrapped) restoreWrappedText(lines);
  markBoilerplate(lines, layout);
  markHeadings(lines, layout);
  markSubtitle(lines, layout);
  const paragraphs = groupParagraphs(lines, layout);
  const [headline, outlet] = splitOutlet(title);
  return {
    title: headline,
    publisher: readSource(text, paragraphs) ?? outlet,
    published: readPublished(lines, paragraphs),
    paragraphs,
    landmarks: readLandmarks(lines),
  };
}

/** The role of each line judged by itself; everything inside a code block is text. */
function readRoles(visible: readonly Line[]): OutlinedLine[] {
  const fences = pairFences(visible);
  let inCode = false;
  return visible.map(({ start, end, number, text, opensBlock }, index) => {
    const isFence = fences.has(index);
    if (isFence) inCode = !inCode;
    const codeRole = isFence ? 'boilerplate' : 'text';
    const role = isFence || inCode ? codeRole : roleOf(text);
    // Spreading the line would take longer than finding most roles.
    return { start, end, number, text, opensBlock, role };
  });
}

function roleOf(text: string): Role {
  if (isBoilerplate(text)) return 'boilerplate';
  return headingLevel(text) === null ? 'text' : 'heading';
}

/** Indexes of the lines that open and close code blocks; an unclosed block is ignored. */
function pairFences(lines: readonly Line[]): Set<number> {
  const pairs = new Set<number>();
  let opened: { readonly index: number; readonly mark: string } | null = null;
  for (const [index, { text }] of lines.entries()) {
    const mark = fenceMark(text);
    if (mark === null) continue;
    if (opened === null) {
      opened = { index, mark };
    } else if (mark === opened.mark) {
      pairs.add(opened.index).add(index);
      opened = null;
    }
  }
  return pairs;
}

/** The times of the entries of a live blog. */
export function readLandmarks(lines: readonly OutlinedLine[]): Landmark[] {
  return lines
    .filter(({ role }) => role === 'time')
    .map(({ start, text }) => ({
      start,
      page: null,
      chapter: null,
      time: timeStampOf(text) ?? readableText(text),
    }));
}

/** The source named by a dateline in the first paragraphs, or null. */
export function readSource(text: string, paragraphs: readonly Paragraph[]): string | null {
  for (const { start, end } of paragraphs.slice(0, DATELINE_DEPTH)) {
    const source = readDateline(text.slice(start, end))?.source ?? null;
    if (source !== null) return source;
  }
  return null;
}

/** Splits "Headline | Outlet": web pages append their name to the headline. */
export function splitOutlet(title: string | null): [title: string | null, outlet: string | null] {
  const parts = title?.split(' | ') ?? [];
  const outlet = parts.length > 1 ? parts.at(-1)?.trim() : undefined;
  if (outlet === undefined || outlet === '' || outlet.length > MAX_OUTLET_LENGTH) {
    return [title, null];
  }
  return [parts.slice(0, -1).join(' | ').trim(), outlet];
}
