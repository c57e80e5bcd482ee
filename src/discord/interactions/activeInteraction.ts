import type { Scope } from '../../library/guilds/scope.ts';
import type { Command } from '../command/command.ts';
import type { InteractionResponder } from '../delivery/interactionResponder.ts';
import type { RequestInfo } from './answerInTurn.ts';
import type { Services } from './services.ts';

/** An interaction that is being answered. */
export interface ActiveInteraction {
  readonly request: RequestInfo;
  readonly scope: Scope;
  readonly responder: InteractionResponder;
  readonly services: Services;
}

/** The command with a name, or undefined. */
export function findCommand(name: string, { commands }: Services): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}
