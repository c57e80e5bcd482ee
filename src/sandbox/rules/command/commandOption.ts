import type { Fault, Nullish, Path } from '../fault.ts';

/** Names and descriptions of a command, option or choice. */
export type Named = Nullish<{
  readonly name: string;
  readonly name_localizations: Localizations;
  readonly description: string;
  readonly description_localizations: Localizations;
}>;

/** Fields of a command option that rules check. */
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
    readonly file_types: readonly string[];
  }>;

/** An option and its path. */
export interface PlacedOption {
  readonly option: CommandOption;
  readonly path: Path;
}

/** A choice of an option. */
export type CommandChoice = Named & { readonly name: string; readonly value: string | number };

/** Texts by locale. */
type Localizations = Readonly<Record<string, string>>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Lists all options, nested ones included. */
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
 * Reports names that do not match the pattern or are not lower case, in any locale
 * (application-commands#application-command-object-application-command-naming).
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

/** The name of a command or option is invalid. */
export function invalidName(path: Path): Fault {
  return { path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
}
