import { parseQuery } from '../../search/parseQuery.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { answerKindOf } from '../question/answerKind.ts';
import { isFramingTerm } from '../question/framingTerms.ts';

/** A text, and the words of earlier ones that count as its own. */
export interface FollowUp {
  readonly text: string;
  /** As they were typed, the oldest first, each once; none if the text stands for itself. */
  readonly carried: readonly string[];
}

/** The question, topic or keywords before a text. */
export type PreviousQuestion = FollowUp;

const GOES_ON =
  /^[^\p{L}\p{N}&]*(?:&|(?:and|but|or|also|plus|what about|how about|what of|what else|who else)(?![\p{L}\p{N}]))/iu;
const POINTS_BACK =
  /\b(?:it|its|itself|they|them|their|theirs|themselves|he|him|his|himself|she|her|hers|herself|this|that|these|those|there|then|ones?)\b/iu;
/** A text of so many words that the articles know says what it is about. */
const TELLING_WORDS = 2;
/** Only the latest words are carried. */
const MAX_CARRIED = 20;
/** Of all words that are carried. Unit: UTF-16 code units. */
const MAX_CARRIED_LENGTH = 300;

/**
 * Reads what was typed after a question: it takes over the words of that question and of those
 * before it if it opens as one that goes on, points back with a pronoun and says little itself, or
 * is a question word alone.
 */
export function readFollowUp(
  index: SearchIndex,
  text: string,
  previous: PreviousQuestion,
): FollowUp {
  const own = index.interpret(text);
  if (!leansBack(text, own)) return { text, carried: [] };
  const held = new Set(own.flatMap(({ term, spellings }) => [term, ...spellings]));
  const earlier = [...previous.carried, wordsOf(previous.text)].join(' ');
  const words = index
    .interpret(earlier)
    .filter(known => !isFramingTerm(known))
    .filter(({ term, spellings }) => ![term, ...spellings].some(form => held.has(form)))
    .map(({ word }) => word);
  return { text, carried: latest(words) };
}

function leansBack(text: string, own: readonly QueryTerm[]): boolean {
  if (GOES_ON.test(text)) return true;
  const telling = own.filter(term => term.spellings.length > 0 && !isFramingTerm(term));
  if (POINTS_BACK.test(text)) return telling.length < TELLING_WORDS;
  return answerKindOf(text) !== null && own.every(isFramingTerm);
}

/** What was asked for; a search does not ask for what it excludes. */
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
