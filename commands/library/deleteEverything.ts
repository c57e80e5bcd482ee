import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { requirePermission } from '../../src/discord/command/requirePermission.ts';
import {
  deletionForm,
  renderDeletionQuestion,
  SERVER_NAME_INPUT,
} from '../../src/render/library/renderDeletion.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { oneLine } from '../../src/render/text/escape.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library delete-everything',
} as const satisfies CommandData;

/** Deletes everything that is stored for the server, once its name is typed. */
export const deleteEverything = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async (_, request) => {
    requireManageServer(request);
    const { articles } = await requireLibrary(request).readUsage();
    return renderDeletionQuestion(articles, request.messages);
  },
  actions: {
    open: {
      gives: 'form',
      run: (_, request) => {
        requireManageServer(request);
        return deletionForm(request.messages);
      },
    },
    confirm: {
      gives: 'update',
      run: async ({ fields }, request) => {
        requireManageServer(request);
        await requireCommand(data.name, request);
        requireServerName(fields[SERVER_NAME_INPUT] ?? '', request);
        await requireLibrary(request).deleteEverything();
        return privateNotice(request.messages.library.deletedEverything);
      },
    },
  },
});

/** Discord has one default permission for all sub-commands, so the bot checks this one itself. */
function requireManageServer({ place }: RequestContext): void {
  requirePermission('asker', place.channel.asker, ['ManageGuild']);
}

/** @throws AskerError if a text is not the name of the server. */
function requireServerName(typed: string, { place, channels }: RequestContext): void {
  const name = place.guildId === null ? null : channels.guildName(place.guildId);
  if (name !== null && oneLine(name) === oneLine(typed)) return;
  throw new AskerError('other server name', ({ library }) => library.otherName);
}
