import { WORD } from '../../passages/word.ts';

const COLON_AT_END = /:[*_]*["”’]?$/u;
const QUESTION_MARK_AT_END = /[?？؟]["'”’)*_]*$/u;

/** Whether a sentence announces what follows: it ends with a colon. */
export function announces(text: string): boolean {
  return COLON_AT_END.test(text);
}

/** Whether a sentence ends with a question mark. */
export function isQuestion(text: string): boolean {
  return QUESTION_MARK_AT_END.test(text);
}

/** Number of words. */
export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
