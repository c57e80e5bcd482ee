import type { CommandName, Messages } from '../../messages/messages.ts';
import { escapeLine } from './escape.ts';

/** A slash command or sub-command, clickable if the id of its registered command is known. */
export function commandMention(name: CommandName, id: string | null): string {
  return id === null ? `**/${name}**` : `</${name}:${id}>`;
}

/** A command as its reader knows it; a message command cannot be clicked. */
export function namedCommand(
  name: CommandName,
  { isSlash, id }: { readonly isSlash: boolean; readonly id: string | null },
  { commands }: Messages,
): string {
  return isSlash ? commandMention(name, id) : `**${escapeLine(commands[name].name)}**`;
}
