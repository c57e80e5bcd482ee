import {
  AFTER_CLOCK,
  AMBIGUOUS,
  AUXILIARIES,
  BEFORE_LETTER,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  DATES,
  MARKED_NAMES,
  NEVER_FINAL,
  ORDINAL_MONTHS,
  STARTERS,
  STATES,
  SURNAMES,
  TITLES,
} from './abbreviations.ts';
import { SPEECH_VERBS } from './attributesSpeech.ts';

/** A mark that may end a sentence, and where the text around it lies. Offsets in UTF-16 code units. */
export interface PossibleBoundary {
  readonly text: string;
  /** Where the sentence began. */
  readonly start: number;
  /** Where the mark (or the run of marks, "?!") begins and ends. */
  readonly index: number;
  readonly run: number;
  /** After the closing quotes and brackets that follow the mark. */
  readonly end: number;
  /** The next visible character, or the end of the text. */
  readonly next: number;
  /** Whether the text lets a sentence begin there: white space, or a script that needs none. */
  readonly spaced: boolean;
  /** Whether the mark stands in a bracket that opened inside the sentence. */
  readonly insideBracket: boolean;
}

/** What stands after the mark: its first word without opening punctuation. */
interface Following {
  readonly text: string;
  readonly word: string;
  readonly isCapital: boolean;
  readonly isLower: boolean;
  readonly isNumber: boolean;
  /** Whether a quotation opens before the word. */
  readonly isQuoted: boolean;
  readonly isDashed: boolean;
}

/** Unit: UTF-16 code units. */
const WINDOW = 60;
const BRACKET_WINDOW = 240;

