import {
  CITED_SOURCES,
  WORDS_BEFORE_SPEECH,
  WORDS_IN_NAMES,
} from '../../languages/en/entities/speakers.ts';
import { ARTICLES } from '../../languages/en/functionWords.ts';
import {
  BASE_SPEECH_VERBS,
  FIRM_SPEECH_VERBS,
  LOOSE_SPEECH_VERBS,
} from '../../languages/en/speechVerbs.ts';
import { NAME_PARTICLES } from '../../languages/names/particles.ts';
import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { isLetters, isSpace, type Token, textAt } from './tokens.ts';

/** Tokens from `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A speaker as written, up to the token at `end`, which may be after the verb of speech. */
export interface WrittenSpeaker {
  readonly speaker: TokenRange;
  /** The name between commas after a source: "the engineer, Tomasz Wilk, said". */
  readonly name: TokenRange | null;
  readonly end: number;
}

type Tokens = readonly Token[];

const SOURCES = new Set(CITED_SOURCES);
const PARTICLES = new Set([...NAME_PARTICLES, ...WORDS_IN_NAMES]);
const VERBS = new Set([...FIRM_SPEECH_VERBS, ...LOOSE_SPEECH_VERBS, ...BASE_SPEECH_VERBS]);
const ADVERBS = new Set(WORDS_BEFORE_SPEECH);

const AFTER_QUOTATION = new RegExp(`(?:${QUOTATION_MARKER}[,\\s]{0,3}|,\\s?)$`, 'u');

const MAX_NAME_WORDS = 6;
const MAX_ADVERBS = 3;
/** Words of a title before a name: "the water engineer Tomasz Wilk". */
const MAX_TITLE_WORDS = 3;
/** Words that tell a source: "local fire officials". */
const MAX_SOURCE_WORDS = 2;
/** Units: UTF-16 code units. */
const MAX_WORD_LENGTH = 31;
const MAX_BETWEEN_COMMAS = 60;

