import { count, shownText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import { countWords } from '../../search/terms/countWords.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { NOTICES, privateNotice } from '../notices/notices.ts';
import { articleName } from '../text/articleName.ts';
import { changedNote } from '../text/notes.ts';
import { sourceParts } from '../text/sources.ts';

/** A page of the list of articles. */
export interface ArticlesPage {
  /** Counted from 0. */
  readonly number: number;
  /** Key of the library. */
  readonly library: string;
  /** Whether the articles have changed since the first page. */
  readonly hasChanged: boolean;
}

/** Unit: articles. */
export const ARTICLES_PER_PAGE = 10;

/** Maximum length of an entry, so that a page has room for all of its entries and a note. */
const ENTRY_ROOM = Math.floor((LIMITS.description - 100) / ARTICLES_PER_PAGE) - 2;

/** Renders a page of the list of articles, with buttons to the other pages. */
export function renderArticles(
  articles: readonly Article[],
  { number, library, hasChanged }: ArticlesPage,
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
      encodeCustomId('articles', 'page', page, library),
    ),
  };
}

function entryText(article: Article): string {
  const size = `${count(countWords(article), 'word')}, ${count(article.paragraphs.length, 'paragraph')}`;
  const known = [...sourceParts(article), size];
  const name = articleName(article, ENTRY_ROOM - known.join(' · ').length - '****\n'.length);
  return `**${name}**\n${known.filter(part => part !== name).join(' · ')}`;
}
