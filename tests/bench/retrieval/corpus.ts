import type { Article } from '../../../src/articles/article.ts';
import { articleOf } from '../../search/articleOf.ts';
import type { Corpus, Document } from './engines.ts';
import type { Title } from './questionSets.ts';

/** An answerable question and the document that answers it. */
export interface Asked {
  readonly question: string;
  readonly answers: readonly string[];
  readonly title: string;
  readonly document: number;
}

const PARAGRAPHS_OF_ARTICLE = 5;

/** Splits each subject into parts of at most five paragraphs. */
export function dividedTitles(titles: readonly Title[]): Title[] {
  return titles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap((_, from) =>
      from % PARAGRAPHS_OF_ARTICLE === 0
        ? { title, paragraphs: paragraphs.slice(from, from + PARAGRAPHS_OF_ARTICLE) }
        : [],
    ),
  );
}

/** Joins the paragraphs about a subject into an article with its title. */
export function articleOn({ title, paragraphs }: Title, id: string): Article {
  const texts = paragraphs.map(({ text }) => text.replaceAll('\n', ' '));
  return articleOf(id, texts, title);
}

/** Makes a corpus of all paragraphs, as articles of five. */
export function corpusOf(titles: readonly Title[]): Corpus {
  const articles = dividedTitles(titles).map((part, at) => articleOn(part, `${at}.txt`));
  const ids = new Map<string, number>();
  const documents: Document[] = [];
  for (const { id: article, title, text, paragraphs } of articles) {
    for (const { number, start, end } of paragraphs) {
      const id = documents.length;
      ids.set(`${article} ${number}`, id);
      documents.push({ id, title: title ?? '', text: text.slice(start, end) });
    }
  }
  return { articles, documents, documentAt: (id, number) => ids.get(`${id} ${number}`) };
}

/** The answerable questions. */
export function askedOf(titles: readonly Title[]): Asked[] {
  let document = -1;
  return titles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ questions }) => {
      document += 1;
      const answerable = questions.filter(({ answers }) => answers.length > 0);
      const place = document;
      return answerable.map(asked => ({ ...asked, title, document: place }));
    }),
  );
}
