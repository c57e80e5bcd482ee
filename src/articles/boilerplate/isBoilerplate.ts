import { RELATED_ARTICLES_LABELS } from '../../languages/en/boilerplate/linkLabels.ts';
import {
  CONTROL_WORDS,
  FILLER_WORDS,
  LONE_CONTROLS,
  TRAIL_STARTS,
} from '../../languages/en/boilerplate/pageControls.ts';
import { FOREIGN_PAGES } from '../../languages/pageTexts.ts';
import { findPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import { isListOrQuote } from '../lines/headings.ts';
import { endsAsSentence } from '../lines/lineEnd.ts';
import { isLinks } from '../lines/markup.ts';
import { isDateStamp } from './dateStamp.ts';
import { canBeNotice, isNotice } from './notices.ts';
import { plainText } from './plainText.ts';

const CONTROLS = new Set(CONTROL_WORDS);
const FILLERS = new Set(FILLER_WORDS);
const LONE = new Set(LONE_CONTROLS);
const RELATED_LABELS = [RELATED_ARTICLES_LABELS, ...FOREIGN_PAGES.map(({ related }) => related)];
const LABEL_STARTS = new Set([
  'more',
  ...RELATED_LABELS.flatMap(({ anchored }) => [...anchored.byWord.keys()]),
]);
const STARTS_OF_TRAILS = new Set(TRAIL_STARTS);

/** Units: UTF-16 code units. */
const MAX_LENGTH = 2000;
const MAX_LONE_LENGTH = 40;
const MAX_CONTROL_LENGTH = 100;
/** A label with its markup. */
const MAX_MARKED_LABEL = 200;
const MAX_PARTS_LENGTH = 200;
const MAX_PART_LENGTH = 60;

/** A word, and a count or signs after it: "Comments (12)". */
const LONE_WORD = /^(?<word>[\p{L}-]{1,20})[\s:：…(\d)]*$/u;
const FIRST_WORD = /\p{L}[\p{L}'’-]{0,40}/u;
const MORE_FROM = /^more from .{1,40}\P{L}*$/iu;

/**
 * Whether a line is boilerplate: a control, notice, byline or date line that was copied from the web
 * page along with the article.
 */
export function isBoilerplate(line: string): boolean {
  if (isProse(line)) return false;
  const text = line.length > MAX_LENGTH ? line : plainText(line);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > MAX_LENGTH) return false;
  return (
    (line.includes('](') && isLinks(line) && !isListOrQuote(line) && !endsAsSentence(text)) ||
    isLoneControl(text) ||
    isNotice(text) ||
    isControl(text) ||
    isTrail(text) ||
    isMetadataLine(text)
  );
}

/** The first word of a line, after marks of lists and emphasis; a contraction is left to the full check. */
const PROSE_START = /^[\s*_"“•–-]{0,10}(?<word>\p{L}[\p{L}\p{M}]{0,30})(?![\p{L}\p{M}'’])/u;
/** Marks of links, tags, trails, credits and checksums. */
const MARKS = /[[\]<>›»|/•·]|\)\.?\s*$|[\da-f]{32}/i;
const EMPHASIS = /[*_]/;

/** Quick check, right where it says yes: a line with nothing by which boilerplate is known. */
function isProse(line: string): boolean {
  const word = PROSE_START.exec(line)?.groups?.word;
  if (word === undefined || MARKS.test(line)) return false;
  if (line.length <= MAX_CONTROL_LENGTH) {
    if (EMPHASIS.test(line) || isLoneControl(line) || isControl(line) || isDateStamp(line)) {
      return false;
    }
  }
  return !canBeNotice(line, word.toLowerCase().normalize('NFC'));
}

/** Quick check for the end of a sentence, which nearly all lines of prose pass. */
const WORD_AND_STOP = /[\p{L}\p{N}][.!?]$/u;

/** Whether a line is a heading over a list of other articles. */
export function isRelatedArticlesLabel(line: string): boolean {
  if (WORD_AND_STOP.test(line.trimEnd().slice(-3))) return false;
  if (line.length > MAX_MARKED_LABEL || !canBeLabel(line)) return false;
  const text = plainText(line);
  return (
    text.length <= MAX_CONTROL_LENGTH &&
    !endsAsSentence(text) &&
    (MORE_FROM.test(text) || isRelatedLabel(text))
  );
}

/** Quick check for a word with which a label starts. */
function canBeLabel(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  return words.some(word => LABEL_STARTS.has(word.toLowerCase()));
}

/** Whether a line is a label and no further words: "Related stories". */
function isRelatedLabel(text: string): boolean {
  const tokens = readTokens(text);
  const words = tokens.slice(0, tokens.findLastIndex(({ kind }) => kind === 'word') + 1);
  if (words[0]?.kind !== 'word') return false;
  return RELATED_LABELS.some(labels => findPhrase(labels, words)?.end === words.length);
}

function isLoneControl(text: string): boolean {
  if (text.length > MAX_LONE_LENGTH) return false;
  const word = LONE_WORD.exec(text)?.groups?.word ?? '';
  return LONE.has(word.toLowerCase());
}

/** Whether a short unpunctuated line of two or more words consists of control and filler words. */
function isControl(text: string): boolean {
  if (text.length > MAX_CONTROL_LENGTH || !isControlWord(FIRST_WORD.exec(text)?.[0] ?? '')) {
    return false;
  }
  if (/[.!?;,]["'”’)]*$/u.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  // A single word, such as "News", may be a heading.
  return (
    words.length > 1 &&
    words.some(word => CONTROLS.has(word.toLowerCase())) &&
    words.every(isControlWord)
  );
}

function isControlWord(word: string): boolean {
  const lowerCase = word.toLowerCase();
  return CONTROLS.has(lowerCase) || FILLERS.has(lowerCase);
}

/** Separates the parts of a breadcrumb trail or a metadata line. */
const SEPARATOR = /[>›»|/•·]/u;

/** A breadcrumb trail or a menu: "Home > World > Europe", "Home | World". */
function isTrail(text: string): boolean {
  if (text.length > MAX_PARTS_LENGTH || !SEPARATOR.test(text)) return false;
  if (partsOf(text, /[>›]/u).length > 2) return true;
  const parts = partsOf(text, SEPARATOR);
  const [first] = parts;
  if (parts.length < 2 || first === undefined) return false;
  return STARTS_OF_TRAILS.has(first.toLowerCase());
}

/** "Oct. 17, 2025 | Jane Doe | 4 min read" */
function isMetadataLine(text: string): boolean {
  if (text.length > MAX_PARTS_LENGTH || text.startsWith('|')) return false;
  if (!SEPARATOR.test(text)) return false;
  const parts = partsOf(text, /[|•·]/u);
  return parts.length > 1 && parts.some(part => isNotice(part));
}

/** The parts of a short unpunctuated line; none if one of them is long. */
function partsOf(text: string, separator: RegExp): string[] {
  if (text.length > MAX_PARTS_LENGTH || endsAsSentence(text)) return [];
  const parts = text.split(separator).map(part => part.trim());
  return parts.some(part => part.length > MAX_PART_LENGTH) ? [] : parts.filter(part => part !== '');
}
