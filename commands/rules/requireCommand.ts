import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { CommandName } from '../../src/messages/messages.ts';

/**
 * Requires that the presser of a component may use a command here. Discord checks that for the command,
 * not for the components of its replies.
 *
 * @throws AskerError if they may not.
 */
export async function requireCommand(
  name: CommandName,
  { availableCommands }: Pick<RequestContext, 'availableCommands'>,
): Promise<void> {
  const available = await availableCommands();
  if (available.some(command => command.name === name)) return;
  throw new AskerError('command not available', ({ notices }) =>
    notices.notAllowed({ command: `/${name}` }),
  );
}
