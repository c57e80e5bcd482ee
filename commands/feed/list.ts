import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { renderFeeds } from '../../src/render/feeds/renderFeeds.ts';
import type { Message } from '../../src/render/message.ts';
import { inPages } from '../components/inPages.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed list',
} as const satisfies CommandData;

/** Lists the server's feeds with their states, in pages. */
export const list = defineCommand(data, inPages(data.name, showPage));

async function showPage(number: number, request: RequestContext): Promise<Message> {
  const feeds = requireFeeds(request);
  const content = { feeds: await feeds.list(), limit: feeds.limit };
  return renderFeeds(content, number, request.messages);
}
