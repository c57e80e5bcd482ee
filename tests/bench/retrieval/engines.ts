import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';
import createWink from 'wink-bm25-text-search';
import { discountFramingTerm } from '../../../src/answer/question/framingTerms.ts';
import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { QueryTerm } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { createBm25 } from './bm25.ts';

/** A paragraph as the engines index it; its id is its index among all. */
export interface Document {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** The searched data: articles, and their paragraphs as documents. */
export interface Corpus {
  readonly documents: readonly Document[];
  readonly articles: readonly Article[];
  /** The document of an article's paragraph, numbered from 1. */
  readonly documentAt: (article: string, paragraph: number) => number | undefined;
}

/** Returns the ids of matching documents, best first, without duplicates, at least `DEPTH` if there are. */
export type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** A named search engine. */
export interface Engine {
  readonly name: string;
  readonly open: (corpus: Corpus) => Search | Promise<Search>;
}

/** Number of ranks evaluated. */
export const DEPTH = 20;
export const BASELINE = 'textbook BM25';

/**
 * The engines set up as in their documentation, untuned, with a question's words joined by OR where
 * that is not the default. Footnote takes part with the ranking of answers and of searches.
 */
export const ENGINES: readonly Engine[] = [
  { name: 'Footnote, asked', open: openFootnote },
  { name: 'Footnote, searched', open: openFootnoteSearch },
  { name: BASELINE, open: openBm25 },
  { name: 'MiniSearch', open: openMiniSearch },
  { name: 'FlexSearch', open: openFlexSearch },
  { name: 'Lunr', open: openLunr },
  { name: 'Orama', open: openOrama },
  { name: 'wink-bm25', open: openWink },
  { name: 'SQLite FTS5', open: openSqlite },
];

function openFootnote(corpus: Corpus): Search {
  return searchWith(corpus, discountFramingTerm);
}

function openFootnoteSearch(corpus: Corpus): Search {
  return searchWith(corpus, term => term);
}

function searchWith(
  { articles, documentAt }: Corpus,
  weigh: (term: QueryTerm) => QueryTerm,
): Search {
  const index = createSearchIndex(articles);
  return question => {
    const hits = drain(index.rank(index.interpret(question).map(weigh)));
    const ids = hits.flatMap(
      ({ passage }) => documentAt(passage.article.id, passage.paragraph) ?? [],
    );
    return [...new Set(ids)];
  };
}

function openBm25({ documents }: Corpus): Search {
  const search = createBm25(documents.map(({ title, text }) => termsOf(`${title}\n${text}`)));
  return question => search(termsOf(question));
}

function openMiniSearch({ documents }: Corpus): Search {
  const index = new MiniSearch<Document>({ fields: ['title', 'text'] });
  index.addAll(documents);
  return question => index.search(question).map(({ id }) => Number(id));
}

function openFlexSearch({ documents }: Corpus): Search {
  const index = new FlexSearch.Index();
  for (const { id, title, text } of documents) index.add(id, `${title} ${text}`);
  return question => index.search(question, { limit: DEPTH, suggest: true }).map(Number);
}

function openLunr({ documents }: Corpus): Search {
  const index = lunr(builder => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const document of documents) builder.add(document);
  });
  return question =>
    index
      .query(query => {
        for (const token of lunr.tokenizer(question)) query.term(token.toString(), {});
      })
      .map(({ ref }) => Number(ref));
}

async function openOrama({ documents }: Corpus): Promise<Search> {
  const index = create({ schema: { place: 'number', title: 'string', text: 'string' } });
  await insertMultiple(
    index,
    documents.map(({ id, title, text }) => ({ place: id, title, text })),
  );
  return async question => {
    const { hits } = await searchOrama(index, { term: question, limit: DEPTH });
    return hits.map(({ document }) => document.place);
  };
}

/** Uses Footnote's terms, since wink leaves tokenizing to its user. */
function openWink({ documents }: Corpus): Search {
  const engine = createWink();
  engine.defineConfig({ fldWeights: { title: 1, text: 2 } });
  engine.definePrepTasks([termsOf]);
  for (const { id, title, text } of documents) engine.addDoc({ title, text }, id);
  engine.consolidate();
  return question => engine.search(question, DEPTH).map(([id]) => Number(id));
}

function openSqlite({ documents }: Corpus): Search {
  const database = new sqlite.Database();
  database.exec(
    "CREATE VIRTUAL TABLE passages USING fts5(title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
  for (const { id, title, text } of documents) insert.run([id, title, text]);
  const select = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${DEPTH}`,
  );
  return question => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const rows = select.all([words.map(word => `"${word}"`).join(' OR ')]);
    return rows.map(row => Number(row.rowid));
  };
}
