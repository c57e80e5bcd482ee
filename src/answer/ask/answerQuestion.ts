import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { measureWordOf } from '../question/answerKind.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { firstQuestion } from '../question/firstQuestion.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { interpretQuestion } from '../question/interpretQuestion.ts';
import { otherLanguage } from '../question/otherLanguage.ts';
import { type SpellingUse, spellingsIn } from '../question/spellingUse.ts';
import { findUnknownWords, type UnknownWords } from '../question/unknownWords.ts';
import type { Quote } from '../quote/quote.ts';
import type { Outcome } from './judgeAnswer.ts';
import { articlesIn, type RetrievalOptions, retrieveQuotes } from './retrieveQuotes.ts';

/** Quotes that answer a question or, if none does, the closest passages. */
export interface Answer extends UnknownWords {
  /** As typed. */
  readonly question: string;
  /** Whether it asks several questions, of which only the first is answered. */
  readonly isFirstOfSeveral: boolean;
  /** Words taken over from earlier questions. */
  readonly carried: readonly string[];
  readonly outcome: Outcome;
  /** Probability that the first passage answers, 0 to 1. */
  readonly probability: number;
  /** One to three if answered, best first; otherwise none. */
  readonly quotes: readonly Quote[];
  /** Otherwise, the closest passages, best first; they need not bear on the question. */
  readonly nearest: readonly Quote[];
  /** Other spellings of the typed words in the quotes. */
  readonly spellings: readonly SpellingUse[];
  /** The language of all articles, if it is not answered and certainly in another; else null. */
  readonly otherLanguage: string | null;
  readonly terms: readonly QueryTerm[];
}

/** The quotes to show: those that answer, or the closest if they bear on the question. */
export function shownQuotes({
  outcome,
  quotes,
  nearest,
}: Pick<Answer, 'outcome' | 'quotes' | 'nearest'>): readonly Quote[] {
  if (outcome === 'nothing') return [];
  return outcome === 'answered' ? quotes : nearest;
}

/** The answer to a question that names nothing to look for. */
export function withoutTopic(question: string): Answer {
  return {
    question,
    isFirstOfSeveral: false,
    carried: [],
    outcome: 'nothing',
    probability: 0,
    quotes: [],
    nearest: [],
    unknownWords: [],
    isPartial: false,
    spellings: [],
    otherLanguage: null,
    terms: [],
  };
}

/** Answers a question, or the first of several, from the articles; yields about every 5 milliseconds. */
export function answerQuestion(
  index: SearchIndex,
  text: string,
  options?: RetrievalOptions,
): Steps<Answer> {
  return batchSteps(answer(index, text, options));
}

function* answer(index: SearchIndex, text: string, options?: RetrievalOptions): Steps<Answer> {
  const first = firstQuestion(index, text);
  const asked = first ?? text;
  const { terms, quotes, judgement } = yield* retrieveQuotes(index, asked, options);
  const carried = options?.carried ?? [];
  const isAsked = carried.length === 0 || !asksForUnknown(index, asked);
  const { probability } = judgement;
  const outcome = judgement.outcome === 'answered' && !isAsked ? 'closest' : judgement.outcome;
  return {
    question: text,
    isFirstOfSeveral: first !== null,
    carried,
    outcome,
    probability,
    quotes: outcome === 'answered' ? quotes : [],
    nearest: outcome === 'answered' ? [] : quotes,
    ...(yield* findUnknownWords(index, namingTerms(asked, terms))),
    spellings: outcome === 'nothing' ? [] : spellingsIn(quotes, terms),
    otherLanguage:
      outcome === 'answered'
        ? null
        : yield* otherLanguage(asked, articlesIn(index, options?.articles)),
    terms,
  };
}

/** Terms without everyday words, and without "old" in "how old", unless there are no others. */
function namingTerms(text: string, terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const measure = measureWordOf(text);
  const others = terms.filter(
    ({ term, word }) => !isEverydayTerm(term) && word.toLowerCase() !== measure,
  );
  return others.length === 0 ? terms : others;
}

/** Whether no article contains any of the words that say what a text asks for. */
function asksForUnknown(index: SearchIndex, text: string): boolean {
  const telling = interpretQuestion(index, text).filter(
    term => !isFramingTerm(term) && !isEverydayTerm(term.term),
  );
  return telling.length > 0 && telling.every(({ spellings }) => spellings.length === 0);
}
