import { ApplicationCommandType } from 'discord-api-types/v10';
import { collectionKey } from '../src/articles/articleKey.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import type { Message } from '../src/render/message.ts';
import { ARTICLES_PER_PAGE, renderArticles } from '../src/render/renderArticles.ts';
import { ANYWHERE, readPageNumber, requireArticles } from './options.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'articles',
  description: 'List the articles that Footnote quotes from',
} as const satisfies CommandData;

/** The list of articles, in pages. */
export const articles = defineCommand(data, {
  run: (_, request) => showPage(request, 0, null),
  actions: {
    page: {
      gives: 'update',
      run: ({ state: [number, shown = ''] }, request) =>
        showPage(request, readPageNumber(number), shown),
    },
  },
});

/** A page, counted from 0; `shown` is the key of the collection on an earlier page, or null. */
function showPage(request: RequestContext, number: number, shown: string | null): Message {
  requireArticles(request);
  const { articles } = request.index;
  const last = Math.ceil(articles.length / ARTICLES_PER_PAGE) - 1;
  const collection = collectionKey(articles);
  const hasChanged = shown !== null && shown !== collection;
  return renderArticles(articles, { number: Math.min(number, last), collection, hasChanged });
}
