import MiniSearch from 'minisearch';
import type { Article } from '../articles/article.ts';
import { type Passage, readPassages, type Sentence } from '../passages/readPassages.ts';
import { findSpellings } from './spellings.ts';
import { tokenize } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A word of a question or search, as the index knows it. */
export interface QueryTerm {
  /** As it was typed. */
  readonly word: string;
  readonly term: string;
  /** The terms that count as this one; empty for a word that occurs nowhere. */
  readonly spellings: readonly string[];
  /** Whether the collection knows the word only by another, one edit away. */
  readonly corrected: boolean;
  /** Inverse document frequency over passages, as BM25 has it; at least 0. */
  readonly idf: number;
}

/** A passage that holds at least one query term. */
export interface Hit {
  readonly passage: Passage;
  /** BM25, over 0. */
  readonly score: number;
  /** The query terms it holds. */
  readonly matched: readonly QueryTerm[];
}

/** The passages of a collection of articles, ready to be searched. */
export interface SearchIndex {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** All sentences of an article of the collection, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
  /** The content words of a text as query terms, each once, in order. */
  readonly interpret: (text: string) => QueryTerm[];
  /** The passages that hold at least one of the terms, best first. */
  readonly rank: (terms: readonly QueryTerm[], articles?: ReadonlySet<string>) => Hit[];
  /** The word of the collection that may have been meant by one that it does not know, or null. */
  readonly suggest: (word: string) => string | null;
}

interface Options {
  /** Groups of words that are spellings of one name, beside those that are found. */
  readonly aliases?: readonly (readonly string[])[];
}

interface Document {
  readonly id: number;
  readonly text: string;
}

/**
 * Okapi BM25 with the usual parameters and no lower bound (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4).
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

/** Indexes the passages of `articles`. */
export function createSearchIndex(
  articles: readonly Article[],
  { aliases = [] }: Options = {},
): SearchIndex {
  const passages: Passage[] = [];
  const sentences = new Map<Article, readonly Sentence[]>();
  for (const article of articles) {
    const parts = readPassages(article);
    for (const part of parts) passages.push(part);
    sentences.set(
      article,
      parts.flatMap(part => part.sentences),
    );
  }
  const vocabulary = new Vocabulary();
  const frequencies = new Map<string, number>();
  const miniSearch = new MiniSearch<Document>({
    fields: ['text'],
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { bm25: BM25, combineWith: 'OR' },
  });
  for (const [id, passage] of passages.entries()) {
    const terms = indexedTerms(passage, vocabulary);
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    miniSearch.add({ id, text: terms.join(' ') });
  }
  const spellings = findSpellings(vocabulary.words(), aliases);

  /** BM25's idf, never negative: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  const idf = (count: number): number =>
    Math.log(1 + (passages.length - count + 0.5) / (count + 0.5));
  const frequency = (term: string): number => frequencies.get(term) ?? 0;

  const queryTerm = (word: string, term: string): QueryTerm => {
    const known = [term, ...spellings.othersOf(term)].filter(spelling => frequency(spelling) > 0);
    const correction = known.length === 0 ? vocabulary.correct(word) : null;
    const spelled =
      correction === null ? known : [correction.term, ...spellings.othersOf(correction.term)];
    const count = spelled.reduce((sum, spelling) => sum + frequency(spelling), 0);
    return {
      word,
      term,
      spellings: spelled.filter(spelling => frequency(spelling) > 0),
      corrected: correction !== null,
      idf: idf(Math.min(count, passages.length)),
    };
  };

  return {
    articles,
    passages,
    sentencesOf: article => sentences.get(article) ?? [],
    interpret(text) {
      const terms = new Map<string, QueryTerm>();
      for (const { word, term, start, end } of tokenize(text)) {
        if (term === null || terms.has(term)) continue;
        terms.set(term, { ...queryTerm(word, term), word: text.slice(start, end) });
      }
      return [...terms.values()];
    },
    rank(terms, within) {
      const owners = new Map<string, QueryTerm>();
      for (const owner of terms) for (const term of owner.spellings) owners.set(term, owner);
      if (owners.size === 0) return [];
      const results = miniSearch.search(
        { queries: [...owners.keys()] },
        {
          // All spellings of a name weigh what the name weighs.
          boostTerm: term => (owners.get(term)?.idf ?? 0) / idf(frequency(term)),
          ...(within && { filter: ({ id }) => within.has(passages[id]?.article.id ?? '') }),
        },
      );
      const hits = results.flatMap(({ id, score, queryTerms, terms: found }) => {
        const passage = passages[id];
        if (passage === undefined) return [];
        const matched = new Set(found.flatMap(term => owners.get(term) ?? []));
        // MiniSearch multiplies the sum by the number of matched query words.
        return { passage, score: score / queryTerms.length, matched: [...matched] };
      });
      return hits.sort((a, b) => b.score - a.score);
    },
    suggest: word => vocabulary.correct(word)?.word ?? null,
  };
}

/** The terms of a passage and of the headline over it; its sentences feed the vocabulary. */
function indexedTerms({ article, sentences }: Passage, vocabulary: Vocabulary): string[] {
  const terms = tokenize(article.title ?? '').map(({ term }) => term);
  for (const { start, end } of sentences) {
    const text = article.text.slice(start, end);
    const tokens = tokenize(text);
    vocabulary.addSentence(text, tokens);
    for (const { term } of tokens) terms.push(term);
  }
  return terms.filter(term => term !== null);
}
