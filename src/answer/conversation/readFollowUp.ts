import { FOLLOW_UPS as GERMAN } from '../../languages/de/questions/followUps.ts';
import { DEMONSTRATIVES, THIRD_PERSON_PRONOUNS } from '../../languages/en/functionWords.ts';
import { FOLLOW_UPS as ENGLISH } from '../../languages/en/questions/followUps.ts';
import { FOLLOW_UPS as SPANISH } from '../../languages/es/questions/followUps.ts';
import { FOLLOW_UPS as FRENCH } from '../../languages/fr/questions/followUps.ts';
import { languageOf } from '../../languages/languageOf.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import { FOLLOW_UPS as UKRAINIAN } from '../../languages/uk/questions/followUps.ts';
import { wordList } from '../../languages/wordList.ts';
import { parseQuery } from '../../search/parseQuery.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { interpretQuestion } from '../question/interpretQuestion.ts';

/** A text with the words it takes over from earlier ones. */
export interface FollowUp {
  readonly text: string;
  /** As typed, oldest first, each once; none if the text stands by itself. */
  readonly carried: readonly string[];
}

/** The question, topic or keywords before a follow-up. */
export type PreviousQuestion = FollowUp;

const OPENINGS = [ENGLISH, GERMAN, SPANISH, FRENCH, UKRAINIAN];
/** Words that point to what was named before. */
const REFERENCES: ReadonlySet<string> = new Set([
  ...DEMONSTRATIVES,
  ...THIRD_PERSON_PRONOUNS,
  ...wordList('one ones then there'),
]);
const LEADING_MARKS = /^[^\p{L}\p{N}&]+/u;
/** A text with this many content words that the articles contain stands by itself. */
const MIN_CONTENT_WORDS = 2;
/** Maximum words taken over, the latest ones. */
const MAX_CARRIED = 20;
/** Maximum total length of these words. Unit: UTF-16 code units. */
const MAX_CARRIED_LENGTH = 300;

/**
 * Reads a text typed after a question. It takes over the words of that question and of those before it
 * if it opens like a follow-up ("and", "what about"), asks for more, has a pronoun and few content words,
 * or is only a question word.
 */
export function readFollowUp(
  index: SearchIndex,
  text: string,
  previous: PreviousQuestion,
): FollowUp {
  if (!leansBack(index, text)) return { text, carried: [] };
  const own = interpretQuestion(index, text);
  const held = new Set(own.flatMap(({ term, spellings }) => [term, ...spellings]));
  const asked = interpretQuestion(index, wordsOf(previous.text)).map(({ word }) => word);
  const words = index
    .interpret([...previous.carried, ...asked].join(' '))
    .filter(known => !isFramingTerm(known))
    .filter(({ term, spellings }) => ![term, ...spellings].some(form => held.has(form)))
    .map(({ word }) => word);
  return { text, carried: latest(words) };
}

/** Whether a text only makes sense after another ("and Riga?", "tell me more", "why?"). */
export function leansBack(
  index: Pick<SearchIndex, 'interpret' | 'suggest'>,
  text: string,
): boolean {
  const own = interpretQuestion(index, text);
  const tokens = readTokens(text.replace(LEADING_MARKS, ''));
  if (OPENINGS.some(openings => hasPhrase(openings, tokens))) return true;
  const contentWords = own.filter(term => term.spellings.length > 0 && !isFramingTerm(term));
  if (tokens.some(({ word }) => REFERENCES.has(word)))
    return contentWords.length < MIN_CONTENT_WORDS;
  const asks = answerKindOf(text) !== null || languageOf(text) !== null;
  return asks && own.every(isFramingTerm);
}

/** Words of a query without its exclusions. */
function wordsOf(text: string): string {
  const parsed = parseQuery(text);
  return parsed.ok ? parsed.query.words : text;
}

function latest(words: readonly string[]): readonly string[] {
  let from = words.length;
  let room = MAX_CARRIED_LENGTH;
  while (from > 0 && words.length - from < MAX_CARRIED) {
    room -= words[from - 1]?.length ?? 0;
    if (room < 0) break;
    from -= 1;
  }
  return words.slice(from);
}
