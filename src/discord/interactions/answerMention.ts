import { PermissionFlagsBits } from 'discord.js';
import { withAnswerButtons } from '../../render/answerButtons.ts';
import type { Message } from '../../render/message.ts';
import {
  coolingNotice,
  missingPermissionNotice,
  privateNotice,
  whileReading,
} from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { PostedMessage } from '../payloads/readMessage.ts';
import {
  has,
  isModerator,
  missingPermission,
  neededToPost,
  neededToQuote,
  type Place,
} from '../permissions/place.ts';
import { type Asked, answerInTurn } from './answerInTurn.ts';
import { situationIn } from './createContext.ts';
import { guard } from './reportFailure.ts';
import type { Routing } from './services.ts';

/** Whether a person speaks to the bot: in direct messages, or by mentioning it. */
export function isToBot({ writer, guildId, mentions }: PostedMessage, botId: string): boolean {
  return writer === 'person' && (guildId === null || mentions.includes(botId));
}

/** Answers a message to the bot in a reply to it, and tells there of what goes wrong. */
export async function answerMention(
  message: PostedMessage,
  botId: string,
  routing: Routing,
): Promise<void> {
  const { channels, clock, cooldown, log, mention } = routing;
  const { id, channelId, authorId: askerId } = message;
  const place = placeOf(message, routing);
  if (missingPermission(place.channel.bot, neededToPost(place.channel)) !== null) {
    log.debug({ message: id }, 'cannot be answered where it stands');
    return;
  }
  const post = async (reply: Message): Promise<void> => {
    const replyTo = has(place.channel.bot, PermissionFlagsBits.ReadMessageHistory) ? id : null;
    // An apology for an answer that may have been taken is not posted beside it.
    await channels.post(channelId, reply, { nonce: id, replyTo });
  };
  const asked: Asked = { id, name: 'mention', askerId, createdAt: clock.wallTime() };
  const tell = (notice: string): Promise<void> => post(privateNotice(notice));
  await guard({ asked, log, tell }, async () => {
    if (isCooling(place, routing)) return;
    // Whatever it comes to is public.
    cooldown.record(channelId);
    const missing = missingPermission(place.channel.bot, neededToQuote(place.channel));
    if (missing !== null) {
      throw new AskerError('missing permission', missingPermissionNotice('Footnote', missing));
    }
    const situation = situationIn(place, false, routing);
    const question = {
      text: withoutMention(message.text, botId),
      answers: answeredIn(message, botId),
    };
    await answerInTurn(asked, routing, {
      prepare: compute => mention(question, { ...situation, compute }),
      acknowledge: () => Promise.resolve(),
      deliver: reply => {
        const content = whileReading(reply.content, situation.reading);
        return post(withAnswerButtons({ ...reply, content }, askerId));
      },
    });
  });
}

/**
 * Whether nothing is answered since the channel has had enough public answers.
 *
 * @throws AskerError where that is to be told, once in a while.
 */
function isCooling(place: Place, { cooldown, limits }: Routing): boolean {
  const { id } = place.channel;
  if (place.guildId === null || isModerator(place) || !cooldown.isActive(id)) return false;
  if (!cooldown.claimNotice(id)) return true;
  throw new AskerError('cooling down', coolingNotice(limits));
}

function placeOf(
  { id, guildId, channelId, authorId }: PostedMessage,
  { channels }: Routing,
): Place {
  return {
    id,
    askerId: authorId,
    roleIds: [],
    guildId,
    isBotHere: true,
    channel: channels.standing(channelId, authorId),
  };
}

function withoutMention(text: string, botId: string): string {
  return text.replaceAll(`<@${botId}>`, ' ').replaceAll(`<@!${botId}>`, ' ').trim();
}

/** The answer of the bot's own that a message replies to, null for none. */
function answeredIn({ answers }: PostedMessage, botId: string): PostedMessage['answers'] {
  return answers?.authorId === botId ? answers : null;
}
