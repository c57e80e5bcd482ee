import { ApplicationCommandType } from 'discord-api-types/v10';
import { exampleTopics } from '../src/answer/conversation/exampleTopics.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import { type HelpContent, renderHelp } from '../src/render/notices/renderHelp.ts';
import { ANYWHERE } from './rules/availability.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'help',
  description: 'What Footnote does and how to use it',
} as const satisfies CommandData;

/** Explains what the member can ask, and what to expect. */
export const help = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async (_, request) => {
    const { index, place } = request;
    const commands = await request.availableCommands();
    const topics = await request.compute(() => exampleTopics(index));
    return renderHelp({ commands, topics, place: nameOf(place) });
  },
});

function nameOf({ guildId, isBotHere }: Place): HelpContent['place'] {
  if (!isBotHere) return 'elsewhere';
  return guildId === null ? 'direct messages' : 'server';
}
