import { parseArgs } from 'node:util';

/** Positive integers given as `--NAME NUMBER`, by name. */
export type Counts<Name extends string> = Readonly<Record<Name, number>>;

/** Reads options that all have defaults; throws a TypeError on invalid ones. */
export function readCounts<Name extends string>(
  args: readonly string[],
  defaults: Counts<Name>,
): Counts<Name> {
  const options = Object.fromEntries(
    Object.keys(defaults).map(name => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  const given = Object.entries(values).map(([name, value]): [string, number] => {
    const count = Number(value);
    if (!Number.isSafeInteger(count) || count < 1) {
      throw new TypeError(`--${name} takes a whole number from 1`);
    }
    return [name, count];
  });
  return { ...defaults, ...Object.fromEntries(given) };
}
