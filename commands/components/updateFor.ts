import type { Action, ComponentPress } from '../../src/discord/command/action.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { CommandName } from '../../src/messages/messages.ts';
import type { Message } from '../../src/render/message.ts';
import { requireCommand } from '../rules/requireCommand.ts';

/** The action of a component that changes its message, for those who may use a command. */
export function updateFor(
  name: CommandName,
  run: (press: ComponentPress, request: RequestContext) => Message | Promise<Message>,
): Action {
  return {
    gives: 'update',
    run: async (press, request) => {
      await requireCommand(name, request);
      return await run(press, request);
    },
  };
}
