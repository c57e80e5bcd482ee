import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { decodeCustomId } from './customId.ts';

/** A row of buttons, or one with a select menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Whether a component in a row belongs to a command, by its custom id. */
export function isRowOf(command: string, { components }: Row): boolean {
  return components.some(
    component =>
      'custom_id' in component && decodeCustomId(component.custom_id)?.command === command,
  );
}
