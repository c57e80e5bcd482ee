import {
  type APIApplicationCommandIntegerOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Undescribed } from '../../src/discord/command/commandData.ts';

/** The number of one of the server's digests. */
export const digestOption = {
  type: ApplicationCommandOptionType.Integer,
  name: 'number',
  required: true,
  min_value: 1,
} as const satisfies Undescribed<APIApplicationCommandIntegerOption>;
