import {
  ADDRESSES,
  OPINION_REQUESTS,
  OPINIONS,
  QUESTION_WORDS,
} from '../../languages/en/boilerplate/opinionQuestions.ts';
import { findPhrase, hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens, type Token } from '../../languages/phrases/readTokens.ts';
import { plainText } from './plainText.ts';

const QUESTION = /[?？؟][^\p{L}\p{N}?？؟]*$/u;
/** A quotation, closed or not. */
const QUOTATION = /[“"«„][^”"»“]*([”"»“]?)/gu;
/** Unit: UTF-16 code units. */
const MAX_PROMPT_LENGTH = 400;

/** Whether a paragraph at the end of an article asks the readers for their opinion. */
export function asksReaders(paragraph: string): boolean {
  if (paragraph.length > MAX_PROMPT_LENGTH) return false;
  const spoken = plainText(paragraph)
    .replace(QUOTATION, (quotation, closer) => (closer === '' ? quotation : ''))
    .trim();
  return QUESTION.test(spoken) && asksForOpinion(readTokens(spoken));
}

function asksForOpinion(tokens: readonly Token[]): boolean {
  return (
    hasInOrder([QUESTION_WORDS, ADDRESSES, OPINIONS], tokens) || hasPhrase(OPINION_REQUESTS, tokens)
  );
}

/** Whether a text has a phrase of each table, one after another. */
function hasInOrder(tables: readonly PhraseTable[], tokens: readonly Token[]): boolean {
  let from = 0;
  for (const table of tables) {
    const found = findPhrase(table, tokens, from);
    if (found === null) return false;
    from = found.end;
  }
  return true;
}
