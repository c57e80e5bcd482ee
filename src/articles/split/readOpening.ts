import { isDateStamp } from '../boilerplate/dateStamp.ts';
import { isByline } from '../boilerplate/isByline.ts';
import type { Line } from '../lines/splitLines.ts';
import { FIELD_NAMES, NAMES, normalizeName } from '../metadata/fieldNames.ts';
import { readFrontMatter } from '../metadata/frontMatter.ts';
import { readHeaderLines } from '../metadata/headerLines.ts';

/** How an article begins. */
export interface Opening {
  readonly kind: 'front matter' | 'headers' | 'slug' | 'byline' | 'headline';
  /** The kind, with the name of the first header; equal for articles that begin alike. */
  readonly name: string;
  /** Whether a line below the headline is a date. */
  readonly hasDate: boolean;
  /** Whether the headline is a heading of level 1. */
  readonly isHeading: boolean;
}

/** The longest header. Unit: UTF-16 code units. */
const MAX_HEADER = 8192;
/** The longest headline. Unit: UTF-16 code units. */
const MAX_HEADLINE = 160;
/** Lines below a headline that may have its byline and date. */
const DEPTH = 4;
/** Fewer words are the name of a section. */
const MIN_WORDS = 2;

const FENCE = /^(?:---|\+\+\+)\s*$/u;
const FIRST_FIELD = /^["']?(?<name>[\p{L}_-]{2,30})["']?\s?[:=]/u;
/** "BC-Pier-Closed, 1st Ld", "r f BC-PIER 03-02" */
const SLUG = /^(?:[a-z] ){0,4}(?:BC|AM|PM|APTOPIX)-[\p{L}\d-]{2,60}(?:[, ].{0,80})?$/u;
const SENTENCE_END = /[.!?:;,。！？：]["'”’»)]?$/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{5}/u;

/** How an article that starts at the line `at` would begin; null if nothing there looks like a beginning. */
export function readOpening(text: string, lines: readonly Line[], at: number): Opening | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (FENCE.test(line.text)) return readFenced(text, lines, at);
  const key = headerName(line.text);
  if (key !== null) {
    const headers = readHeaderLines(text.slice(line.start, line.start + MAX_HEADER));
    if (headers !== null) return opening('headers', `headers ${key}`);
  }
  return SLUG.test(line.text.trim()) ? opening('slug', 'slug') : readHeadline(lines, at);
}

/** Front matter that names a title. */
function readFenced(text: string, lines: readonly Line[], at: number): Opening | null {
  const [fence, first] = [lines[at], lines[at + 1]];
  if (fence === undefined || headerName(first?.text ?? '') === null) return null;
  const { fields } = readFrontMatter(text.slice(fence.start, fence.start + MAX_HEADER));
  const isArticle = Object.keys(fields).some(name => NAMES.title.includes(normalizeName(name)));
  return isArticle ? opening('front matter', `front matter ${fence.text.trim()}`) : null;
}

/** A headline, perhaps with its byline and date. */
function readHeadline(lines: readonly Line[], at: number): Opening | null {
  const line = lines[at];
  const headline = line?.text.trim() ?? '';
  if (headline.length > MAX_HEADLINE || SENTENCE_END.test(headline)) return null;
  const isHeading = headline.startsWith('# ');
  if (headline.startsWith('#') && !isHeading) return null;
  const below = lines.slice(at + 1, at + 1 + DEPTH).map(({ text }) => text.trim());
  const hasDate = below.some(isDate);
  if (below.some(isByline) || hasDate) {
    const isComplete = below.some(isByline) && hasDate;
    return { kind: 'byline', name: 'byline', hasDate: isComplete, isHeading };
  }
  const words = headline.replace(/^# /u, '').split(/\s+/u);
  const isSentence = words.length >= MIN_WORDS || UNSPACED.test(headline);
  const standsAlone = lines[at + 1]?.opensBlock ?? false;
  return isSentence && standsAlone
    ? { kind: 'headline', name: 'headline', hasDate: false, isHeading }
    : null;
}

function isDate(line: string): boolean {
  return line.length <= MAX_HEADLINE && isDateStamp(line);
}

/** The name of a header of ours at the start of a line, normalized. */
function headerName(line: string): string | null {
  const name = FIRST_FIELD.exec(line.slice(0, 80))?.groups?.name;
  const normal = name === undefined ? '' : normalizeName(name);
  return FIELD_NAMES.has(normal) ? normal : null;
}

function opening(kind: Opening['kind'], name: string): Opening {
  return { kind, name, hasDate: false, isHeading: false };
}
