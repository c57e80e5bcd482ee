import { isFunctionWord, languageOf } from '../../languages/languageOf.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { answerKindOf } from './answerKind.ts';
import { isEverydayTerm } from './everydayTerms.ts';
import { isFramingTerm } from './framingTerms.ts';

/**
 * Reads the content words of a question as query terms, in order and without duplicates: without the
 * function words of its language, which need not be the articles'.
 */
export function interpretQuestion(
  index: Pick<SearchIndex, 'interpret'>,
  text: string,
): readonly QueryTerm[] {
  const terms = index.interpret(text);
  const language = languageOf(text);
  return language === null ? terms : terms.filter(({ word }) => !isFunctionWord(word, language));
}

/** Whether a question names nothing to look for ("What happened?", "Who said that?"). */
export function namesNothing(index: Pick<SearchIndex, 'interpret'>, text: string): boolean {
  const telling = interpretQuestion(index, text).filter(term => !isFramingTerm(term));
  const [first, ...others] = telling;
  if (first === undefined) return true;
  return others.length === 0 && isEverydayTerm(first.term) && answerKindOf(text) !== null;
}
