import {
  ARTICLES,
  DEMONSTRATIVES,
  POSSESSIVE_DETERMINERS,
  SUBJECT_PRONOUNS,
} from '../languages/en/functionWords.ts';
import { ADDRESSING_VERBS } from '../languages/en/speechVerbs.ts';
import { NAME_PARTICLES } from '../languages/names/particles.ts';
import { bracketCloses, lastWord, type PossibleBoundary, textBefore, WINDOW } from './boundary.ts';
import { endsAtWord } from './endsAtAbbreviation.ts';
import {
  type Following,
  LOWER,
  matchesAt,
  readFollowing,
  startsSentence,
  stripSuffix,
} from './followingWord.ts';
import { AUXILIARIES, MARKED_NAMES, NEVER_FINAL, STARTERS } from './sentenceWords.ts';
import { SPEECH_VERBS } from './speechVerbs.ts';

const CAPITAL = /\p{Lu}/uy;
const STOPS = /[。！？｡।॥؟۔।։።፧\u037e\u104b\u17d4]/u;
const UNSPACED_STOPS = /[。！？｡]/u;
const ELLIPSIS = /^(?:…|\.[ \u00a0\u202f]?[.…])/u;
const OPENER_BEFORE = /(?:^|[\s([“‘„«"'])["'“‘„«‹([]$/u;
const CLOSING_QUOTE = /["'”’»“‘«」』]/u;
const QUOTE_CLOSES = /["'“‘„«][\p{L}.]+$/u;
const LIST_MARKER = /^[\s"'“‘([]*(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,4})$/u;
const MAX_LIST_MARKER = 12;
/** The speaker after a quotation: 「…。」と言った, “……？”他问. */
const SPEAKER_AFTER = /^(?:と|って|[他她它]?\p{Script=Han}{0,4}?[说說问問道])/u;
const NAME_THEN_VERB = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:,[^,.?!]{1,30},)?\s+(?:(?:of|${NAME_PARTICLES.join('|')})\s+)?){1,5}?` +
    String.raw`(?:(?:then|later|also|once|\p{Ll}+ly)\s+)?(\p{Ll}+)(.{0,12})`,
  'u',
);
/** Words that open the object clause of "said"; a speaker's name would start a new sentence. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...DEMONSTRATIVES,
  ...POSSESSIVE_DETERMINERS,
  ...SUBJECT_PRONOUNS.filter(word => word !== 'i'),
  'I',
  'some',
  'there',
]);
const TAKES_OBJECT: ReadonlySet<string> = new Set(ADDRESSING_VERBS);
const WORD_AND_SPACE = /^\s+(\p{L}+)\s/u;
const MISSING_SPACE = /(?:\p{Ll}{3}|\p{Lu}{3}|\p{Nd}{4}|\p{Ll}[)”’])$/u;

/** Whether the sentence that began at `start` ends at this mark. */
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
  if (following.isLower || at.text[at.next] === '/') return false;
  if (ELLIPSIS.test(mark)) return endsAtEllipsis(at, following);
  if (mark !== '.') return !isMarkedName(at) || startsSentence(following);
  return endsAtFullStop(at, closers, following);
}

function closesLater(at: PossibleBoundary, closers: string): boolean {
  return /[)\]）]/u.test(closers) || bracketCloses(at.text, at.end);
}

/** True for "(The rest stayed.) Then"; false for "(D-Ill.) Then" and "Kim (really?) Kardashian". */
function endsWithBracket(at: PossibleBoundary, mark: string, following: Following): boolean {
  if (following.isLower) return false;
  if (ELLIPSIS.test(mark)) return endsAtEllipsis(at, following);
  if (mark !== '.') return startsSentence(following);
  return endsAtWord(at, following);
}

function endsAtEllipsis(at: PossibleBoundary, following: Following): boolean {
  const before = textBefore(at, at.index);
  if (!/[\p{L}\p{N}]/u.test(before) || OPENER_BEFORE.test(before)) return false;
  return following.word !== 'I' || /^\s*(?:\S+\s+){3}\S/u.test(before);
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

/** Whether the quotation is only the word before the mark: the “U.S.” Senate. */
function isQuotedWord(at: PossibleBoundary, closers: string): boolean {
  const before = textBefore(at, at.index);
  return CLOSING_QUOTE.test(closers) && QUOTE_CLOSES.test(before);
}

/** Whether a speaker follows the quotation: “Why?” Trump asked. */
function attributionFollows(at: PossibleBoundary, mark: string, following: Following): boolean {
  if (following.isLower) return true;
  const after = at.text.slice(at.next, at.next + WINDOW);
  if (UNSPACED_STOPS.test(mark.slice(-1))) return SPEAKER_AFTER.test(after);
  const key = stripSuffix(following.word);
  if (mark === '.' || (STARTERS.has(key) && !NEVER_FINAL.has(key))) return false;
  const [, verb = '', rest = ''] = NAME_THEN_VERB.exec(after) ?? [];
  if (/^,\s["'“‘]/u.test(rest)) return true;
  return SPEECH_VERBS.has(verb) && (TAKES_OBJECT.has(verb) || !opensClause(rest));
}

function opensClause(text: string): boolean {
  return CLAUSE_OPENERS.has(WORD_AND_SPACE.exec(text)?.[1] ?? '');
}

/** Whether only a space is missing between two sentences: "the war.The next". */
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
