import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import type { Quote } from '../quote/quote.ts';
import { batchSteps } from '../steps.ts';
import { supportsAnswer } from './evidence.ts';
import { type RetrievalOptions, retrieveQuotes } from './retrieveQuotes.ts';

/** Passages on a question, or word that the articles do not answer it. */
export interface Answer {
  readonly question: string;
  /** Words of earlier questions that counted as its own. */
  readonly carried: readonly string[];
  readonly answered: boolean;
  /** One to three when answered, best first; none otherwise. */
  readonly quotes: readonly Quote[];
  /** The nearest passages when not answered. */
  readonly nearest: readonly Quote[];
  /** Words, of the question or carried, that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the quotes were found. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** Finds the passages on a question, or tells that the articles do not answer it. */
export function answerQuestion(
  index: SearchIndex,
  text: string,
  options?: RetrievalOptions,
): Generator<undefined, Answer> {
  return batchSteps(answer(index, text, options));
}

function* answer(
  index: SearchIndex,
  text: string,
  options?: RetrievalOptions,
): Generator<undefined, Answer> {
  const { terms, quotes, evidence } = yield* retrieveQuotes(index, text, options);
  const carried = options?.carried ?? [];
  const answered = supportsAnswer(evidence) && !(carried.length > 0 && asksForUnknown(index, text));
  return {
    question: text,
    carried,
    answered,
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    unknownWords: unknownWords(terms),
    spellings: spellingsIn(quotes, terms),
    terms,
  };
}

/** Whether the articles hold none of the words that say what a text asks for. */
function asksForUnknown(index: SearchIndex, text: string): boolean {
  const telling = index
    .interpret(text)
    .filter(term => !isFramingTerm(term) && !isEverydayTerm(term.term));
  return telling.length > 0 && telling.every(({ spellings }) => spellings.length === 0);
}
