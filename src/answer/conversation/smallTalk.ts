import type { SearchIndex } from '../../search/searchIndex.ts';
import { isEveryday } from '../question/everydayWords.ts';
import { helpsToAsk } from '../question/questionCues.ts';

/** Whether a text asks for nothing: all its words are said whatever the talk is about ("thanks!"). */
export function isSmallTalk(index: Pick<SearchIndex, 'interpret'>, text: string): boolean {
  const terms = index.interpret(text);
  return terms.every(term => isEveryday(term.term)) && !terms.some(helpsToAsk) && !/\?/u.test(text);
}
