import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { type SpellingUse, spellingsIn, unknownWords } from '../question/spellingUse.ts';
import type { Quote } from '../quote/quote.ts';
import { supportsAnswer } from './evidence.ts';
import { type RetrievalOptions, retrieveQuotes } from './retrieveQuotes.ts';

/** Quotes that answer a question or, if none does, the closest passages. */
export interface Answer {
  readonly question: string;
  /** Words taken over from earlier questions. */
  readonly carried: readonly string[];
  readonly answered: boolean;
  /** One to three if answered, best first; otherwise none. */
  readonly quotes: readonly Quote[];
  /** The closest passages if not answered. */
  readonly nearest: readonly Quote[];
  /** Words, typed or carried, that no article contains; as typed. */
  readonly unknownWords: readonly string[];
  /** Other spellings of the typed words in the quotes. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** Answers a question from the articles; yields about every 5 milliseconds. */
export function answerQuestion(
  index: SearchIndex,
  text: string,
  options?: RetrievalOptions,
): Steps<Answer> {
  return batchSteps(answer(index, text, options));
}

function* answer(index: SearchIndex, text: string, options?: RetrievalOptions): Steps<Answer> {
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

/** Whether no article contains any of the words that say what a text asks for. */
function asksForUnknown(index: SearchIndex, text: string): boolean {
  const telling = index
    .interpret(text)
    .filter(term => !isFramingTerm(term) && !isEverydayTerm(term.term));
  return telling.length > 0 && telling.every(({ spellings }) => spellings.length === 0);
}
