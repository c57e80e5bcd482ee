import type { SearchIndex } from '../../search/searchIndex.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';

/** Whether a text asks for nothing, as all its words are everyday talk ("thanks!"). */
export function isSmallTalk(index: Pick<SearchIndex, 'interpret'>, text: string): boolean {
  const terms = index.interpret(text);
  return (
    terms.every(term => isEverydayTerm(term.term)) &&
    !terms.some(isFramingTerm) &&
    !/\?/u.test(text)
  );
}
