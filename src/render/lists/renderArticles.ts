import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { countWords } from '../../search/terms/countWords.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { ACCENT_COLOR, LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { articleName, fileName } from '../text/articleName.ts';
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
  messages: Messages,
): Message {
  if (articles.length === 0) return privateNotice(messages.notices.noArticles);
  const offset = number * ARTICLES_PER_PAGE;
  const listed = articles.slice(offset, offset + ARTICLES_PER_PAGE);
  const description = [
    hasChanged ? messages.answers.articlesChanged : '',
    ...listed.map(article => articleEntry(article, messages)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
  return {
    content: contentOf(articles.length, offset, listed.length, messages),
    embeds: description === '' ? [] : [{ description, color: ACCENT_COLOR }],
    components: pageButtons(
      { number, pages: Math.ceil(articles.length / ARTICLES_PER_PAGE) },
      page => encodeCustomId('articles', 'page', page, library),
      messages,
    ),
  };
}

function contentOf(articles: number, offset: number, shown: number, messages: Messages): string {
  return shown === articles
    ? messages.summaries.articles({ articles })
    : messages.status.articlesShown({ articles, first: offset + 1, last: offset + shown });
}

/** An article's name above what is known of it; without its size while its text is in the database. */
export function articleEntry(article: Article, messages: Messages): string {
  const paragraphs = article.paragraphs.length;
  const size = messages.status.size({ words: countWords(article), paragraphs });
  const known = [
    ...sourceParts(article, messages),
    fileName(article.id),
    ...(paragraphs === 0 ? [] : [size]),
  ];
  const name = articleName(
    article,
    messages,
    ENTRY_ROOM - known.join(' · ').length - '****\n'.length,
  );
  return `**${name}**\n${known.filter(part => part !== name).join(' · ')}`;
}
