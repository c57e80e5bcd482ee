/** Fields of a command that Footnote sets; Discord returns more. */
const COMMAND_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
];
/** Fields of an option that Footnote sets. */
const OPTION_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
  'options',
];
/** Fields that only global commands have: where a command can be used and installed. */
export const REACH_FIELDS = ['contexts', 'integration_types'];

/** Fields to set on commands of a server, or on global commands. */
export function fieldsIn(guildId: string | null): readonly string[] {
  return guildId === null ? [...COMMAND_FIELDS, ...REACH_FIELDS] : COMMAND_FIELDS;
}

/** Copies the given fields. */
export function pick(source: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)));
}

/** Copies the fields of an option, and of those of a sub-command, that Footnote sets. */
export function pickOption(option: object): object {
  const picked = pick(option, OPTION_FIELDS);
  if (!('options' in picked) || !Array.isArray(picked.options)) return picked;
  return { ...picked, options: picked.options.map(pickOption) };
}

/** Whether two lists hold the same commands; ignores their order, and fields with default values. */
export function areSameCommands(one: readonly object[], other: readonly object[]): boolean {
  return canonical(one) === canonical(other);
}

function canonical(commands: readonly object[]): string {
  return JSON.stringify(commands.map(command => JSON.stringify(normalized(command))).sort());
}

/** Sorts fields and drops those whose value is the default. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(
        ([field, inner]) =>
          [field, REACH_FIELDS.includes(field) ? sorted(inner) : normalized(inner)] as const,
      )
      .filter(([, inner]) => !isDefault(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map(Number).sort((a, b) => a - b) : value;
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
