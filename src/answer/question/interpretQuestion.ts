import { ARTICLE_WORDS } from '../../languages/en/questions/articleWords.ts';
import { isFunctionWord, languageOf } from '../../languages/languageOf.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { isEnglishWord } from '../../search/spelling/englishWords.ts';
import { answerKindOf } from './answerKind.ts';
import { isEverydayTerm } from './everydayTerms.ts';
import { isFramingTerm } from './framingTerms.ts';

/**
 * Reads the content words of a question as query terms, in order and without duplicates: without the
 * function words of its language, which need not be the articles', and without those that only say
 * that the articles are asked ("What do the articles say about Riga?").
 */
export function interpretQuestion(
  index: Pick<SearchIndex, 'interpret' | 'suggest'>,
  text: string,
): readonly QueryTerm[] {
  const terms = index.interpret(text);
  const language = languageOf(text);
  const isOfArticles = terms.some(meansArticles);
  const asked = terms.filter(term => {
    if (isOfArticles && (meansArticles(term) || isFramingTerm(term))) return false;
    return language === null || !isFunctionWord(term.word, language);
  });
  return language === null ? asked : asked.map(term => asTyped(index, term));
}

/** A word of another language without its correction to an English word that is no name: "wonder" for "Wunder". */
function asTyped(index: Pick<SearchIndex, 'suggest'>, term: QueryTerm): QueryTerm {
  const meant = term.corrected ? index.suggest(term.word) : null;
  if (meant === null || meant !== meant.toLowerCase() || !isEnglishWord(meant)) return term;
  return { ...term, spellings: [], corrected: false };
}

/** Whether a question names nothing to look for ("What happened?", "Who said that?"). */
export function namesNothing(
  index: Pick<SearchIndex, 'interpret' | 'suggest'>,
  text: string,
): boolean {
  const telling = interpretQuestion(index, text).filter(term => !isFramingTerm(term));
  const [first, ...others] = telling;
  if (first === undefined) return true;
  return others.length === 0 && isEverydayTerm(first.term) && answerKindOf(text) !== null;
}

/** Whether a word means the articles, and is not one that they contain. */
function meansArticles({ word, spellings }: QueryTerm): boolean {
  return spellings.length === 0 && ARTICLE_WORDS.includes(word.toLowerCase());
}
