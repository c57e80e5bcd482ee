import type { Answer } from '../answer/ask/answerQuestion.ts';
import type { Outcome } from '../answer/ask/judgeAnswer.ts';
import { type Comparison, quotesOf } from '../answer/compare/compareArticles.ts';
import type { ParticularKind } from '../answer/compare/findParticulars.ts';
import type { Location, Quote } from '../answer/quote/quote.ts';
import type { FoundPassage, SearchResult } from '../answer/search/searchPassages.ts';
import type { Summary } from '../answer/summary/summarize.ts';
import type { Article } from '../articles/article.ts';

/** The stable output formats of `--json`, as documented in the README of this folder and checked by tests. */

interface LocationJson {
  readonly article: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly paragraph: number;
  /** Null where the format has no lines. */
  readonly lines: readonly [number, number] | null;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly chapter: string | null;
  readonly time: string | null;
}

interface QuoteJson extends LocationJson {
  readonly text: string;
  readonly score: number;
  readonly also: readonly LocationJson[];
}

export interface AnswerJson {
  readonly question: string;
  readonly answered: boolean;
  readonly quotes: readonly QuoteJson[];
  /** The closest passages, if not answered. */
  readonly nearest: readonly QuoteJson[];
  readonly unknownWords: readonly string[];
  readonly outcome: Outcome;
  readonly probability: number;
}

export interface SearchJson {
  readonly query: string;
  readonly total: number;
  readonly passages: readonly (QuoteJson & { readonly terms: readonly string[] })[];
  readonly didYouMean: string | null;
}

export interface SummaryJson {
  readonly articles: readonly string[];
  readonly sentences: readonly QuoteJson[];
}

export interface ComparisonJson {
  readonly topic: string;
  readonly accounts: readonly {
    readonly article: string;
    readonly quotes: readonly QuoteJson[];
    /** People cited in the quotes; `quote` as below. */
    readonly cited: readonly { readonly text: string; readonly quote: number }[];
    readonly particulars: readonly {
      readonly kind: ParticularKind;
      readonly text: string;
      /** Number of the quote it is from, counted from 1 across all accounts. */
      readonly quote: number;
    }[];
  }[];
  readonly shared: readonly QuoteJson[];
  readonly silent: readonly string[];
  readonly further: number;
  readonly unknownWords: readonly string[];
}

/** Length of `2025-03-02`. */
const DATE_LENGTH = 10;

export interface ArticleJson {
  readonly article: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly words: number;
  readonly paragraphs: number;
  readonly authors: readonly string[];
  readonly updated: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** With the time, if the article gives one. */
  readonly publishedAt: string | null;
}

export function answerJson({
  question,
  outcome,
  probability,
  quotes,
  nearest,
  unknownWords,
}: Answer): AnswerJson {
  return {
    question,
    answered: outcome === 'answered',
    quotes: quotes.map(quoteJson),
    nearest: nearest.map(quoteJson),
    unknownWords,
    outcome,
    probability: rounded(probability),
  };
}

export function searchJson(result: SearchResult): SearchJson {
  if (!result.ok) return { query: result.query, total: 0, passages: [], didYouMean: null };
  const { query, total, passages, didYouMean } = result;
  return {
    query,
    total,
    passages: passages.map(passageJson),
    didYouMean,
  };
}

export function summaryJson({ articles, sentences }: Summary): SummaryJson {
  return { articles: articles.map(({ id }) => id), sentences: sentences.map(quoteJson) };
}

export function comparisonJson(comparison: Comparison): ComparisonJson {
  const { topic, accounts, shared, silent, further, unknownWords } = comparison;
  const quotes = quotesOf(comparison);
  return {
    topic,
    accounts: accounts.map(account => ({
      article: account.article.id,
      quotes: account.quotes.map(quoteJson),
      cited: account.cited.map(({ text, quote }) => ({ text, quote: quotes.indexOf(quote) + 1 })),
      particulars: account.particulars.map(({ kind, text, quote }) => ({
        kind,
        text,
        quote: quotes.indexOf(quote) + 1,
      })),
    })),
    shared: shared.map(quoteJson),
    silent: silent.map(({ id }) => id),
    further,
    unknownWords,
  };
}

export function articleJson(article: Article, words: number): ArticleJson {
  const { paragraphs, authors, updated, description, tags, published } = article;
  const size = { words, paragraphs: paragraphs.length };
  const said = { authors, updated, description, tags, publishedAt: published };
  return { ...sourceJson(article), ...size, ...said };
}

function quoteJson(quote: Quote): QuoteJson {
  const { page, chapter, time, ...place } = locationJson(quote);
  const also = quote.also.map(locationJson);
  return { text: quote.text, ...place, score: rounded(quote.score), also, page, chapter, time };
}

/** A quote with its terms before the fields of its format. */
function passageJson(passage: FoundPassage): SearchJson['passages'][number] {
  const { page, chapter, time, ...quote } = quoteJson(passage);
  return { ...quote, terms: passage.terms, page, chapter, time };
}

function locationJson(location: Location): LocationJson {
  const { article, paragraph, lines, start, end, page, chapter, time } = location;
  const place = { paragraph, lines, start, end, page, chapter, time };
  return { ...sourceJson(article), ...place };
}

function sourceJson({ id, title, publisher, url, published }: Article) {
  const date = published?.slice(0, DATE_LENGTH) ?? null;
  return { article: id, title, publisher, url, published: date };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
