import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderStatus } from '../src/render/renderStatus.ts';
import { FOR_MODERATORS } from './options.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'status',
  description: 'How Footnote is doing: articles, index, connection, memory',
} as const satisfies CommandData;

/** How the bot and its articles are doing. */
export const status = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, { status }) => renderStatus(status()),
});
