import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
} from 'discord-api-types/v10';
import { summarize } from '../src/answer/summary/summarize.ts';
import type { Steps } from '../src/concurrency/steps.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { requirePermission } from '../src/discord/command/requirePermission.ts';
import { sendInOrder } from '../src/discord/delivery/partialDelivery.ts';
import { neededToPost, neededToQuote } from '../src/discord/permissions/permissions.ts';
import { messagesFor } from '../src/messages/locales.ts';
import { renderSummary } from '../src/render/answers/renderSummary.ts';
import { withAnswerButtons } from '../src/render/components/answerButtons.ts';
import type { Message } from '../src/render/message.ts';
import { postedNotice, privateNotice } from '../src/render/notices/notices.ts';
import { articleNamed, articleOption, completeArticle } from './options/articleOption.ts';
import { privateOption } from './options/privateOption.ts';
import { FOR_MODERATORS } from './rules/availability.ts';
import { requireArticles, requireWords } from './rules/requirements.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'summary',
  options: [
    articleOption,
    {
      type: ApplicationCommandOptionType.String,
      name: 'length',
      choices: [
        { name: 'short', value: 'short' },
        { name: 'medium', value: 'medium' },
        { name: 'long', value: 'long' },
      ],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      max_length: 300,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      channel_types: [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.AnnouncementThread,
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
      ],
    },
    privateOption,
  ],
} as const satisfies CommandData;

/** Sums up one article or all of them, here or in another channel. */
export const summary = defineCommand(data, {
  complete: completeArticle,
  isPrivate: ({ channel }) => channel !== null,
  run: ({ article: name, length, topic: typed, channel, private: isHidden }, request) => {
    requireArticles(request);
    if (channel !== null && isHidden === true) {
      throw new AskerError('private elsewhere', ({ notices }) => notices.privateElsewhere);
    }
    const { index, semantics, place } = request;
    const article = articleNamed(name, request);
    const topic = typed?.trim() ? typed : null;
    if (topic !== null) requireWords(topic);
    const articles = article === null ? index.articles : [article];
    const requestedBy = channel === null ? null : place.askerId;
    const messages =
      channel === null
        ? request.messages
        : messagesFor(request.channels.access(channel, place.askerId).locale);
    const sumUp = function* () {
      const options = { length: length ?? 'medium', topic, semantics } as const;
      const summary = yield* summarize(index, articles, options);
      return renderSummary(summary, { topic, requestedBy }, messages);
    };
    return channel === null ? sumUp : postElsewhere(channel, sumUp, request);
  },
});

/** Checks permissions, posts the summary in another channel, and returns links to it. */
async function postElsewhere(
  channelId: string,
  sumUp: () => Steps<readonly Message[]>,
  { channels, compute, messages, place }: RequestContext,
): Promise<Message> {
  const { asker, bot, ...channel } = channels.access(channelId, place.askerId);
  requirePermission('asker', asker, neededToPost(channel), channelId);
  requirePermission('bot', bot, neededToQuote(channel), channelId);
  const there = messagesFor(channel.locale);
  const parts = await compute(sumUp);
  const post = (part: Message, at: number): Promise<string> =>
    channels.post(channelId, withAnswerButtons(part, place.askerId, there), {
      nonce: `${place.id}-${at}`,
      replyTo: null,
    });
  const posted = await sendInOrder(
    parts,
    post,
    posted =>
      ({ notices }) =>
        notices.partlyPosted({ posted, parts: parts.length }),
  );
  return privateNotice(
    postedNotice({ guildId: place.guildId, channelId, messageIds: posted }, messages),
  );
}
