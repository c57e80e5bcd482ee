import type { Article } from '../../articles/article.ts';
import { newestFirst } from '../../articles/newestFirst.ts';
import type { Messages } from '../../messages/messages.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { articleEntry } from './renderArticles.ts';

/** Unit: articles. */
const MAX_LISTED = 5;

/** Renders the newest articles by date; those without a date come last. */
export function renderNewest(articles: readonly Article[], messages: Messages): Message {
  if (articles.length === 0) return privateNotice(messages.notices.noArticles);
  const entries = newestFirst(articles)
    .slice(0, MAX_LISTED)
    .map(article => articleEntry(article, messages));
  return {
    content: messages.help.newest,
    embeds: [{ description: entries.join('\n\n'), color: ACCENT_COLOR }],
    components: [],
  };
}
