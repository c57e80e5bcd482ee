import {
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Command } from '../../model/interaction.ts';
import type { CommandView, OptionView } from '../protocol/protocol.ts';

/** Builds the views of a slash command, one for each sub-command, with the options that the page supports. */
export function commandViews({ options = [], ...command }: Command): CommandView[] {
  return viewsOf({ ...command, options });
}

type Described = Pick<Command, 'id' | 'name' | 'description'> & {
  readonly options: readonly APIApplicationCommandOption[];
};

function viewsOf({ id, name, description, options }: Described): CommandView[] {
  const inner = options.filter(option => isSubcommand(option));
  if (inner.length === 0) {
    return [
      { id, name, description, options: options.flatMap(option => optionView(option) ?? []) },
    ];
  }
  return inner.flatMap(({ name: last, description, options = [] }) =>
    viewsOf({ id, name: `${name} ${last}`, description, options }),
  );
}

function isSubcommand(
  option: APIApplicationCommandOption,
): option is APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption {
  const { type } = option;
  return (
    type === ApplicationCommandOptionType.Subcommand ||
    type === ApplicationCommandOptionType.SubcommandGroup
  );
}

const KINDS: ReadonlyMap<ApplicationCommandOptionType, OptionView['kind']> = new Map([
  [ApplicationCommandOptionType.String, 'text'],
  [ApplicationCommandOptionType.Integer, 'whole number'],
  [ApplicationCommandOptionType.Number, 'number'],
  [ApplicationCommandOptionType.Boolean, 'yes or no'],
  [ApplicationCommandOptionType.Channel, 'channel'],
  [ApplicationCommandOptionType.Attachment, 'file'],
]);

function optionView(option: APIApplicationCommandOption): OptionView | null {
  const kind = KINDS.get(option.type);
  if (kind === undefined) return null;
  const { name, description, required = false } = option;
  return {
    name,
    description,
    kind,
    isRequired: required,
    hasSuggestions: 'autocomplete' in option && option.autocomplete,
    choices: 'choices' in option ? option.choices.map(({ name, value }) => ({ name, value })) : [],
    minLength: 'min_length' in option ? option.min_length : null,
    maxLength: 'max_length' in option ? option.max_length : null,
    min: 'min_value' in option ? option.min_value : null,
    max: 'max_value' in option ? option.max_value : null,
  };
}
