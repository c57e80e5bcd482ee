import type { Fault, Nullish, Path } from '../fault.ts';

/** What a command, an option or a choice is called and described as. */
export type Named = Nullish<{
  readonly name: string;
  readonly name_localizations: Localizations;
  readonly description: string;
  readonly description_localizations: Localizations;
}>;

/** The fields of a command's option that rules look at. */
export type CommandOption = Named & {
  readonly type: number;
  readonly name: string;
} & Nullish<{
    readonly required: boolean;
    readonly options: readonly CommandOption[];
    readonly choices: readonly CommandChoice[];
    readonly autocomplete: boolean;
    readonly min_length: number;
    readonly max_length: number;
    readonly min_value: number;
    readonly max_value: number;
  }>;

/** An option and where it stands. */
export interface PlacedOption {
  readonly option: CommandOption;
  readonly path: Path;
}

export type CommandChoice = Named & { readonly name: string; readonly value: string | number };

/** Texts by locale. */
type Localizations = Readonly<Record<string, string>>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Every option with those inside it. */
export function walkOptions(
  options: readonly CommandOption[],
  path: Path = ['options'],
): PlacedOption[] {
  return options.flatMap((option, index) => [
    { option, path: [...path, index] },
    ...walkOptions(option.options ?? [], [...path, index, 'options']),
  ]);
}

/**
 * Objects to names that do not match the pattern or have letters that could be lower case, in any
 * locale (application-commands#application-command-object-application-command-naming).
 */
export function nameFaults({ name, name_localizations: locales }: Named, path: Path): Fault[] {
  const names: (readonly [Path, string])[] = Object.entries(locales ?? {}).map(([locale, text]) => [
    [...path, 'name_localizations', locale],
    text,
  ]);
  if (typeof name === 'string') names.unshift([[...path, 'name'], name]);
  return names
    .filter(([, text]) => !NAME.test(text) || text !== text.toLowerCase())
    .map(([path]) => invalidName(path));
}

/** A command or option is called what it cannot be called. */
export function invalidName(path: Path): Fault {
  return { path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
}
