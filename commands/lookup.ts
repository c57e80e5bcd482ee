import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { lookUpConversation } from '../src/answer/conversation/lookUpConversation.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { requirePermission } from '../src/discord/command/requirePermission.ts';
import { neededToRead } from '../src/discord/permissions/permissions.ts';
import { renderLookup } from '../src/render/answers/renderLookup.ts';
import type { Message } from '../src/render/message.ts';
import { messageLink } from '../src/render/text/messageLink.ts';
import { privateOption } from './options/privateOption.ts';
import { IN_SERVERS } from './rules/availability.ts';
import { requireArticles } from './rules/requirements.ts';

/** Unit: messages. */
const USUAL = 50;

const data = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'lookup',
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'messages',
      min_value: 10,
      max_value: 100,
    },
    privateOption,
  ],
} as const satisfies CommandData;

/** Passages on the threads of a channel's talk. */
export const lookup = defineCommand(data, {
  run: ({ messages }, request) => {
    requireArticles(request);
    const { place, readsMessages } = request;
    if (!readsMessages) {
      throw new AskerError('no messages', ({ notices }) => notices.messagesUnread);
    }
    const needed = neededToRead();
    requirePermission('asker', place.channel.asker, needed);
    requirePermission('bot', place.channel.bot, needed);
    return lookUp(messages ?? USUAL, request);
  },
});

/** Nothing that is read outlives the reply. */
async function lookUp(
  limit: number,
  { index, semantics, messages, place, channels, compute }: RequestContext,
): Promise<Message> {
  const { guildId, channel } = place;
  const read = await channels.read(channel.id, limit);
  if (read.length === 0) {
    throw new AskerError('nothing written', ({ notices }) => notices.nothingWritten);
  }
  const said = read.filter(({ writer }) => writer === 'person');
  const talk = said.filter(({ text }) => text.trim() !== '');
  const utterances = talk.map(({ id, authorId, text }) => ({ id, author: authorId, text }));
  const bots = new Set(
    read.filter(({ writer }) => writer === 'app').map(({ authorId }) => authorId),
  );
  const found = await compute(() => lookUpConversation(index, utterances, { bots, semantics }));
  const scope = {
    channelLink: (id: string) => messageLink(guildId, channel.id, id),
    leftOut: {
      fromApps: read.filter(({ writer }) => writer === 'app').length,
      fromDiscord: read.filter(({ writer }) => writer === 'Discord').length,
      withoutText: said.length - talk.length,
    },
  };
  return renderLookup(found, scope, messages);
}
