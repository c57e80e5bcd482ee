import {
  type Fault,
  notAllowed,
  notNumber,
  type Path,
  type Rule,
  tooHigh,
  tooLong,
} from '../fault.ts';
import { fileTypeFaults } from '../fileTypes.ts';
import { textLength } from '../textLength.ts';
import {
  type CommandChoice,
  type CommandOption,
  nameFaults,
  walkOptions,
} from './commandOption.ts';

/** application-commands#application-command-object-application-command-option-type */
const SUB_COMMAND = 1;

const SUB_COMMAND_GROUP = 2;

const INTEGER = 4;

/** Unit: code points. */
const MAX_CHOICE_LENGTH = 100;

/** Rules for the options of a command. */
export const OPTION_RULES: readonly Rule<readonly CommandOption[]>[] = [
  optionNames,
  optionNamesUnique,
  requiredOptionsFirst,
  subCommandsNotMixed,
  choicesOrAutocomplete,
  choiceNamesUnique,
  choiceValueLength,
  integersWhole,
  boundsOrdered,
  optionFileTypes,
];

/** application-commands#application-command-object-application-command-option-structure */
function optionFileTypes(options: readonly CommandOption[]): Fault[] {
  return walkOptions(options).flatMap(({ option, path }) =>
    fileTypeFaults(option.file_types, path),
  );
}

/** application-commands#application-command-object-application-command-naming */
function optionNames(options: readonly CommandOption[]): Fault[] {
  return walkOptions(options).flatMap(({ option, path }) => nameFaults(option, path));
}

/**
 * "`name` must be unique within an array of application command options"; localized names "must be
 * distinct from all other default option names of that command, as well as all other option names
 * within that locale" (application-commands#localization).
 */
function optionNamesUnique(options: readonly CommandOption[]): Fault[] {
  return eachList(options, (list, path) =>
    list.flatMap((option, index) => {
      const before = list.slice(0, index);
      const others = list.filter(other => other !== option);
      const taken = Object.entries(option.name_localizations ?? {}).filter(
        ([locale, name]) =>
          before.some(other => other.name_localizations?.[locale] === name) ||
          others.some(other => other.name === name),
      );
      const names = taken.map(([, name]) => name);
      if (before.some(other => other.name === option.name)) names.push(option.name);
      return names.map(name => ({
        path: [...path, index],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
        message: `Option name ${name} is already used in these options`,
      }));
    }),
  );
}

/** application-commands#application-command-object-application-command-option-structure */
function requiredOptionsFirst(options: readonly CommandOption[]): Fault[] {
  return eachList(options, (list, path) => {
    const firstOptional = list.findIndex(({ required }) => required !== true);
    return list.flatMap(({ required }, index) =>
      required === true && firstOptional >= 0 && index > firstOptional
        ? [
            {
              path: [...path, index],
              code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
              message: 'Required options must be placed before non-required options',
            },
          ]
        : [],
    );
  });
}

/**
 * "Using subcommands or subcommand groups will make your base command unusable"
 * (application-commands#subcommands-and-subcommand-groups).
 */
function subCommandsNotMixed(options: readonly CommandOption[]): Fault[] {
  return eachList(options, (list, path) => {
    if (!list.some(isSubCommand)) return [];
    return list.flatMap((option, index) =>
      isSubCommand(option)
        ? []
        : [
            {
              path: [...path, index],
              code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
              message:
                'Sub-command and sub-command group option types are mutually exclusive to all other types',
            },
          ],
    );
  });
}

/**
 * "`autocomplete` may not be set to true if `choices` are present"
 * (application-commands#application-command-object-application-command-option-structure).
 */
function choicesOrAutocomplete(options: readonly CommandOption[]): Fault[] {
  return walkOptions(options)
    .filter(({ option }) => option.autocomplete === true && (option.choices ?? []).length > 0)
    .map(({ path }) => notAllowed([...path, 'autocomplete'], 'The option has choices.'));
}

/** Assumption, based on reported errors of Discord. */
function choiceNamesUnique(options: readonly CommandOption[]): Fault[] {
  return eachChoice(options, ({ name }, path, others) =>
    others.some(other => other.name === name)
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
            message: 'Option choice name already exists',
          },
        ]
      : [],
  );
}

/** application-commands#application-command-object-application-command-option-choice-structure */
function choiceValueLength(options: readonly CommandOption[]): Fault[] {
  return eachChoice(options, ({ value }, path) =>
    typeof value === 'string' && textLength(value) > MAX_CHOICE_LENGTH
      ? [tooLong([...path, 'value'], MAX_CHOICE_LENGTH)]
      : [],
  );
}

/**
 * "Integer for `INTEGER` options"
 * (application-commands#application-command-object-application-command-option-structure).
 */
function integersWhole(options: readonly CommandOption[]): Fault[] {
  return walkOptions(options)
    .filter(({ option }) => option.type === INTEGER)
    .flatMap(({ option, path }) => {
      const numbers: (readonly [Path, unknown])[] = [
        [['min_value'], option.min_value ?? 0],
        [['max_value'], option.max_value ?? 0],
        ...(option.choices ?? []).map(
          ({ value }, index) => [['choices', index, 'value'], value] as const,
        ),
      ];
      return numbers
        .filter(([, number]) => !Number.isInteger(number))
        .map(([at, number]) => notNumber([...path, ...at], number, 'int'));
    });
}

/** Assumption: minimums cannot exceed maximums. */
function boundsOrdered(options: readonly CommandOption[]): Fault[] {
  return walkOptions(options).flatMap(({ option, path }) => [
    ...boundFaults([...path, 'min_length'], option.min_length, option.max_length),
    ...boundFaults([...path, 'min_value'], option.min_value, option.max_value),
  ]);
}

function boundFaults(
  path: Path,
  min: number | null | undefined,
  max: number | null | undefined,
): Fault[] {
  return (min ?? -Infinity) > (max ?? Infinity) ? [tooHigh(path, max ?? Infinity)] : [];
}

function isSubCommand({ type }: CommandOption): boolean {
  return type === SUB_COMMAND || type === SUB_COMMAND_GROUP;
}

/** Checks each list of options: the command's, and those of groups and sub-commands. */
function eachList(
  options: readonly CommandOption[],
  check: (list: readonly CommandOption[], path: Path) => Fault[],
  path: Path = ['options'],
): Fault[] {
  return [
    ...check(options, path),
    ...options.flatMap((option, index) =>
      eachList(option.options ?? [], check, [...path, index, 'options']),
    ),
  ];
}

/** Checks each choice against the ones before it. */
function eachChoice(
  options: readonly CommandOption[],
  check: (choice: CommandChoice, path: Path, before: readonly CommandChoice[]) => Fault[],
): Fault[] {
  return walkOptions(options).flatMap(({ option: { choices }, path }) =>
    (choices ?? []).flatMap((choice, index, all) =>
      check(choice, [...path, 'choices', index], all.slice(0, index)),
    ),
  );
}
