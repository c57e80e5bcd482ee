import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { renderFeedTest } from '../../src/render/feeds/renderFeedTest.ts';
import { completeFeed, feedNamed, feedOption } from '../options/feedOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireFeeds } from '../rules/requireFeeds.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed test',
  options: [feedOption],
} as const satisfies CommandData;

/** Reads a feed now and shows its latest entries, without taking or announcing them. */
export const test = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeFeed,
  run: async ({ feed: name }, request) => {
    const feeds = requireFeeds(request);
    const feed = await feedNamed(name, feeds);
    return renderFeedTest(feed, await feeds.test(feed), request.messages);
  },
});
