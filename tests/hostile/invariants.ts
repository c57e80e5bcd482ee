import { expect } from 'vitest';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { compareArticles, quotesOf } from '../../src/answer/compare/compareArticles.ts';
import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import type { Quote } from '../../src/answer/quote/quote.ts';
import { verifyQuotes } from '../../src/answer/quote/verifyQuotes.ts';
import { searchPassages } from '../../src/answer/search/searchPassages.ts';
import { summarize } from '../../src/answer/summary/summarize.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { type Passage, readPassages } from '../../src/passages/readPassages.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { parseArticle } from '../parseArticle.ts';

/** The outcome of reading a file and asking about it. */
interface HostileReading {
  /** Why the file was rejected, or null. */
  readonly reason: string | null;
  /** Passages whose offsets do not match their text. */
  readonly misplaced: readonly Passage[];
  readonly altered: readonly Quote[];
}

/** The expected outcomes of a readable file and of a rejected one. */
export const READ: HostileReading = { reason: null, misplaced: [], altered: [] };
export const REFUSED = { ...READ, reason: expect.stringMatching(/^(?:is|has) \S/u) };

/** Reads bytes as a file and runs every kind of query on it. */
export function readHostile(bytes: Uint8Array, question: string): HostileReading {
  const parsed = parseArticle('hostile.md', bytes);
  if (!parsed.ok) return { ...READ, reason: parsed.reason };
  const index = createSearchIndex([parsed.article]);
  return {
    reason: null,
    misplaced: index.articles.flatMap(readPassages).filter(passage => !isInPlace(passage)),
    altered: alteredQuotes(index, question),
  };
}

/** Runs every kind of query; returns the quotes that are not word for word in their article. */
export function alteredQuotes(index: SearchIndex, question: string): readonly Quote[] {
  const { quotes, nearest } = drain(answerQuestion(index, question));
  const found = drain(searchPassages(index, question));
  const summary = drain(summarize(index, index.articles, { length: 'short' }));
  const onTopic = drain(summarize(index, index.articles, { topic: question }));
  const shown: readonly Quote[] = [
    ...quotes,
    ...nearest,
    ...(found.ok ? found.passages : []),
    ...summary.sentences,
    ...onTopic.sentences,
    ...quotesOf(drain(compareArticles(index, question))),
  ];
  const around = shown.flatMap(quote => quoteInContext(index, quote.article, quote)?.parts ?? []);
  return verifyQuotes([...shown, ...around]).altered;
}

function isInPlace({ article, start, end, sentences }: Passage): boolean {
  const isWhole = sentences[0]?.start === start && sentences.at(-1)?.end === end;
  return (
    isWhole &&
    sentences.every(sentence => {
      const text = article.text.slice(sentence.start, sentence.end);
      return text !== '' && text === text.trim();
    })
  );
}
