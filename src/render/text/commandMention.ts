import type { CommandName } from '../../messages/messages.ts';

/** A slash command or sub-command, clickable if the id of its registered command is known. */
export function commandMention(name: CommandName, id: string | null): string {
  return id === null ? `**/${name}**` : `</${name}:${id}>`;
}
