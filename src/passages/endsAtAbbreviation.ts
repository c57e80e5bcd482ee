import { lastWord, type PossibleBoundary, textBefore, WINDOW, wordBefore } from './boundary.ts';
import { type Following, startsSentence, stripSuffix } from './followingWord.ts';
import {
  AFTER_CLOCK,
  BEFORE_LETTER,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  CAPITALS_BEFORE_NUMBER,
  MAYBE_FINAL,
  NEVER_FINAL,
  ORDINAL_MONTHS,
  STATES,
  SURNAMES,
  TITLES,
} from './sentenceWords.ts';

const DOTTED = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
/** Spanish doubles the letters of a plural: "EE. UU.", "RR. HH." */
const DOUBLED = /^(\p{Lu})\1$/u;
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
  const word = lastWord(at);
  const key = word.toLowerCase().replaceAll('.', '');
  const isName = /^\p{Lu}/u.test(word);
  if (/^\p{Nd}{1,2}$/u.test(word)) return !isOrdinal(at, word, following);
  if (CLOCK.test(word)) return endsAtClock(at, following);
  if (NEVER_FINAL.has(key) || (isName && TITLES.has(key))) return false;
  if (DOUBLED.test(word) && DOUBLED.test(following.word.replace('.', ''))) return false;
  if (isInitial(at, word))
    return startsSentence(following) && !SURNAMES.has(stripSuffix(following.word));
  if (following.isNumber && precedesNumber(key, isName)) return false;
  if (isName && STATES.has(key) && completesPlace(at, word, following)) return true;
  const isAmbiguous = MAYBE_FINAL.has(key) || STATES.has(key) || DOTTED.test(word);
  if (isAmbiguous && (isName || DOTTED.test(word) || key === 'al'))
    return startsSentence(following);
  return true;
}

function precedesNumber(key: string, isName: boolean): boolean {
  return BEFORE_NUMBER.has(key) || (isName && CAPITALS_BEFORE_NUMBER.has(key));
}

function isOrdinal(at: PossibleBoundary, word: string, following: Following): boolean {
  return (
    ORDINAL_MONTHS.has(following.word.toLowerCase().replace(/(?<!\P{L})\P{L}+$/u, '')) ||
    BEFORE_ORDINAL.has(wordBefore(at, word).toLowerCase())
  );
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
