import { mayEnd, neverEnds, readAbbreviation } from './abbreviation.ts';
import { type PossibleBoundary, textBefore, WINDOW, wordBefore } from './boundary.ts';
import { type Following, startsSentence, stripSuffix } from './followingWord.ts';
import {
  AFTER_CLOCK,
  AFTER_ORDINAL,
  BEFORE_LETTER,
  BEFORE_ORDINAL,
  STATES,
  SURNAMES,
} from './sentenceWords.ts';

const ORDINAL = /^(?:\p{Nd}{1,3}|[IVXLC]{2,})$/u;
const CLOCK = /^\p{Nd}{0,2}[ap]\.?m$/iu;
const CLOCK_OPENS =
  /^[^\p{L}]*(?:at|by|around|about|until|before|after|since|from)\s[\d:.\s]+[ap]\.?m$/iu;
const NAMED_TIME = /^(?:\p{Lu}[\p{L}.]*\s){1,3}[Tt]ime\b/u;
/** A place and the word before it: "in Ballwin, "; the caller rejects "a Washington, ". */
const PLACE =
  /(?<!\p{L})(\p{L}+)\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*,\s+$/u;
/** A party before a state: "D-Ill." */
const PARTY = /[^\p{L}]\p{Lu}[-–]$/u;

/** Whether a full stop ends the sentence, judged by the word before it (abbreviation or not). */
export function endsAtWord(at: PossibleBoundary, following: Following): boolean {
  const abbreviation = readAbbreviation(at);
  const { word, key, isName } = abbreviation;
  if (ORDINAL.test(word)) return !isOrdinal(at, word, following);
  if (CLOCK.test(word)) return endsAtClock(at, following);
  if (neverEnds(at, abbreviation, following)) return false;
  if (isInitial(at, word))
    return startsSentence(following) && !SURNAMES.has(stripSuffix(following.word));
  if (isName && STATES.has(key) && completesPlace(at, word, following)) return true;
  return mayEnd(abbreviation, following);
}

function isOrdinal(at: PossibleBoundary, word: string, following: Following): boolean {
  if (AFTER_ORDINAL.has(following.word.toLowerCase().replace(/(?<!\P{L})\P{L}+$/u, '')))
    return true;
  return BEFORE_ORDINAL.has(wordBefore(at, word).toLowerCase()) && !startsSentence(following);
}

function endsAtClock(at: PossibleBoundary, following: Following): boolean {
  if (following.isNumber || following.isDashed || AFTER_CLOCK.has(stripSuffix(following.word))) {
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

/** Whether a state ends a place and the sentence: "in Ballwin, Mo. Workers" has no comma after it. */
function completesPlace(at: PossibleBoundary, word: string, following: Following): boolean {
  if (!following.isCapital || following.isDashed || at.insideBracket) return false;
  const before = textBefore(at, at.index - word.length);
  if (PARTY.test(before)) return true;
  const lead = PLACE.exec(before)?.[1];
  return lead !== undefined && !/^(?:an?|the|\p{Lu}.*)$/u.test(lead);
}