const FOLLOWING =
  /^(["'“‘„‚«‹([{「『（【〈《¡¿*_–—•.…\s-]*)[\p{S}\p{Cf}\p{M}\s]*([\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*)?/u;
const LOWER = /\p{Ll}(?!\p{Lu})/uy;
const CAPITAL = /\p{Lu}/uy;
/** Read backwards from where they are set. */
const LAST_WORD = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40}))/uy;
const WORD_BEFORE = /(?<=([\p{L}\p{M}\p{N}.'’]{0,40})[^\p{L}\p{M}\p{N}]{0,8})/uy;

const STOPS = /[。！？｡।॥؟۔।։።፧\u037e\u104b\u17d4]/u;
const UNSPACED_STOPS = /[。！？｡]/u;
const ELLIPSIS = /^(?:…|\.[ \u00a0\u202f]?[.…])/u;
const OPENER_BEFORE = /(?:^|[\s([“‘„«"'])["'“‘„«‹([]$/u;
const CLOSING_QUOTE = /["'”’»“‘«」』]/u;
const QUOTE_CLOSES = /["'“‘„«][\p{L}.]+$/u;

const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
/** Spanish doubles the letters of a plural: "EE. UU.", "RR. HH." */
const DOUBLED = /^(\p{Lu})\1$/u;
const CLOCK = /^\p{Nd}{0,2}[ap]\.?m$/iu;
const CLOCK_OPENS =
  /^[^\p{L}]*(?:at|by|around|about|until|before|after|since|from)\s[\d:.\s]+[ap]\.?m$/iu;
const NAMED_TIME = /^(?:\p{Lu}[\p{L}.]*\s){1,3}[Tt]ime\b/u;
const NICKNAME = /^["'“‘]\p{Lu}[\p{L}'’-]*(?:\s\p{L}+)?["'”’]\s+\p{Lu}/u;
const LIST_MARKER = /^[\s"'“‘([]*(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,4})$/u;
const MAX_LIST_MARKER = 12;
/** "in Ballwin, " but not "a Washington, ": the word before the place, and the place. */
const PLACE = /(\p{L}+)\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*,\s+$/u;
/** "D-Ill." */
const PARTY = /[^\p{L}]\p{Lu}[-–]$/u;

/** 「…。」と言った, “……？”他问: the speaker follows the quotation. */
const SPEAKER_AFTER = /^(?:と|って|[他她它]?\p{Script=Han}{0,4}?[说說问問道])/u;
const NAME_THEN_VERB =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:,[^,.?!]{1,30},)?\s+(?:(?:of|de|van|von|al|bin)\s+)?){1,5}?(?:(?:then|later|also|once|\p{Ll}+ly)\s+)?(\p{Ll}+)(.{0,12})/u;
/** After "said" these open a clause, which a speaker's name would follow only in a new sentence. */
const CLAUSE =
  /^\s+(?:that|the|an?|he|she|it|they|we|I|you|his|her|its|their|there|this|these|those|some)\s/u;
const TAKES_OBJECT = /^(?:ask|tell|told)/u;

const MISSING_SPACE = /(?:\p{Ll}{3}|\p{Lu}{3}|\p{Nd}{4}|\p{Ll}[)”’])$/u;

/** Decides whether the sentence that began at `start` ends at this mark. */
export function endsSentence(at: PossibleBoundary): boolean {
  if (at.next >= at.text.length) return false;
  if (!at.spaced) return missesSpace(at);
  const mark = at.text.slice(at.index, at.run);
  const closers = at.text.slice(at.run, at.end);
  const isStop = STOPS.test(mark.slice(-1));
  if (!isStop && matchesAt(LOWER, at.text, at.next)) return false;
  const following = readFollowing(at.text, at.next);
  if (at.insideBracket && closesLater(at, closers)) {
    return /[)\]]/u.test(closers) && endsWithBracket(at, mark, following);
  }
  if (CLOSING_QUOTE.test(closers) && attributionFollows(at, mark, following)) return false;
  if (isStop) return true;
  if (following.isLower) return false;
  if (ELLIPSIS.test(mark)) return endsAtEllipsis(at, following);
  if (mark !== '.') return !isMarkedName(at) || startsAnew(following);
  return endsAtFullStop(at, closers, following);
}

function closesLater(at: PossibleBoundary, closers: string): boolean {
  return /[)\]）]/u.test(closers + at.text.slice(at.end, at.end + BRACKET_WINDOW));
}

/** "(The rest stayed.) Then", but "(D-Ill.) Then" and "Kim (really?) Kardashian". */
function endsWithBracket(at: PossibleBoundary, mark: string, following: Following): boolean {
  if (following.isLower) return false;
  if (ELLIPSIS.test(mark)) return endsAtEllipsis(at, following);
  if (mark !== '.') return startsAnew(following);
  return endsAtWord(at, following);
}

function endsAtEllipsis(at: PossibleBoundary, following: Following): boolean {
  const before = textBefore(at, at.index);
  if (!/[\p{L}\p{N}]/u.test(before) || OPENER_BEFORE.test(before)) return false;
  return following.word !== 'I' || /(?:\S+\s+){3}\S/u.test(before);
}

function isMarkedName(at: PossibleBoundary): boolean {
  const word = lastWord(at);
  return /^\p{Lu}/u.test(word) && MARKED_NAMES.has(word.toLowerCase());
}

function endsAtFullStop(at: PossibleBoundary, closers: string, following: Following): boolean {
  if (isListMarker(at)) return false;
  if (closers === '' || isQuotedWord(at, closers)) return endsAtWord(at, following);
  return !following.isDashed || !CLOSING_QUOTE.test(closers);
}

/** "1." or "A." at the start of a list item. */
function isListMarker(at: PossibleBoundary): boolean {
  return (
    at.index - at.start < MAX_LIST_MARKER && LIST_MARKER.test(at.text.slice(at.start, at.index))
  );
}

/** The quotation holds but the word before the mark: the “U.S.” Senate. */
function isQuotedWord(at: PossibleBoundary, closers: string): boolean {
  const before = textBefore(at, at.index);
  return CLOSING_QUOTE.test(closers) && QUOTE_CLOSES.test(before);
}

/** Decides by the word before a full stop whether the stop ends more than an abbreviation. */
function endsAtWord(at: PossibleBoundary, following: Following): boolean {
  const word = lastWord(at);
  const key = word.toLowerCase().replaceAll('.', '');
  const isName = /^\p{Lu}/u.test(word);
  if (/^\p{Nd}{1,2}$/u.test(word)) return !isOrdinal(at, word, following);
  if (CLOCK.test(word)) return endsAtClock(at, following);
  if (NEVER_FINAL.has(key) || (isName && TITLES.has(key))) return false;
  if (DOUBLED.test(word) && DOUBLED.test(following.word.replace('.', ''))) return false;
  if (isInitial(at, word)) return startsAnew(following) && !SURNAMES.has(plain(following.word));
  if (following.isNumber && (BEFORE_NUMBER.has(key) || (isName && DATES.has(key)))) return false;
  if (isName && STATES.has(key) && completesPlace(at, word, following)) return true;
  const isAmbiguous = AMBIGUOUS.has(key) || STATES.has(key) || DOTTED.test(word);
  if (isAmbiguous && (isName || DOTTED.test(word) || key === 'al')) return startsAnew(following);
  return true;
}

function isOrdinal(at: PossibleBoundary, word: string, following: Following): boolean {
  return (
    ORDINAL_MONTHS.has(following.word.toLowerCase().replace(/\P{L}+$/u, '')) ||
    BEFORE_ORDINAL.has(wordBefore(at, word).toLowerCase())
  );
}

function endsAtClock(at: PossibleBoundary, following: Following): boolean {
  if (following.isNumber || following.isDashed || AFTER_CLOCK.has(plain(following.word))) {
    return false;
  }
  if (NAMED_TIME.test(following.text)) return false;
  return at.index - at.start > WINDOW || !CLOCK_OPENS.test(at.text.slice(at.start, at.index));
}

function isInitial(at: PossibleBoundary, word: string): boolean {
  if (!/^\p{Lu}$/u.test(word)) return false;
  const before = wordBefore(at, word);
  if (BEFORE_LETTER.has(before.toLowerCase())) return false;
  return word !== 'I' || before === '' || /^\p{Lu}/u.test(before);
}

/** "in Ballwin, Mo. Workers": a sentence that went on would have set a comma after the state. */
function completesPlace(at: PossibleBoundary, word: string, following: Following): boolean {
  if (!following.isCapital || following.isDashed || at.insideBracket) return false;
  const before = textBefore(at, at.index - word.length);
  if (PARTY.test(before)) return true;
  const lead = PLACE.exec(before)?.[1];
  return lead !== undefined && !/^(?:an?|the|\p{Lu}.*)$/u.test(lead);
}

/** A word that opens sentences, or a quotation that opens one. */
function startsAnew(following: Following): boolean {
  if (following.isDashed || following.isNumber || /^(?:\p{L}|No)\.$/u.test(following.word)) {
    return false;
  }
  if (following.isQuoted) return !NICKNAME.test(following.text);
  const key = plain(following.word);
  if (AUXILIARIES.has(key)) return /^\S+\s+\p{Ll}/u.test(following.text);
  return STARTERS.has(key);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’.].*$/u, '');
}

/** "?" or "!" and a closing quote, then the speaker: “Why?” Trump asked. */
function attributionFollows(at: PossibleBoundary, mark: string, following: Following): boolean {
  if (following.isLower) return true;
  const after = at.text.slice(at.next, at.next + WINDOW);
  if (UNSPACED_STOPS.test(mark.slice(-1))) return SPEAKER_AFTER.test(after);
  const key = plain(following.word);
  if (mark === '.' || (STARTERS.has(key) && !NEVER_FINAL.has(key))) return false;
  const [, verb = '', rest = ''] = NAME_THEN_VERB.exec(after) ?? [];
  if (/^,\s["'“‘]/u.test(rest)) return true;
  return SPEECH_VERBS.has(verb) && (TAKES_OBJECT.test(verb) || !CLAUSE.test(rest));
}

/** "the war.The next": a word, a mark and a word that opens sentences, run together. */
function missesSpace(at: PossibleBoundary): boolean {
  if (!matchesAt(CAPITAL, at.text, at.next)) return false;
  const before = textBefore(at, at.index);
  const closers = at.text.slice(at.run, at.end);
  if (!MISSING_SPACE.test(before) || !/^[”’)]*$/u.test(closers)) return false;
  const following = readFollowing(at.text, at.next);
  const key = following.word.toLowerCase();
  if (!STARTERS.has(key) && !AUXILIARIES.has(key)) return false;
  if (!/^\s/u.test(following.text.slice(key.length))) return false;
  return !ELLIPSIS.test(at.text.slice(at.index, at.run)) || endsAtEllipsis(at, following);
}

function readFollowing(text: string, next: number): Following {
  const after = text.slice(next, next + WINDOW);
  const [, openers = '', word = ''] = FOLLOWING.exec(after) ?? [];
  return {
    text: after,
    word,
    // "iPhone" opens a sentence as well as "Phones" does.
    isLower: matchesAt(LOWER, word, 0),
    isCapital: /^\p{Lu}/u.test(word),
    isNumber: /^\p{N}/u.test(word),
    isQuoted: /["'“‘„«「『]/u.test(openers),
    isDashed: /[–—-]/u.test(openers),
  };
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

function lastWord(at: PossibleBoundary): string {
  return wordUpTo(LAST_WORD, at, at.index);
}

function wordBefore(at: PossibleBoundary, word: string): string {
  return wordUpTo(WORD_BEFORE, at, at.index - word.length);
}

function wordUpTo(pattern: RegExp, at: PossibleBoundary, end: number): string {
  pattern.lastIndex = end;
  const word = pattern.exec(at.text)?.[1] ?? '';
  return word.slice(Math.max(0, word.length - (end - at.start)));
}

function textBefore(at: PossibleBoundary, end: number): string {
  return at.text.slice(Math.max(at.start, end - WINDOW), end);
}
