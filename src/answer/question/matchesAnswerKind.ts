import {
  AGES,
  DATES,
  DURATIONS,
  PLACES,
  PRICES,
  QUANTITIES,
  REASONS,
} from '../../languages/en/questions/answerSigns.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import type { Token } from '../../search/terms/tokenize.ts';
import { type AnswerKind, isOpenKind } from './answerKind.ts';

/** What a sentence must contain to give an answer of a kind: one of the phrases, or the pattern. */
const SIGNS: Readonly<
  Record<
    Exclude<AnswerKind, 'manner' | 'person' | 'yes-or-no'>,
    { readonly phrases: PhraseTable; readonly pattern?: RegExp }
  >
> = {
  age: { phrases: AGES },
  amount: { phrases: QUANTITIES, pattern: /\p{Nd}/u },
  date: { phrases: DATES },
  duration: { phrases: DURATIONS },
  number: { phrases: QUANTITIES, pattern: /\p{Nd}/u },
  place: {
    phrases: PLACES,
    pattern:
      /\b(?:in|at|from|near|to|outside|across|around|inside|of|off|into|via|on|through)\s+(?:the\s+)?\p{Lu}/u,
  },
  price: { phrases: PRICES, pattern: /\p{Sc}/u },
  reason: { phrases: REASONS },
};

/**
 * Whether a sentence has an answer of a kind; for a person, a capitalized term not in `asked`. False
 * for an open kind, whose answers have no signs.
 */
export function matchesAnswerKind(
  kind: AnswerKind,
  sentence: string,
  tokens: readonly Token[],
  asked: ReadonlySet<string>,
): boolean {
  if (isOpenKind(kind)) return false;
  if (kind === 'person')
    return tokens.some((token, index) => index > 0 && isNewName(token, sentence, asked));
  const { phrases, pattern } = SIGNS[kind];
  return pattern?.test(sentence) || hasPhrase(phrases, readTokens(sentence));
}

function isNewName({ term, start }: Token, sentence: string, asked: ReadonlySet<string>): boolean {
  return term !== null && !asked.has(term) && /^\p{Lu}/u.test(sentence.slice(start, start + 2));
}
