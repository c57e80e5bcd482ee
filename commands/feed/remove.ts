import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { feedName } from '../../src/render/feeds/feedName.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { completeFeed, feedNamed, feedOption } from '../options/feedOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { feedGone, requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed remove',
  options: [feedOption],
} as const satisfies CommandData;

/** Stops following a feed; its articles stay. */
export const remove = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeFeed,
  run: async ({ feed: name }, request) => {
    const feeds = requireFeeds(request);
    const { id } = await feedNamed(name, feeds);
    const feed = await feeds.remove(id, request.place.askerId);
    if (feed === null) throw feedGone();
    return privateNotice(request.messages.feeds.removed({ feed: feedName(feed) }));
  },
});
