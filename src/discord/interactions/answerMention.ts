import { PermissionFlagsBits } from 'discord.js';
import { languageOf } from '../../languages/languageOf.ts';
import { withAnswerButtons } from '../../render/components/answerButtons.ts';
import type { Message } from '../../render/message.ts';
import { privateNotice } from '../../render/notices/notices.ts';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../storage/settings.ts';
import { AskerError } from '../command/askerError.ts';
import { partsOf } from '../command/reply.ts';
import { requirePermission } from '../command/requirePermission.ts';
import { sendInOrder } from '../delivery/partialDelivery.ts';
import type { PostedMessage } from '../payloads/readMessage.ts';
import {
  hasPermission,
  isModerator,
  missingPermission,
  neededToPost,
  neededToQuote,
} from '../permissions/permissions.ts';
import type { Place } from '../permissions/place.ts';
import { answerInTurn, type RequestInfo } from './answerInTurn.ts';
import { createRequestContext, messagesIn } from './createRequestContext.ts';
import { noteReading } from './noteReading.ts';
import { reportFailure } from './reportFailure.ts';
import type { Services } from './services.ts';

/** Whether a person addresses the bot: in direct messages, or by mentioning it. */
export function isToBot({ writer, guildId, mentions }: PostedMessage, botId: string): boolean {
  return writer === 'person' && (guildId === null || mentions.includes(botId));
}

/** Answers a message to the bot in a reply to it, and reports failures there. Never rejects. */
export async function answerMention(
  message: PostedMessage,
  botId: string,
  services: Services,
): Promise<void> {
  const { channels, clock, cooldown, log, mention } = services;
  const { id, channelId } = message;
  const place = placeOf(message, services);
  if (missingPermission(place.channel.bot, neededToPost(place.channel)) !== null) {
    log.debug({ message: id }, 'cannot post in the channel of the message');
    return;
  }
  const post = async (reply: Message, part = 0): Promise<void> => {
    const canReply = hasPermission(place.channel.bot, PermissionFlagsBits.ReadMessageHistory);
    // The same nonce for all: no apology is posted beside an answer that Discord may have taken.
    const nonce = part === 0 ? id : `${id}-${part}`;
    await channels.post(channelId, reply, { nonce, replyTo: canReply ? id : null });
  };
  const request: RequestInfo = { name: 'mention', place, createdAt: clock.wallTime() };
  const tell = (notice: string): Promise<void> => post(privateNotice(notice));
  let messages = messagesIn(place, DEFAULT_SETTINGS, false);
  const failure = { id, name: request.name, log, messages: () => messages, tell };
  await reportFailure(failure, async () => {
    const scope = await services.scopeOf(place.homeGuildId);
    if (!answersIn(place, scope.settings)) return;
    messages = messagesIn(place, scope.settings, false);
    if (isCooling(place, services)) return;
    // Counts failures too, since they are reported in public.
    cooldown.record(channelId);
    requirePermission('bot', place.channel.bot, neededToQuote(place.channel));
    const reading = services.reading();
    const question = {
      text: withoutMention(message.text, botId),
      answers: ownAnswer(message, botId),
    };
    await answerInTurn(request, services, {
      scope,
      prepare: opened =>
        mention(
          question,
          createRequestContext(request, { scope, opened, isPrivate: false }, services),
        ),
      acknowledge: () => Promise.resolve(),
      deliver: async reply => {
        // Only summaries have parts, and they answer no question.
        const isOnQuestion = 'content' in reply;
        const parts = partsOf(reply).map((part, at) => {
          const noted = at === 0 ? noteReading(part, reading, messages) : part;
          return withAnswerButtons(noted, place.askerId, messages, isOnQuestion);
        });
        await sendInOrder(parts, post);
      },
    });
  });
}

/** Whether mentions are answered in a channel, or in the channel of a thread. */
function answersIn({ channel }: Place, { mentionChannels }: GuildSettings): boolean {
  if (mentionChannels === null) return true;
  return [channel.id, channel.parentId].some(id => id !== null && mentionChannels.includes(id));
}

/**
 * Whether the channel's cooldown is active, so that the message stays unanswered.
 *
 * @throws AskerError once per cooldown, to announce it.
 */
function isCooling(place: Place, { cooldown, limits }: Services): boolean {
  const { id } = place.channel;
  if (place.guildId === null || isModerator(place) || !cooldown.isActive(id)) return false;
  if (!cooldown.claimNotice(id)) return true;
  const { channelReplies: answers, channelWindow } = limits;
  const time = channelWindow / 1000;
  throw new AskerError('cooldown', ({ notices }) => notices.coolingDown({ answers, time }));
}

function placeOf(
  { id, guildId, channelId, authorId, text }: PostedMessage,
  { channels }: Services,
): Place {
  return {
    id,
    askerId: authorId,
    // Messages carry no locale; in a server, its own applies.
    locale: guildId === null ? localeOf(text) : null,
    roleIds: [],
    guildId,
    isBotHere: true,
    // Discord sends the messages of a server only to a bot that is a member.
    homeGuildId: guildId,
    attachmentLimit: null,
    channel: channels.access(channelId, authorId),
  };
}

/** The locale of a text that is certainly in another language than English; null for any other. */
function localeOf(text: string): string | null {
  const language = languageOf(text);
  return language === 'es' ? 'es-ES' : language;
}

function withoutMention(text: string, botId: string): string {
  return text.replaceAll(`<@${botId}>`, ' ').replaceAll(`<@!${botId}>`, ' ').trim();
}

/** The bot's own answer that a message replies to, or null. */
function ownAnswer({ answers }: PostedMessage, botId: string): PostedMessage['answers'] {
  return answers?.authorId === botId ? answers : null;
}
