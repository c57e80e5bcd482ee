import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { en } from '../../messages/en/index.ts';
import { LOCALES } from '../../messages/locales.ts';
import type { Messages } from '../../messages/messages.ts';
import { type CommandData, registeredName, type SlashCommandData } from '../command/commandData.ts';

/** Texts of a command or option. */
interface Texts {
  readonly name: string;
  readonly description: string;
  /** Names of an option's choices by their values. */
  readonly choices?: Readonly<Record<string, string>>;
}

interface CommandTexts extends Texts {
  readonly options: Readonly<Record<string, Texts>>;
}

type TextsIn = (messages: Messages) => Texts;

/**
 * Commands as Discord registers them, with descriptions in English, and names and descriptions in all
 * other languages. Those with a name of two words become sub-commands of a command with the first one.
 */
export function describeCommands(commands: readonly CommandData[]): readonly object[] {
  const names = new Set(commands.map(registeredName));
  return [...names].map(name => {
    const parts = commands.filter(command => registeredName(command) === name);
    const [first] = parts;
    return first?.name === name ? describeCommand(first) : describeGroup(name, parts);
  });
}

/** A command of sub-commands, which can be used where and by whom the first of them can. */
function describeGroup(name: string, commands: readonly CommandData[]): object {
  return {
    ...commands[0],
    ...describe(messages => textsOf(name, messages)),
    options: commands.map(({ name: full, options }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      ...describe(messages => textsOf(full, messages)),
      options: describeOptions(full, options ?? []),
    })),
  };
}

function describeCommand(data: CommandData): object {
  const { description, description_localizations, ...texts } = describe(messages =>
    textsOf(data.name, messages),
  );
  if (data.type !== ApplicationCommandType.ChatInput) return { ...data, ...texts };
  return {
    ...data,
    ...texts,
    description,
    description_localizations,
    options: describeOptions(data.name, data.options ?? []),
  };
}

function describeOptions(
  command: string,
  options: NonNullable<SlashCommandData['options']>,
): object[] {
  return options.map(option => {
    const textsIn: TextsIn = messages => optionTexts(textsOf(command, messages), option.name);
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    return {
      ...option,
      ...describe(textsIn),
      ...(choices.length > 0 && {
        choices: choices.map(choice => ({
          ...choice,
          name_localizations: inAllLocales(
            messages => textsIn(messages).choices?.[choice.value] ?? choice.name,
          ),
        })),
      }),
    };
  });
}

/** @throws TypeError if the messages lack a command */
function textsOf(command: string, messages: Messages): CommandTexts {
  const all: Readonly<Record<string, CommandTexts>> = messages.commands;
  const texts = all[command];
  if (texts === undefined) throw new TypeError(`no messages for ${command}`);
  return texts;
}

/** @throws TypeError if the messages lack an option of a command */
function optionTexts(command: CommandTexts, option: string): Texts {
  const texts = command.options[option];
  if (texts === undefined) throw new TypeError(`no messages for ${command.name} ${option}`);
  return texts;
}

function describe(textsIn: TextsIn) {
  const { name, description } = textsIn(en);
  return {
    name,
    name_localizations: inAllLocales(messages => textsIn(messages).name),
    description,
    description_localizations: inAllLocales(messages => textsIn(messages).description),
  };
}

function inAllLocales(textIn: (messages: Messages) => string): Readonly<Record<string, string>> {
  return Object.fromEntries([...LOCALES].map(([locale, messages]) => [locale, textIn(messages)]));
}
