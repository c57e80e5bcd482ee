import { ApplicationCommandType } from 'discord-api-types/v10';
import { en } from '../../messages/en/index.ts';
import { LOCALES } from '../../messages/locales.ts';
import type { Messages } from '../../messages/messages.ts';
import type { CommandData } from '../command/commandData.ts';

/** Texts of a command or option. */
interface Texts {
  readonly name: string;
  readonly description: string;
  /** Names of an option's choices by their values. */
  readonly choices?: Readonly<Record<string, string>>;
}

type TextsIn = (messages: Messages) => Texts;

/** Adds descriptions in English, and names and descriptions in all other languages. */
export function describeCommand(data: CommandData): object {
  const { name, options = [] } = data;
  const { description, description_localizations, ...texts } = describe(
    messages => messages.commands[name],
  );
  if (data.type !== ApplicationCommandType.ChatInput) return { ...data, ...texts };
  return {
    ...data,
    ...texts,
    description,
    description_localizations,
    options: options.map(option => {
      const textsIn: TextsIn = messages => optionTexts(messages.commands[name], option.name);
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
    }),
  };
}

/** @throws TypeError if the messages lack an option of a command */
function optionTexts(
  command: { readonly name: string; readonly options: Readonly<Record<string, Texts>> },
  option: string,
): Texts {
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
