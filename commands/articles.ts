import { ApplicationCommandType } from 'discord-api-types/v10';
import { libraryKey } from '../src/articles/articleKey.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { ARTICLES_PER_PAGE, renderArticles } from '../src/render/lists/renderArticles.ts';
import type { Message } from '../src/render/message.ts';
import { readPageNumber } from './components/pageNumber.ts';
import { ANYWHERE } from './rules/availability.ts';
import { requireArticles } from './rules/requirements.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'articles',
} as const satisfies CommandData;

/** Lists the articles, in pages. */
export const articles = defineCommand(data, {
  run: (_, request) => listArticles(request),
  actions: {
    page: {
      gives: 'update',
      run: ({ state: [number, shown = ''] }, request) =>
        showPage(request, readPageNumber(number), shown),
    },
  },
});

/** The first page of the list. */
export function listArticles(request: RequestContext): Message {
  return showPage(request, 0, null);
}

/** @param shown key of the library on the page that was turned; null for the first page */
function showPage(request: RequestContext, number: number, shown: string | null): Message {
  requireArticles(request);
  const { articles } = request.index;
  const last = Math.ceil(articles.length / ARTICLES_PER_PAGE) - 1;
  const library = libraryKey(articles);
  const hasChanged = shown !== null && shown !== library;
  return renderArticles(
    articles,
    { number: Math.min(number, last), library, hasChanged },
    request.messages,
  );
}
