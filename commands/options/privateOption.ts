import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';

/** Makes a reply visible to the asker only. */
export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the reply only to you',
} as const satisfies APIApplicationCommandBooleanOption;
