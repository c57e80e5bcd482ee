import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { feedName } from '../../src/render/feeds/feedName.ts';
import type { Message } from '../../src/render/message.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { completeFeed, feedNamed, feedOption } from '../options/feedOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { feedGone, requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed resume',
  options: [feedOption],
} as const satisfies CommandData;

/** Reads and announces a feed again; the button under a notice that it is disabled does so too. */
export const resume = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeFeed,
  run: async ({ feed: name }, request) => {
    const { id } = await feedNamed(name, requireFeeds(request));
    return await resumeFeed(id, request);
  },
  actions: {
    again: {
      gives: 'private',
      run: async ({ state: [id = ''] }, request) => {
        await requireCommand(data.name, request);
        return await resumeFeed(id, request);
      },
    },
  },
});

async function resumeFeed(id: string, request: RequestContext): Promise<Message> {
  const feed = await requireFeeds(request).setPaused(id, false, request.place.askerId);
  if (feed === null) throw feedGone();
  return privateNotice(request.messages.feeds.resumed({ feed: feedName(feed) }));
}
