import { endsAsSentence } from '../lines/lineEnd.ts';
import { isLinks } from '../lines/markup.ts';
import { isNotice } from './notices.ts';
import { plainText } from './plainText.ts';

/** Words of buttons, menus and notices around an article; lower case. */
const CONTROL_WORDS = wordSet(`
  post posts comment comments previous next newer older home share sharing tweet print email e-mail
  subscribe newsletter newsletters follow like likes facebook twitter whatsapp telegram instagram
  linkedin reddit pinterest youtube tiktok bluesky threads messenger google read related article
  articles story stories news latest trending popular picks advertisement advertisements sponsored
  ad ads promoted recommended watch listen video gallery photo photos image images click tap sign log
  login register account menu search skip navigation page pages reply write view views show hide load
  loading copy copied link save gift bookmark download app pdf updates alerts updated published posted
  tags tag category categories topics contents cookie cookies privacy policy terms conditions contact
  rss feed reading discussion report feedback widget powered blogger replies website
`);
/** Words that occur between those but do not make a control by themselves. */
const FILLER_WORDS = wordSet(`
  us on x more less also top most editor's editor’s editors choice preferred source listening here up
  in to main content close open opens new window back leave a add all get via the this by our you your
  may might and of for with from around web min mins minute minutes hour hours ago now filed under
  topic table about continue see join conversation error no yet be first visit
`);

const MAX_CONTROL_LENGTH = 100;
const MAX_PARTS_LENGTH = 200;
const MAX_PART_LENGTH = 60;

const LONE_CONTROL =
  /^(?:advertisements?|sponsored|comments?|share|tweet|print|e-?mail|subscribe|newsletter|facebook|twitter|whatsapp|telegram|instagram|loading|menu|search|home|related|trending|reply|tags?|next|previous|anzeige|teilen|publicidad|compartir|publicité|partager|реклама|поделиться|поширити|إعلان|مشاركة|广告|分享)[\s:：…(\d)]*$/iu;

const RELATED_LABEL =
  /^(?:read (?:more|also|next)|also read|see also|more (?:on this(?: story)?|from .{1,40}|stories|news|coverage)|related(?: articles?| stories| posts| topics| content| news| coverage| links)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest(?: news| stories)?|editor['’]?s['’]? (?:picks|choice)|up next|popular posts|recent posts)\P{L}*$/iu;

/**
 * Whether a line is boilerplate: a control, notice, byline or date line that was copied from the web
 * page along with the article.
 */
export function isBoilerplate(line: string): boolean {
  const text = plainText(line);
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return (
    (isLinks(line) && !endsAsSentence(text)) ||
    LONE_CONTROL.test(text) ||
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
  return text.length <= MAX_CONTROL_LENGTH && !endsAsSentence(text) && RELATED_LABEL.test(text);
}

/** Whether a short unpunctuated line of two or more words consists of control and filler words. */
function isControl(text: string): boolean {
  if (text.length > MAX_CONTROL_LENGTH || /[.!?;,]["'”’)]*$/u.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  // A single word, such as "News", may be a heading.
  return (
    words.length > 1 &&
    words.some(word => CONTROL_WORDS.has(word)) &&
    words.every(word => CONTROL_WORDS.has(word) || FILLER_WORDS.has(word))
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
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
  return /^(?:home|homepage|start|startseite|inicio|accueil|главная|головна)$/iu.test(first);
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
