import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Command } from '../../model/interaction.ts';
import type { CommandView, OptionView } from '../protocol/protocol.ts';

/** Builds the view of a slash command with the options that the page supports. */
export function commandView({ id, name, description, options = [] }: Command): CommandView {
  return { id, name, description, options: options.flatMap(option => optionView(option) ?? []) };
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
