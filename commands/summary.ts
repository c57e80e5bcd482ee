import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type SummaryLength, summarize } from '../src/answer/summary/summarize.ts';
import type { Article } from '../src/articles/article.ts';
import { articleKey } from '../src/articles/articleKey.ts';
import type { Steps } from '../src/concurrency/steps.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { requirePermission } from '../src/discord/command/requirePermission.ts';
import { sendInOrder } from '../src/discord/delivery/partialDelivery.ts';
import {
  isModerator,
  neededToPost,
  neededToQuote,
} from '../src/discord/permissions/permissions.ts';
import { messagesFor } from '../src/messages/locales.ts';
import type { Messages } from '../src/messages/messages.ts';
import { renderSummary, type SummaryScope } from '../src/render/answers/renderSummary.ts';
import { withAnswerButtons } from '../src/render/components/answerButtons.ts';
import type { Message } from '../src/render/message.ts';
import { postedNotice, privateNotice } from '../src/render/notices/notices.ts';
import { articleNamed, articleOption, completeArticle } from './options/articleOption.ts';
import { POSTABLE_CHANNELS } from './options/postableChannels.ts';
import { privateOption } from './options/privateOption.ts';
import { IN_SERVERS } from './rules/availability.ts';
import { articleGone, requireArticles, requireWords } from './rules/requirements.ts';

const data = {
  ...IN_SERVERS,
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
      channel_types: POSTABLE_CHANNELS,
    },
    privateOption,
  ],
} as const satisfies CommandData;

/** Sums up one article or all of them; in public only for moderators, here or in another channel. */
export const summary = defineCommand(data, {
  complete: completeArticle,
  isPrivate: ({ channel }, place) => channel !== null || !isModerator(place),
  run: ({ article: name, length, topic: typed, channel, private: isHidden }, request) => {
    requireArticles(request);
    if (channel !== null && isHidden === true) {
      throw new AskerError('private elsewhere', ({ notices }) => notices.privateElsewhere);
    }
    const { place } = request;
    const article = articleNamed(name, request);
    const topic = typed?.trim() ? typed : null;
    if (topic !== null) requireWords(topic);
    const articles = article === null ? request.index.articles : [article];
    const requestedBy = channel === null ? null : place.askerId;
    const messages =
      channel === null
        ? request.messages
        : messagesFor(
            request.settings.language ?? request.channels.access(channel, place.askerId).locale,
          );
    const options = { length: length ?? 'medium', topic, requestedBy, messages } as const;
    const start = sumUp(articles, request, options);
    return channel === null ? start : postElsewhere(channel, start, request);
  },
  actions: {
    open: {
      gives: 'private',
      run: ({ state: keys }, request) => {
        requireArticles(request);
        const { articles } = request.index;
        const chosen = articles.filter(article => keys.includes(articleKey(article)));
        if (chosen.length < keys.length) throw articleGone(request);
        return sumUp(keys.length === 0 ? articles : chosen, request);
      },
    },
  },
});

interface SummaryOptions extends SummaryScope {
  readonly length: SummaryLength;
  readonly messages: Messages;
}

/** Sums up articles; by default on the whole, and for the reader of the request. */
export function sumUp(
  articles: readonly Article[],
  { index, semantics, messages: ownMessages }: RequestContext,
  options: Partial<SummaryOptions> = {},
): () => Steps<readonly Message[]> {
  const { length = 'medium', topic = null, requestedBy = null, messages = ownMessages } = options;
  return function* () {
    const summary = yield* summarize(index, articles, { length, topic, semantics });
    return renderSummary(summary, { topic, requestedBy }, messages);
  };
}

/** Checks permissions, posts the summary in another channel, and returns links to it. */
async function postElsewhere(
  channelId: string,
  sumUp: () => Steps<readonly Message[]>,
  { channels, compute, messages, place, settings }: RequestContext,
): Promise<Message> {
  const { asker, bot, ...channel } = channels.access(channelId, place.askerId);
  requirePermission('asker', asker, [...neededToPost(channel), 'ManageMessages'], channelId);
  requirePermission('bot', bot, neededToQuote(channel), channelId);
  const there = messagesFor(settings.language ?? channel.locale);
  const parts = await compute(sumUp);
  const post = (part: Message, at: number): Promise<string> =>
    channels.post(channelId, withAnswerButtons(part, place.askerId, there, false), {
      nonce: `${place.id}-${at}`,
      replyTo: null,
    });
  const posted = await sendInOrder(parts, post);
  return privateNotice(
    postedNotice({ guildId: place.guildId, channelId, messageIds: posted }, messages),
  );
}
