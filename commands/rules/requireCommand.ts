import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { CommandName } from '../../src/messages/messages.ts';
import { commandMention } from '../../src/render/text/commandMention.ts';

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
  const [registered = name] = name.split(' ', 1);
  throw new AskerError('command not available', ({ commands, notices }) =>
    notices.notAllowed({
      command: isSlash
        ? commandMention(name, commandIds.get(registered) ?? null)
        : `**${commands[name].name}**`,
    }),
  );
}
