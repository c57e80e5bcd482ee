import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { FEED_LOG_PER_PAGE, renderFeedLog } from '../../src/render/feeds/renderFeedLog.ts';
import type { Message } from '../../src/render/message.ts';
import { inPages } from '../components/inPages.ts';
import { logPage } from '../components/pageNumber.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed log',
} as const satisfies CommandData;

/** Shows what happened to the server's feeds and their entries, newest first, in pages. */
export const log = defineCommand(data, inPages(data.name, showPage));

async function showPage(wanted: number, request: RequestContext): Promise<Message> {
  const feeds = requireFeeds(request);
  const { lines, newest } = await feeds.readLogSize();
  const limit = FEED_LOG_PER_PAGE;
  const { number, pages, before } = logPage(wanted, { lines, newest, limit });
  const entries = await feeds.readLog({ limit, before });
  return renderFeedLog({ entries, number, pages }, request.messages);
}
