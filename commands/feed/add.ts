import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { FeedAddition } from '../../src/feeds/guildFeeds.ts';
import { feedName } from '../../src/render/feeds/feedName.ts';
import { problemText } from '../../src/render/feeds/problemText.ts';
import { announcingText } from '../../src/render/feeds/renderFeeds.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { parseQuery } from '../../src/search/parseQuery.ts';
import { POSTABLE_CHANNELS } from '../options/postableChannels.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireAccess } from '../rules/requireAccess.ts';
import { requireFeeds } from '../rules/requireFeeds.ts';
import { badQuery } from '../rules/requirements.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'feed add',
  options: [
    { type: ApplicationCommandOptionType.String, name: 'url', required: true, max_length: 2000 },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      channel_types: POSTABLE_CHANNELS,
    },
    { type: ApplicationCommandOptionType.Role, name: 'role' },
    { type: ApplicationCommandOptionType.String, name: 'filter', max_length: 300 },
    {
      type: ApplicationCommandOptionType.String,
      name: 'mode',
      choices: [
        { name: 'each', value: 'each' },
        { name: 'hourly', value: 'hourly' },
        { name: 'silent', value: 'silent' },
      ],
    },
  ],
} as const satisfies CommandData;

/** Follows a feed; its entries become articles, and new ones are announced in a channel. */
export const add = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async ({ url, channel, role, filter, mode }, request) => {
    const feeds = requireFeeds(request);
    const isAnnounced = channel !== null && mode !== 'silent';
    if (role !== null) await requireMentionable(role, channel, request);
    if (isAnnounced) requireAccess(channel, request);
    const words = filter?.trim() || null;
    if (words !== null) requireFilter(words);
    const chosen = {
      url: url.trim(),
      channelId: isAnnounced ? channel : null,
      roleId: isAnnounced ? role : null,
      filter: words,
      mode: isAnnounced ? (mode ?? 'each') : 'silent',
    } as const;
    const outcome = await feeds.add(chosen, request.place.askerId);
    return privateNotice(outcomeText(outcome, feeds.limit, request));
  },
});

function outcomeText(outcome: FeedAddition, limit: number, { messages }: RequestContext): string {
  const { feeds } = messages;
  switch (outcome.kind) {
    case 'added':
      return [
        feeds.added({ feed: feedName(outcome.feed) }),
        ...announcingText(outcome.feed, messages),
      ].join('\n');
    case 'repeated':
      return feeds.repeated({ feed: feedName(outcome.feed) });
    case 'full':
      return feeds.full({ limit });
    case 'unreadable':
      return feeds.unreadable({ reason: problemText(outcome.problem, messages) });
  }
}

/** @throws AskerError if the asker or the bot may not mention a role in a channel. */
async function requireMentionable(
  roleId: string,
  channelId: string | null,
  { channels, place }: RequestContext,
): Promise<void> {
  const { guildId, askerId } = place;
  if (channelId === null) {
    throw new AskerError('role without a channel', ({ feeds }) => feeds.roleWithoutChannel);
  }
  if (guildId === null || roleId === guildId) {
    throw new AskerError('mention of everyone', ({ feeds }) => feeds.everyone);
  }
  const mention = { guildId, channelId, roleId };
  const named = { role: `<@&${roleId}>`, channel: `<#${channelId}>` };
  if (!(await channels.mayMention({ ...mention, memberId: askerId }))) {
    throw new AskerError('role not allowed', ({ feeds }) => feeds.roleNotAllowed(named));
  }
  if (!(await channels.mayMention({ ...mention, memberId: channels.userId() }))) {
    throw new AskerError('role out of reach', ({ feeds }) => feeds.roleOutOfReach(named));
  }
}

/** @throws AskerError if a filter is no search. */
function requireFilter(filter: string): void {
  const parsed = parseQuery(filter);
  if (!parsed.ok) throw badQuery(parsed.problem);
}
