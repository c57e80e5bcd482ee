import type { SearchIndex } from '../../search/searchIndex.ts';
import { answerKindOf, isOpenKind } from './answerKind.ts';
import { isEverydayTerm } from './everydayTerms.ts';
import { isFramingTerm } from './framingTerms.ts';
import { interpretQuestion } from './interpretQuestion.ts';

/** The end of a question; a mark inside a word or before a closing quotation mark ends none. */
const END = /(?:[?؟][!?؟]*(?=\s)|？[！？]*)/gu;
const QUOTATION_MARK = /["“”„«»]/gu;

/**
 * The beginning of a text up to the end of its first question that names something, if it asks for something
 * else after it; null if it asks one question only.
 */
export function firstQuestion(
  index: Pick<SearchIndex, 'interpret' | 'suggest'>,
  text: string,
): string | null {
  const parts = questionsIn(text);
  for (let count = 1; count < parts.length; count += 1) {
    const first = parts.slice(0, count).join('');
    if (!namesSomething(index, first)) continue;
    const asksMore = parts.slice(count).some(part => asksSomething(index, part));
    return asksMore ? first.trim() : null;
  }
  return null;
}

/** A text divided after each question, but not inside quotation marks. */
function questionsIn(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: marks, index } of text.matchAll(END)) {
    const part = text.slice(start, index + marks.length);
    if ((part.match(QUOTATION_MARK)?.length ?? 0) % 2 === 1) continue;
    parts.push(part);
    start = index + marks.length;
  }
  return [...parts, text.slice(start)];
}

function namesSomething(index: Pick<SearchIndex, 'interpret' | 'suggest'>, text: string): boolean {
  return interpretQuestion(index, text).some(
    term => !isFramingTerm(term) && !isEverydayTerm(term.term),
  );
}

/** Whether a text is a question that names something, or no more than a question word such as "why". */
function asksSomething(index: Pick<SearchIndex, 'interpret' | 'suggest'>, text: string): boolean {
  const kind = answerKindOf(text);
  if (namesSomething(index, text)) return kind !== null || /[?？؟]\s*$/u.test(text);
  return kind !== null && !isOpenKind(kind);
}
