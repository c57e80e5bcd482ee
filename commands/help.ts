import { ApplicationCommandType } from 'discord-api-types/v10';
import { exampleTopics } from '../src/answer/conversation/exampleTopics.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import type { Message } from '../src/render/message.ts';
import {
  renderAdministration,
  renderGreeting,
  renderHelp,
} from '../src/render/notices/renderHelp.ts';
import {
  renderForgetting,
  renderForgotten,
  renderYourData,
} from '../src/render/notices/renderYourData.ts';
import { ANYWHERE } from './rules/availability.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'help',
} as const satisfies CommandData;

/** Explains what the member can ask, and what to expect. */
export const help = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, request) => showHelp(request),
  actions: {
    data: {
      gives: 'private',
      run: (_, request) => showData(request),
    },
    forget: {
      gives: 'update',
      run: (_, { messages }) => renderForgetting(messages),
    },
    forgetNow: {
      gives: 'update',
      run: async (_, { personalData, messages }) => {
        await personalData?.forget();
        return renderForgotten(messages);
      },
    },
    keep: {
      gives: 'update',
      run: (_, request) => showData(request),
    },
    admin: {
      gives: 'private',
      run: async (_, { availableCommands, messages }) =>
        renderAdministration(await availableCommands(), messages),
    },
  },
});

/** What the asker can do here, with starter questions. */
export async function showHelp(request: RequestContext): Promise<Message> {
  const commands = await request.availableCommands();
  return renderHelp({ commands, ...(await waysToAsk(request)) }, request.messages);
}

/** A greeting, with starter questions. */
export async function greet(request: RequestContext): Promise<Message> {
  const ask = request.commandIds.get('ask') ?? null;
  return renderGreeting({ ask, ...(await waysToAsk(request)) }, request.messages);
}

async function waysToAsk({ index, messages, place, compute }: RequestContext) {
  const topics = await compute(() => exampleTopics(index, messages.help.whatAbout));
  return { topics, withoutCommand: askedWithoutCommand(place) };
}

/** What is stored about the asker, and nothing about anyone else. */
async function showData({ personalData, messages, settings }: RequestContext): Promise<Message> {
  const { guildId, read } = personalData ?? { guildId: null, read: async () => [] };
  const keepsQuestions = settings.gaps;
  return renderYourData({ guildId, data: await read(), keepsQuestions }, messages);
}

/** How a question can be asked here without a command; null where the bot sees no messages. */
function askedWithoutCommand({ guildId, isBotHere }: Place): 'message' | 'mention' | null {
  if (!isBotHere) return null;
  return guildId === null ? 'message' : 'mention';
}
