import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderStatus } from '../src/render/notices/renderStatus.ts';
import { FOR_MODERATORS } from './rules/availability.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'status',
} as const satisfies CommandData;

/** Shows the state of the bot and its articles. */
export const status = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, { messages, status }) => renderStatus(status(), messages),
});
