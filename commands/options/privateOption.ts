import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Undescribed } from '../../src/discord/command/commandData.ts';

/** Makes a reply visible to the asker only. */
export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
} as const satisfies Undescribed<APIApplicationCommandBooleanOption>;
