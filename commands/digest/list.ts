import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { renderDigests } from '../../src/render/digests/renderDigests.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireDigests } from '../rules/requireDigests.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'digest list',
} as const satisfies CommandData;

/** Lists the server's digests with their states. */
export const list = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async (_, request) => renderDigests(await requireDigests(request).list(), request.messages),
});
