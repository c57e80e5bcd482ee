import { ApplicationCommandType } from 'discord-api-types/v10';
import { exampleTopics } from '../src/answer/conversation/exampleTopics.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import {
  renderAdministration,
  renderHelp,
  renderYourData,
} from '../src/render/notices/renderHelp.ts';
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
  run: async (_, request) => {
    const { index, place } = request;
    const commands = await request.availableCommands();
    const topics = await request.compute(() => exampleTopics(index));
    return renderHelp(
      { commands, topics, withoutCommand: askedWithoutCommand(place) },
      request.messages,
    );
  },
  actions: {
    data: {
      gives: 'private',
      run: (_, { messages }) => renderYourData(messages),
    },
    admin: {
      gives: 'private',
      run: async (_, { availableCommands, messages }) =>
        renderAdministration(await availableCommands(), messages),
    },
  },
});

/** How a question can be asked here without a command; null where the bot sees no messages. */
function askedWithoutCommand({ guildId, isBotHere }: Place): 'message' | 'mention' | null {
  if (!isBotHere) return null;
  return guildId === null ? 'message' : 'mention';
}