/** Reads a speaker that starts at a token, before a verb of speech: "Anna Berg, 45, later said". */
export function speakerBeforeVerb(tokens: Tokens, at: number): WrittenSpeaker | null {
  if (!isLetters(textAt(tokens, at))) return null;
  const isInWord = /^[’'-]$/u.test(textAt(tokens, at - 1));
  for (const speakerEnd of [...nameEnds(tokens, at), ...(isInWord ? [] : sourceEnds(tokens, at))]) {
    const speaker = { first: at, end: speakerEnd };
    for (const { name, end: before } of [
      ...betweenCommas(tokens, speakerEnd),
      { name: null, end: speakerEnd },
    ]) {
      const end = verbEnd(tokens, before);
      if (end !== null) return { speaker, name, end };
    }
  }
  return null;
}

/** Reads the speaker after a verb of speech at a token: "said the engineer Tomasz Wilk". */
export function speakerAfterVerb(tokens: Tokens, at: number): WrittenSpeaker | null {
  if (!VERBS.has(textAt(tokens, at)) || !isSpace(textAt(tokens, at + 1))) return null;
  if (!followsQuotation(tokens, at)) return null;
  const first = at + 2;
  const [end] = [
    ...titledNameEnds(tokens, first),
    ...sourceEnds(tokens, afterArticle(tokens, first)),
  ];
  return end === undefined ? null : { speaker: { first, end }, name: null, end };
}

/** Reads the speaker after "according to" at a token. */
export function speakerAccordingTo(tokens: Tokens, at: number): WrittenSpeaker | null {
  const words = tokens.slice(at, at + 4).map(({ text }) => text);
  if (!/^[Aa]ccording\sto\s$/u.test(words.join(''))) return null;
  const first = afterArticle(tokens, at + 4);
  const [end] = [...nameEnds(tokens, first), ...sourceEnds(tokens, first)];
  return end === undefined ? null : { speaker: { first, end }, name: null, end };
}

/** Whether a token is a source that is cited without a name, in any case. */
export function isSource(token: string): boolean {
  return SOURCES.has(token.toLowerCase());
}

/** Ends of the name that starts at a token, the longest first. */
function nameEnds(tokens: Tokens, at: number): number[] {
  const ends: number[] = [];
  for (let next: number | null = at; next !== null && ends.length < MAX_NAME_WORDS; ) {
    const end = nameWordEnd(tokens, next);
    if (end === null) break;
    ends.unshift(end);
    next = nextNameWord(tokens, end);
  }
  return ends;
}

/** The end of a capitalized word: "Wilk", "Al-Masri", "O’Brien", "U.S". */
function nameWordEnd(tokens: Tokens, at: number): number | null {
  if (!/^\p{Lu}/u.test(textAt(tokens, at))) return null;
  let end = at + 1;
  for (;;) {
    const mark = textAt(tokens, end);
    const next = textAt(tokens, end + 1);
    if (/^[\p{L}\p{M}]/u.test(mark)) end += 1;
    else if (/^['’-]$/u.test(mark) && isLetters(next)) end += 2;
    else if (mark === '.' && /^\p{Lu}/u.test(next)) end += 2;
    else return end;
  }
}

/** Where the next word of a name would start, after a space or " of ". */
function nextNameWord(tokens: Tokens, at: number): number | null {
  if (!isSpace(textAt(tokens, at))) return null;
  const isParticle = PARTICLES.has(textAt(tokens, at + 1)) && isSpace(textAt(tokens, at + 2));
  return isParticle ? at + 3 : at + 1;
}

/** Ends of a name after words in lower case: "the engineer Tomasz Wilk". */
function titledNameEnds(tokens: Tokens, at: number): number[] {
  let name = at;
  for (let words = 0; words < MAX_TITLE_WORDS; words += 1) {
    const end = wordEnd(tokens, name, /^[\p{L}’'-]/u);
    if (!/^\p{Ll}/u.test(textAt(tokens, name)) || end === null) break;
    name = end + 1;
  }
  return nameEnds(tokens, name);
}

/** The end of the source that starts at a token, of up to two words and a noun: "local fire officials". */
function sourceEnds(tokens: Tokens, at: number): number[] {
  const ends: number[] = [];
  let noun = at;
  for (let words = 0; words <= MAX_SOURCE_WORDS; words += 1) {
    if (SOURCES.has(textAt(tokens, noun))) ends.unshift(noun + 1);
    const end = wordEnd(tokens, noun, /^[\p{L}\p{M}.'’-]/u);
    if (end === null) break;
    noun = end + 1;
  }
  return ends;
}

/** The end of a word of two or more letters and signs that a space follows. */
function wordEnd(tokens: Tokens, at: number, part: RegExp): number | null {
  if (!isLetters(textAt(tokens, at))) return null;
  let end = at + 1;
  while (part.test(textAt(tokens, end))) end += 1;
  const length = (tokens[end - 1]?.end ?? 0) - (tokens[at]?.start ?? 0);
  const isWord = length > 1 && length <= MAX_WORD_LENGTH;
  return isWord && isSpace(textAt(tokens, end)) ? end : null;
}

/** The words between commas after a speaker, as a name or any others. */
function betweenCommas(tokens: Tokens, at: number): { name: TokenRange | null; end: number }[] {
  if (textAt(tokens, at) !== ',' || !isSpace(textAt(tokens, at + 1))) return [];
  const first = at + 2;
  const start = tokens[first]?.start ?? 0;
  let end = first;
  while (!/^[,.;:!?“”]?$/u.test(textAt(tokens, end))) end += 1;
  const length = (tokens[end]?.start ?? 0) - start;
  if (textAt(tokens, end) !== ',' || length < 1 || length > MAX_BETWEEN_COMMAS) return [];
  const name = nameEnds(tokens, first).includes(end) ? { first, end } : null;
  return [{ name, end: end + 1 }];
}

/** The end of the verb of speech after a space and up to three adverbs. */
function verbEnd(tokens: Tokens, at: number): number | null {
  if (!isSpace(textAt(tokens, at))) return null;
  let verb = at + 1;
  for (let adverbs = 0; adverbs < MAX_ADVERBS; adverbs += 1) {
    if (!isAdverb(textAt(tokens, verb)) || !isSpace(textAt(tokens, verb + 1))) break;
    verb += 2;
  }
  return VERBS.has(textAt(tokens, verb)) ? verb + 1 : null;
}

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || /^\p{L}{2,30}ly$/u.test(word);
}

/** Whether a verb comes after a comma or quotation marks: "..., said", "“...,” said". */
function followsQuotation(tokens: Tokens, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ text }) => text);
  return AFTER_QUOTATION.test(before.join(''));
}

function afterArticle(tokens: Tokens, at: number): number {
  const hasArticle = ARTICLES.includes(textAt(tokens, at)) && isSpace(textAt(tokens, at + 1));
  return hasArticle ? at + 2 : at;
}
