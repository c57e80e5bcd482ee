import {
  badLength,
  type Fault,
  firstRefusal,
  isPresent,
  type Nullish,
  notAllowed,
  notNumber,
  notOneOf,
  type Path,
  type Rule,
  required,
} from '../fault.ts';
import type { Refusal } from '../refusal.ts';
import { textLength } from '../textLength.ts';
import {
  type CommandOption,
  invalidName,
  type Named,
  nameFaults,
  walkOptions,
} from './commandOption.ts';
import { OPTION_RULES } from './optionRules.ts';

/** Fields of an application command that rules check. */
export type CommandBody = Named &
  Nullish<{
    readonly type: number;
    readonly options: readonly CommandOption[];
    readonly default_member_permissions: string | number;
    readonly contexts: readonly number[];
    readonly integration_types: readonly number[];
    readonly handler: number;
  }>;

/** A command to create or edit. */
export interface CommandDraft {
  readonly command: CommandBody;
  /** 1 chat input, 2 user, 3 message, 4 entry point. */
  readonly type: number;
  readonly scope: 'global' | 'guild';
  /** Whether omitted fields keep their value. */
  readonly isEdit: boolean;
}

const CHAT_INPUT = 1;
const ENTRY_POINT = 4;
const PRIVATE_CHANNEL = 2;
const USER_INSTALL = 1;
/** Unit: code points. */
const MAX_SIZE = 8000;
const MAX_DESCRIPTION_LENGTH = 100;

/** Maximum commands by type, per scope (application-commands#registering-a-command). */
const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** reference#locales */
const LOCALES = [
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR',
  'ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko',
].flatMap(line => line.split(' '));

const COMMAND_RULES: readonly Rule<CommandDraft>[] = [
  commandName,
  commandDescription,
  chatInputFields,
  entryPointFields,
  permissionBits,
  globalFields,
  privateChannelsNeedUserInstall,
  knownLocales,
  commandSize,
];

const LIST_RULES: readonly Rule<readonly CommandBody[]>[] = [commandCounts, commandNamesUnique];

/** Checks a command; paths of faults start at `at`. */
export function refuseCommand(request: CommandDraft, at: Path = []): Refusal | null {
  const options = request.command.options ?? [];
  return firstRefusal(request, COMMAND_RULES, at) ?? firstRefusal(options, OPTION_RULES, at);
}

/** Checks the commands of a bulk overwrite. */
export function refuseCommands(
  commands: readonly CommandBody[],
  scope: CommandDraft['scope'],
): Refusal | null {
  for (const [index, command] of commands.entries()) {
    const type = command.type ?? CHAT_INPUT;
    const refusal = refuseCommand({ command, type, scope, isEdit: false }, [index]);
    if (refusal !== null) return refusal;
  }
  return firstRefusal(commands, LIST_RULES);
}

/** application-commands#application-command-object-application-command-naming */
function commandName({ command, type }: CommandDraft): Fault[] {
  if (type === CHAT_INPUT) return nameFaults(command, []);
  return command.name?.trim() === '' ? [invalidName(['name'])] : [];
}

/**
 * "1-100 character description for `CHAT_INPUT` commands"; "not allowed" for user and message
 * commands, which are returned with an empty one (application-commands#user-commands).
 */
function commandDescription({ command, type, isEdit }: CommandDraft): Fault[] {
  const { description } = command;
  if (type === CHAT_INPUT) {
    if (description === '') return [badLength(['description'], 1, MAX_DESCRIPTION_LENGTH)];
    return typeof description === 'string' || isEdit ? [] : [required(['description'])];
  }
  if (type === ENTRY_POINT || !description) return [];
  return [notAllowed(['description'], 'Context menu commands cannot have a description.')];
}

/**
 * "`options` can only be set for application commands of type `CHAT_INPUT`"
 * (application-commands#application-command-object-application-command-structure).
 */
function chatInputFields({ command, type }: CommandDraft): Fault[] {
  if (type === CHAT_INPUT || (command.options ?? []).length === 0) return [];
  return [notAllowed(['options'], 'Only chat input commands can have options.')];
}

/**
 * "Your app cannot have a `PRIMARY_ENTRY_POINT` guild command"; "`handler` can only be set" for
 * them (application-commands#registering-a-command).
 */
