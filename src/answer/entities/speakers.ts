import {
  WORDS_BEFORE_OTHERS,
  WORDS_BEFORE_SPEAKERS,
  WORDS_OUTSIDE_TITLES,
} from '../../languages/en/entities/speakers.ts';
import { ARTICLES } from '../../languages/en/functionWords.ts';
import { attributesSpeech, QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { findQuotations } from '../../passages/findQuotations.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import type { Entity } from './entity.ts';
import { nameAt } from './names.ts';
import {
  isAdverb,
  isSource,
  speakerAccordingTo,
  speakerAfterVerb,
  speakerBeforeVerb,
  type TokenRange,
  type WrittenSpeaker,
} from './readSpeaker.ts';
import { isSpace, type Token, textAt, tokensOf } from './tokens.ts';

type Tokens = readonly Token[];
type Reader = (tokens: Tokens, at: number) => WrittenSpeaker | null;

/** Context read on either side of a speaker, in UTF-16 code units. */
const REACH = 400;

const OTHERS = new Set(WORDS_BEFORE_OTHERS);
const ARTICLE_WORDS = new Set(ARTICLES);
const NO_TITLE_WORDS = new Set([...WORDS_BEFORE_OTHERS, ...WORDS_OUTSIDE_TITLES]);
/** Words before a speaker that do not belong to it: "Yesterday", "some". */
const LEADING_WORDS = new Set([...WORDS_BEFORE_OTHERS, ...WORDS_BEFORE_SPEAKERS]);
const CLAUSE_END = /[.!?;](?=\s|$)/u;

/**
 * Finds who is quoted or cited in English: a name or kind of source ("officials") next to a verb of
 * speech outside quotations, or after "according to". Ignores pronouns.
 */
export function speakersIn(text: string): Entity[] {
  const own = withoutSpeech(text);
  const tokens = tokensOf(own);
  const beforeVerbs = readAll(tokens, speakerBeforeVerb).filter(
    written =>
      !isSentenceAdverb(tokens, written.speaker) &&
      isSpeaker(tokens, written, afterLeadingWords(tokens, written.speaker)),
  );
  const afterVerbs = readAll(tokens, speakerAfterVerb).filter(written =>
    isSpeaker(tokens, written, written.speaker.first),
  );
  const attributed = [...beforeVerbs, ...afterVerbs].filter(written =>
    attributesSpeech(clauseAround(own, tokens, written)),
  );
  const found = [...attributed, ...readAll(tokens, speakerAccordingTo)].flatMap(
    written => entityOf(own, tokens, written) ?? [],
  );
  return found.sort((a, b) => a.start - b.start);
}

function readAll(tokens: Tokens, read: Reader): WrittenSpeaker[] {
  const found: WrittenSpeaker[] = [];
  for (let at = 0; at < tokens.length; ) {
    const speaker = read(tokens, at);
    if (speaker !== null) found.push(speaker);
    at = speaker?.end ?? at + 1;
  }
  return found;
}

/** Whether a single word is an adverb on a whole sentence: "Surprisingly, Koval agreed, saying ...". */
function isSentenceAdverb(tokens: Tokens, { first, end }: TokenRange): boolean {
  return end === first + 1 && isAdverb(textAt(tokens, first)) && textAt(tokens, end) === ',';
}

/** Whether the words next to a verb can be its subject; `title` is where a title could start. */
function isSpeaker(tokens: Tokens, { speaker }: WrittenSpeaker, title: number): boolean {
  for (let at = title; at < speaker.end && !/\p{Lu}/u.test(textAt(tokens, at)); at += 1) {
    if (NO_TITLE_WORDS.has(textAt(tokens, at)) && isSpace(textAt(tokens, at + 1))) return false;
  }
  return !belongsToOther(tokens, afterLeadingWords(tokens, speaker));
}

/** Whether a preposition stands before a token: "for Smith", "of the court". */
function belongsToOther(tokens: Tokens, at: number): boolean {
  const hasArticle = isWordBefore(tokens, at, ARTICLE_WORDS);
  return isWordBefore(tokens, hasArticle ? at - 2 : at, OTHERS);
}

function isWordBefore(tokens: Tokens, at: number, words: ReadonlySet<string>): boolean {
  return isSpace(textAt(tokens, at - 1)) && words.has(textAt(tokens, at - 2).toLowerCase());
}

/** The first token of a speaker without words such as "some", "yesterday" and adverbs. */
function afterLeadingWords(tokens: Tokens, { first, end }: TokenRange): number {
  let at = first;
  while (at + 2 < end && isSpace(textAt(tokens, at + 1)) && isLeadingWord(textAt(tokens, at))) {
    at += 2;
  }
  return at;
}

function isLeadingWord(word: string): boolean {
  return LEADING_WORDS.has(word.toLowerCase()) || isAdverb(word);
}

/** The clause around a speaker, from which a verb of speech can be recognized. */
function clauseAround(own: string, tokens: Tokens, written: WrittenSpeaker): string {
  const start = startOf(tokens, written.speaker.first);
  const end = startOf(tokens, written.end);
  const before =
    own
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE_END)
      .at(-1) ?? '';
  const [after = ''] = own.slice(end, end + REACH).split(CLAUSE_END);
  return before + own.slice(start, end) + after;
}

function entityOf(own: string, tokens: Tokens, { speaker, name }: WrittenSpeaker): Entity | null {
  const bare = { first: afterLeadingWords(tokens, speaker), end: speaker.end };
  if (!isSource(textAt(tokens, speaker.end - 1))) return nameIn(own, tokens, bare);
  return (name && nameIn(own, tokens, name)) ?? sourceIn(own, tokens, bare);
}

function nameIn(own: string, tokens: Tokens, range: TokenRange): Entity | null {
  const start = startOf(tokens, range.first);
  return nameAt(own, own.slice(start, startOf(tokens, range.end)), start);
}

/** A source without a name; its key is its last word, so that "local officials" are officials. */
function sourceIn(own: string, tokens: Tokens, range: TokenRange): Entity | null {
  const [start, end] = [startOf(tokens, range.first), startOf(tokens, range.end)];
  const keys = termsOf(own.slice(start, end)).slice(-1);
  return keys.length === 0 ? null : { start, end, keys, implied: [] };
}

/** The offset at which a token starts, or the end of the text. */
function startOf(tokens: Tokens, at: number): number {
  return tokens[at]?.start ?? tokens.at(-1)?.end ?? 0;
}

/** Blanks out the quotations of a text, keeping its length. */
function withoutSpeech(text: string): string {
  let own = '';
  for (const { start, end } of findQuotations(text)) {
    own += text.slice(own.length, start);
    const length = end - start;
    own +=
      length < 4
        ? QUOTATION_MARKER.padEnd(length).slice(0, length)
        : QUOTATION_MARKER.padEnd(length - 2) + QUOTATION_MARKER;
  }
  return own + text.slice(own.length);
}
