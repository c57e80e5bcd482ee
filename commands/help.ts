import { ApplicationCommandType } from 'discord-api-types/v10';
import { type CommandData, defineCommand } from '../src/discord/command.ts';
import { renderHelp } from '../src/render/renderHelp.ts';
import { ANYWHERE } from './options.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'help',
  description: 'What Footnote does and how to ask it',
} as const satisfies CommandData;

/** What there is to ask for who asks, and what to expect. */
export const help = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async (_, request) => {
    const { place } = request;
    const commands = await request.offered();
    return renderHelp({ commands, topics: [], isInServer: place.guildId !== null });
  },
});
