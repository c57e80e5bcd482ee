import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { FEED_LOG_PER_PAGE, renderFeedLog } from '../../src/render/feeds/renderFeedLog.ts';
import type { Message } from '../../src/render/message.ts';
import { readPageNumber } from '../components/pageNumber.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed log',
} as const satisfies CommandData;

/** Shows what happened to the server's feeds and their entries, newest first, in pages. */
export const log = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, request) => showPage(0, request),
  actions: {
    page: {
      gives: 'update',
      run: async ({ state: [number] }, request) => {
        await requireCommand(data.name, request);
        return showPage(readPageNumber(number), request);
      },
    },
  },
});

async function showPage(wanted: number, request: RequestContext): Promise<Message> {
  const feeds = requireFeeds(request);
  const { lines, newest } = await feeds.readLogSize();
  const pages = Math.ceil(lines / FEED_LOG_PER_PAGE);
  const number = Math.min(wanted, Math.max(pages - 1, 0));
  const before = newest - number * FEED_LOG_PER_PAGE + 1;
  const entries = await feeds.readLog({ limit: FEED_LOG_PER_PAGE, before });
  return renderFeedLog({ entries, number, pages }, request.messages);
}
