import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import { registeredName } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { CommandName } from '../../src/messages/messages.ts';
import { namedCommand } from '../../src/render/text/commandMention.ts';

/**
 * Requires that the presser of a component may use a command here. Discord checks that for the command,
 * not for the components of its replies.
 *
 * @throws AskerError if they may not.
 */
export async function requireCommand(
  name: CommandName,
  { availableCommands, commandIds }: Pick<RequestContext, 'availableCommands' | 'commandIds'>,
): Promise<void> {
  const available = await availableCommands();
  if (available.some(command => command.name === name)) return;
  // Discord demands lower case of slash commands.
  const isSlash = name === name.toLowerCase();
  const type = isSlash ? ApplicationCommandType.ChatInput : ApplicationCommandType.Message;
  const id = commandIds.get(registeredName({ name, type })) ?? null;
  throw new AskerError('command not available', messages =>
    messages.notices.notAllowed({ command: namedCommand(name, { isSlash, id }, messages) }),
  );
}
