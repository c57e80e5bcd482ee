import { count, shownText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import { countWords } from '../../search/terms/countWords.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/rows.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { NOTICES, privateNotice } from '../notices/notices.ts';
import { articleName } from '../text/articleName.ts';
import { changedNote } from '../text/notes.ts';
import { sourceParts } from '../text/sources.ts';

/** Which page of the list is shown. */
export interface ArticlesPage {
  /** Counted from 0. */
  readonly number: number;
  /** The key of the collection. */
  readonly collection: string;
  /** Whether the articles changed since the first page. */
  readonly hasChanged: boolean;
}

/** Unit: articles. */
export const ARTICLES_PER_PAGE = 10;

/** The longest entry of which a page of the list holds as many as it must, with a note. */
const ENTRY_ROOM = Math.floor((LIMITS.description - 100) / ARTICLES_PER_PAGE) - 2;

/** A page of the list of articles, with buttons to the other pages. */
export function renderArticles(
  articles: readonly Article[],
  { number, collection, hasChanged }: ArticlesPage,
): Message {
  if (articles.length === 0) return privateNotice(NOTICES.noArticles);
  const offset = number * ARTICLES_PER_PAGE;
  const listed = articles.slice(offset, offset + ARTICLES_PER_PAGE);
  const description = [changedNote(hasChanged), ...listed.map(entryText)]
    .filter(part => part !== '')
    .join('\n\n');
  return {
    content: `${count(articles.length, 'article')}${shownText(articles.length, listed.length, offset)}.`,
    embeds: description === '' ? [] : [{ description }],
    components: pageButtons(number, Math.ceil(articles.length / ARTICLES_PER_PAGE), page =>
      encodeCustomId('articles', 'page', page, collection),
    ),
  };
}

function entryText(article: Article): string {
  const size = `${count(countWords(article), 'word')}, ${count(article.paragraphs.length, 'paragraph')}`;
  const known = [...sourceParts(article), size];
  const name = articleName(article, ENTRY_ROOM - known.join(' · ').length - '****\n'.length);
  return `**${name}**\n${known.filter(part => part !== name).join(' · ')}`;
}
