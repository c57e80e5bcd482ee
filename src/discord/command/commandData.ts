import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandName } from '../../messages/messages.ts';
import type { Attachment } from '../payloads/attachment.ts';

/**
 * A slash command or a message command. A slash command with a name of two words, such as
 * "library list", is a sub-command; those with the same first word have the same restrictions.
 * Descriptions, and names in other languages, stand in the messages.
 */
export type CommandData = SlashCommandData | MessageCommandData;

/** Data of a slash command, as a literal with `as const`. */
export type SlashCommandData = DeepReadonly<
  Undescribed<Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'options' | 'name'>> & {
    name: CommandName;
    options?: Undescribed<APIApplicationCommandBasicOption>[];
  }
>;

/** Data of a command in the menu of a message, as a literal with `as const`. */
export type MessageCommandData = DeepReadonly<
  Omit<RESTPostAPIContextMenuApplicationCommandsJSONBody, 'name'> & {
    name: CommandName;
    type: ApplicationCommandType.Message;
    options?: undefined;
  }
>;

/** The name under which Discord registers a command: that of the group for a sub-command. */
export function registeredName({ name, type }: Pick<CommandData, 'name' | 'type'>): string {
  return type === ApplicationCommandType.Message ? name : name.replace(/ .*/u, '');
}

/** Without texts that are in the messages. */
export type Undescribed<Described> = Described extends unknown
  ? Omit<Described, 'description' | 'description_localizations' | 'name_localizations'>
  : never;

/** A value that autocompletion suggests. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** Values of a command's options as sent; null for an omitted option. */
export type OptionValues = Readonly<Record<string, string | number | boolean | Attachment | null>>;

/** Values of a command's options, with types that follow from its data. */
export type OptionsOf<Data extends CommandData> = Data['options'] extends readonly (infer Option)[]
  ? {
      readonly [Each in Option as Each extends { readonly name: infer Name extends string }
        ? Name
        : never]: Each extends { readonly required: true } ? ValueOf<Each> : ValueOf<Each> | null;
    }
  : Readonly<Record<string, never>>;

type ValueOf<Option> = Option extends {
  readonly choices: readonly { readonly value: infer Value }[];
}
  ? Value
  : Option extends {
        readonly type:
          | ApplicationCommandOptionType.String
          | ApplicationCommandOptionType.Channel
          | ApplicationCommandOptionType.Role;
      }
    ? string
    : Option extends { readonly type: ApplicationCommandOptionType.Boolean }
      ? boolean
      : Option extends { readonly type: ApplicationCommandOptionType.Attachment }
        ? Attachment
        : number;

type DeepReadonly<Type> = Type extends object
  ? { readonly [Key in keyof Type]: DeepReadonly<Type[Key]> }
  : Type;
