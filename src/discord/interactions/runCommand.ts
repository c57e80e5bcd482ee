import { AskerError } from '../command/askerError.ts';
import type { CommandUse } from '../payloads/readInteraction.ts';
import { type ActiveInteraction, findCommand } from './activeInteraction.ts';
import { readOptions } from './readOptions.ts';
import { replyTo } from './replyTo.ts';

/**
 * Runs a command and replies with its result.
 *
 * @throws AskerError for the asker's mistakes, and for unknown or outdated commands.
 */
export async function runCommand(use: CommandUse, active: ActiveInteraction): Promise<void> {
  const { request, scope, services } = active;
  if (use.commandGuildId !== null) services.onGuildCommand(use.commandId, use.commandGuildId);
  const command = findCommand(use.name, services);
  if (command === undefined) {
    throw new AskerError('unknown command', ({ notices }) => notices.unknownCommand);
  }
  const { target } = use;
  const values = readOptions(command.data, use);
  const isPrivateByDefault = values.private === null && scope.settings.privateReplies;
  await replyTo(active, {
    mayBePublic: !isPrivateByDefault && !command.isPrivate(values, request.place),
    isOnArticles: command.isOnArticles,
    run: context => command.run({ values, target }, context),
  });
}
