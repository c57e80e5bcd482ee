import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { articleEntry } from './renderArticles.ts';

/** Unit: articles. */
const MOST_LISTED = 5;

/** Renders the newest articles by date; those without a date come last. */
export function renderNewest(articles: readonly Article[], messages: Messages): Message {
  if (articles.length === 0) return privateNotice(messages.notices.noArticles);
  const newest = articles
    .map(article => ({ article, time: Date.parse(article.published ?? '') || 0 }))
    .sort((a, b) => b.time - a.time)
    .slice(0, MOST_LISTED)
    .map(({ article }) => article);
  const entries = newest.map(article => articleEntry(article, messages));
  return {
    content: messages.help.newest,
    embeds: [{ description: entries.join('\n\n'), color: ACCENT_COLOR }],
    components: [],
  };
}
