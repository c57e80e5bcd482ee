import { AskerError } from '../command/askerError.ts';
import type { CommandUse } from '../payloads/readInteraction.ts';
import { type ActiveInteraction, findCommand } from './activeInteraction.ts';
import { messagesIn } from './createRequestContext.ts';
import { readOptions } from './readOptions.ts';
import { replyTo } from './replyTo.ts';

/**
 * Runs a command and replies with its result.
 *
 * @throws AskerError for the asker's mistakes, and for unknown or outdated commands.
 */
export async function runCommand(use: CommandUse, active: ActiveInteraction): Promise<void> {
  const { request, scope, responder, services } = active;
  if (use.commandGuildId !== null) services.onGuildCommand(use.commandId, use.commandGuildId);
  const command = findCommand(use.name, services);
  if (command === undefined) {
    throw new AskerError('unknown command', ({ notices }) => notices.unknownCommand);
  }
  const { target } = use;
  const values = readOptions(command.data, use);
  const { library, settings } = scope;
  const { place } = request;
  const messages = messagesIn(place, settings, true);
  const form = command.form({ values, target }, { library, messages, place });
  if (form !== null) return responder.openForm(form);
  const isPrivateByDefault = values.private === null && settings.privateReplies;
  await replyTo(active, {
    mayBePublic: !isPrivateByDefault && !command.isPrivate(values, place),
    isOnArticles: command.isOnArticles,
    run: context => command.run({ values, target }, context),
  });
}
