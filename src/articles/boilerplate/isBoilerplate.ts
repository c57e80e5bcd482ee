import { RELATED_ARTICLES_LABELS } from '../../languages/en/boilerplate/linkLabels.ts';
import {
  CONTROL_WORDS,
  FILLER_WORDS,
  LONE_CONTROLS,
  TRAIL_STARTS,
} from '../../languages/en/boilerplate/pageControls.ts';
import { findPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import { isListOrQuote } from '../lines/headings.ts';
import { endsAsSentence } from '../lines/lineEnd.ts';
import { isLinks } from '../lines/markup.ts';
import { isNotice } from './notices.ts';
import { plainText } from './plainText.ts';

const CONTROLS = new Set(CONTROL_WORDS);
const FILLERS = new Set(FILLER_WORDS);
const LONE = new Set(LONE_CONTROLS);
const STARTS_OF_TRAILS = new Set(TRAIL_STARTS);

const MAX_CONTROL_LENGTH = 100;
const MAX_PARTS_LENGTH = 200;
const MAX_PART_LENGTH = 60;

/** A word, and a count or signs after it: "Comments (12)". */
const LONE_WORD = /^(?<word>[\p{L}-]{1,20})[\s:：…(\d)]*$/u;
const MORE_FROM = /^more from .{1,40}\P{L}*$/iu;

/**
 * Whether a line is boilerplate: a control, notice, byline or date line that was copied from the web
 * page along with the article.
 */
export function isBoilerplate(line: string): boolean {
  const text = plainText(line);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return (
    (isLinks(line) && !isListOrQuote(line) && !endsAsSentence(text)) ||
    isLoneControl(text) ||
    isNotice(text) ||
    isControl(text) ||
    isTrail(text) ||
    isMetadataLine(text)
  );
}

/** Quick check for the end of a sentence, which nearly all lines of prose pass. */
const WORD_AND_STOP = /[\p{L}\p{N}][.!?]$/u;

/** Whether a line is a heading over a list of other articles. */
export function isRelatedArticlesLabel(line: string): boolean {
  if (WORD_AND_STOP.test(line.trimEnd().slice(-3))) return false;
  const text = plainText(line);
  return (
    text.length <= MAX_CONTROL_LENGTH &&
    !endsAsSentence(text) &&
    (MORE_FROM.test(text) || isRelatedLabel(text))
  );
}

/** Whether a line is a label and no further words: "Related stories". */
function isRelatedLabel(text: string): boolean {
  const tokens = readTokens(text);
  const words = tokens.slice(0, tokens.findLastIndex(({ kind }) => kind === 'word') + 1);
  const label = words[0]?.kind === 'word' ? findPhrase(RELATED_ARTICLES_LABELS, words) : null;
  return label?.end === words.length;
}

function isLoneControl(text: string): boolean {
  const word = LONE_WORD.exec(text)?.groups?.word ?? '';
  return LONE.has(word.toLowerCase());
}

/** Whether a short unpunctuated line of two or more words consists of control and filler words. */
function isControl(text: string): boolean {
  if (text.length > MAX_CONTROL_LENGTH || /[.!?;,]["'”’)]*$/u.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  // A single word, such as "News", may be a heading.
  return (
    words.length > 1 &&
    words.some(word => CONTROLS.has(word)) &&
    words.every(word => CONTROLS.has(word) || FILLERS.has(word))
  );
}

/** Separates the parts of a breadcrumb trail or a metadata line. */
const SEPARATOR = /[>›»|/•·]/u;

/** A breadcrumb trail or a menu: "Home > World > Europe", "Home | World". */
function isTrail(text: string): boolean {
  if (!SEPARATOR.test(text)) return false;
  if (partsOf(text, /[>›]/u).length > 2) return true;
  const parts = partsOf(text, SEPARATOR);
  const [first] = parts;
  if (parts.length < 2 || first === undefined) return false;
  return STARTS_OF_TRAILS.has(first.toLowerCase());
}

/** "Oct. 17, 2025 | Jane Doe | 4 min read" */
function isMetadataLine(text: string): boolean {
  if (text.startsWith('|') || !SEPARATOR.test(text)) return false;
  const parts = partsOf(text, /[|•·]/u);
  return parts.length > 1 && parts.some(part => isNotice(part));
}

/** The parts of a short unpunctuated line; none if one of them is long. */
function partsOf(text: string, separator: RegExp): string[] {
  if (text.length > MAX_PARTS_LENGTH || endsAsSentence(text)) return [];
  const parts = text.split(separator).map(part => part.trim());
  return parts.some(part => part.length > MAX_PART_LENGTH) ? [] : parts.filter(part => part !== '');
}