function entryPointFields({ command, type, scope }: CommandDraft): Fault[] {
  if (type === ENTRY_POINT) return scope === 'guild' ? [notOneOf(['type'], [1, 2, 3])] : [];
  if (!isPresent(command.handler)) return [];
  return [notAllowed(['handler'], 'Only entry point commands can have a handler.')];
}

/**
 * "Set of permissions represented as a bit set", as a string
 * (application-commands#application-command-object-application-command-structure).
 */
function permissionBits({ command: { default_member_permissions: bits } }: CommandDraft): Fault[] {
  if (!isPresent(bits) || /^\d+$/u.test(String(bits))) return [];
  return [notNumber(['default_member_permissions'], bits, 'int')];
}

/**
 * "Only for globally-scoped commands"
 * (application-commands#application-command-object-application-command-structure).
 */
function globalFields({ command, scope }: CommandDraft): Fault[] {
  if (scope === 'global') return [];
  const fields = ['contexts', 'integration_types'] as const;
  return fields
    .filter(field => isPresent(command[field]))
    .map(field => notAllowed([field], 'Only for globally-scoped commands.'));
}

/**
 * "Only meaningful for commands installed to a user" (application-commands#interaction-contexts).
 * Assumption: Discord refuses it.
 */
function privateChannelsNeedUserInstall({ command }: CommandDraft): Fault[] {
  const { contexts, integration_types: installs } = command;
  const isMeaningless =
    contexts?.includes(PRIVATE_CHANNEL) === true && installs?.includes(USER_INSTALL) === false;
  if (!isMeaningless) return [];
  return [notAllowed(['contexts'], 'PRIVATE_CHANNEL needs the integration type USER_INSTALL.')];
}

/** reference#locales */
function knownLocales({ command }: CommandDraft): Fault[] {
  const fields = ['name_localizations', 'description_localizations'] as const;
  return namedParts(command).flatMap(({ part, path }) =>
    fields.flatMap(field =>
      Object.keys(part[field] ?? {})
        .filter(locale => !LOCALES.includes(locale))
        .map(locale => notOneOf([...path, field, locale], LOCALES)),
    ),
  );
}

/**
 * "A maximum of 8000 characters for combined name, description, and value properties for each
 * command, its options (including subcommands and groups), and choices"; the longest localization
 * counts (application-commands#slash-commands).
 */
function commandSize({ command }: CommandDraft): Fault[] {
  const sizes = namedParts(command).map(
    ({ part, value }) =>
      longest(part.name, part.name_localizations) +
      longest(part.description, part.description_localizations) +
      textLength(value),
  );
  if (sizes.reduce((sum, size) => sum + size) <= MAX_SIZE) return [];
  const message = `Command exceeds maximum size (${MAX_SIZE})`;
  return [{ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

/** application-commands#registering-a-command */
function commandCounts(commands: readonly CommandBody[]): Fault[] {
  return Object.entries(MAX_COMMANDS).flatMap(([type, max]): Fault[] => {
    const count = commands.filter(command => String(command.type ?? CHAT_INPUT) === type).length;
    if (count <= max) return [];
    const message = `Maximum number of application commands reached (${max})`;
    return [{ status: 400, jsonCode: 30032, message }];
  });
}

/**
 * "Command names must be unique per application, per type, and within each scope"
 * (application-commands#registering-a-command).
 */
function commandNamesUnique(commands: readonly CommandBody[]): Fault[] {
  const keys = commands.map(({ type, name }) => `${type ?? CHAT_INPUT} ${name ?? ''}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            path: [index],
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          },
        ],
  );
}

/** The command, its options and their choices; `value` is set for choices. */
function namedParts(command: CommandBody): {
  readonly part: Named;
  readonly path: Path;
  readonly value: string;
}[] {
  const options = walkOptions(command.options ?? []).flatMap(({ option, path }) => [
    { part: option, path, value: '' },
    ...(option.choices ?? []).map((choice, index) => ({
      part: choice,
      path: [...path, 'choices', index],
      value: String(choice.value),
    })),
  ]);
  return [{ part: command, path: [], value: '' }, ...options];
}

function longest(
  text: string | null | undefined,
  localizations: Named['name_localizations'],
): number {
  return Math.max(...[text ?? '', ...Object.values(localizations ?? {})].map(textLength));
}
