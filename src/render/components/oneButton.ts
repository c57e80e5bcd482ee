import { type ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Row } from './row.ts';

/** Styles of buttons that the bot is told of. */
type Style = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger;

/** A row with one button. */
export function oneButton(label: string, customId: string, style: Style): Row {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style, label, custom_id: customId }],
  };
}
