import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import type { Command } from '../model/interaction.ts';
import type { World } from '../model/world.ts';
import { isAvailableIn, isOfChannelType, OPTION_KINDS } from './entityKinds.ts';
import { NotSent } from './userError.ts';
import { type UserFile, uploadUserFile } from './userFile.ts';

/** Option values by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

type OptionValue = SentValue | UserFile;

/** A value in an interaction; files are sent by id. */
type SentValue = string | number | boolean;

/** An option that takes a value. */
export type ValueOption = APIApplicationCommandBasicOption;

/** An option with its value, as an interaction carries it. */
export interface FilledOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: SentValue;
  readonly options?: readonly FilledOption[];
  readonly focused?: true;
}

/**
 * Default maximum length of text options
 * (application-commands#application-command-object-application-command-option-structure).
 */
const MAX_TEXT = 6000;
/** Integers that a double represents exactly. */
const isSafe = Number.isSafeInteger;

/** Options of the sub-command at a path, or of the command itself. */
export function optionsAtPath(command: Command, path: readonly string[]): readonly ValueOption[] {
  const inner = path.reduce<readonly APIApplicationCommandOption[]>((options, name) => {
    const option = options.find(option => option.name === name);
    if (option === undefined || !hasOptions(option)) {
      throw new NotSent(`/${command.name} has no sub-command ${name}`);
    }
    return option.options ?? [];
  }, command.options ?? []);
  if (inner.some(hasOptions)) throw new NotSent(`/${command.name} needs a sub-command`);
  return inner.filter(isValueOption);
}

/**
 * Validates values as Discord's client does, uploads files, and returns the options in the
 * command's order.
 */
export function fillOptions(
  world: World,
  place: Channel,
  options: readonly ValueOption[],
  values: OptionValues,
): readonly FilledOption[] {
  rejectUnknownOptions(options, values);
  return options.flatMap(option => {
    const value = values[option.name];
    if (value === undefined || value === '') {
      if (option.required === true) throw new NotSent(`${option.name}: This option is required`);
      return [];
    }
    return { name: option.name, type: option.type, value: checkValue(world, place, option, value) };
  });
}

/** Wraps options in the sub-command and group of a path. */
export function nestOptions(
  path: readonly string[],
  options: readonly FilledOption[],
): readonly FilledOption[] {
  const [name, ...rest] = path;
  if (name === undefined) return options;
  const type =
    rest.length > 0
      ? ApplicationCommandOptionType.SubcommandGroup
      : ApplicationCommandOptionType.Subcommand;
  return [{ name, type, options: nestOptions(rest, options) }];
}

/** Throws for values of options that do not exist. */
export function rejectUnknownOptions(options: readonly ValueOption[], values: OptionValues): void {
  const unknown = Object.keys(values).find(name => !options.some(option => option.name === name));
  if (unknown !== undefined) throw new NotSent(`no option ${unknown}`);
}

function checkValue(
  world: World,
  place: Channel,
  option: ValueOption,
  value: OptionValue,
): SentValue {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return checkText(option, value);
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return checkNumber(option, value);
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== 'boolean') throw wrong(option, 'True or False');
      return value;
    case ApplicationCommandOptionType.Attachment:
      if (typeof value !== 'object') throw wrong(option, 'a file');
      return uploadUserFile(world, option.name, value, option.file_types);
    default:
      return checkId(world, place, option, value);
  }
}

function checkText(
  option: Extract<ValueOption, { type: ApplicationCommandOptionType.String }>,
  value: OptionValue,
): string {
  if (typeof value !== 'string') throw wrong(option, 'text');
  if ('choices' in option && option.choices.length > 0) {
    return chosen(option, option.choices, value);
  }
  const length = [...value].length;
  const { min_length: min = 0, max_length: max = MAX_TEXT } = option;
  if (length < min) throw wrong(option, `${min} or more characters long`);
  if (length > max) throw wrong(option, `${max} or fewer characters long`);
  return value;
}

function checkNumber(
  option: Extract<
    ValueOption,
    { type: ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number }
  >,
  value: OptionValue,
): number {
  if ('choices' in option && option.choices.length > 0) {
    return chosen(option, option.choices, value);
  }
  const isWhole = option.type === ApplicationCommandOptionType.Integer;
  if (typeof value !== 'number' || (isWhole && !isSafe(value)) || !Number.isFinite(value)) {
    throw wrong(option, isWhole ? 'a whole number' : 'a number');
  }
  if (option.min_value !== undefined && value < option.min_value) {
    throw wrong(option, `${option.min_value} or more`);
  }
  if (option.max_value !== undefined && value > option.max_value) {
    throw wrong(option, `${option.max_value} or less`);
  }
  return value;
}

/** Finds a choice by value or name. */
function chosen<T extends string | number>(
  option: ValueOption,
  choices: readonly { readonly name: string; readonly value: T }[],
  value: OptionValue,
): T {
  const choice = choices.find(choice => choice.value === value || choice.name === value);
  if (choice === undefined)
    throw wrong(option, `one of ${choices.map(({ name }) => name).join(', ')}`);
  return choice.value;
}

function checkId(world: World, place: Channel, option: ValueOption, value: OptionValue): string {
  const kinds = OPTION_KINDS.get(option.type) ?? [];
  if (typeof value !== 'string' || !isAvailableIn(world, place, value, kinds)) {
    throw wrong(option, `the id of a ${kinds.join(' or ')} here`);
  }
  const types =
    option.type === ApplicationCommandOptionType.Channel ? option.channel_types : undefined;
  if (!isOfChannelType(world, value, types)) throw wrong(option, 'a channel of another type');
  return value;
}

function wrong({ name }: ValueOption, wanted: string): NotSent {
  return new NotSent(`${name}: must be ${wanted}`);
}

function hasOptions(
  option: APIApplicationCommandOption,
): option is Exclude<APIApplicationCommandOption, ValueOption> {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function isValueOption(option: APIApplicationCommandOption): option is ValueOption {
  return !hasOptions(option);
}
