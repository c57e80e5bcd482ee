import process from 'node:process';

/** Runs with what was given after its name; resolves with the exit status. */
export type Program = (args: readonly string[]) => Promise<number>;

/** Runs the program that is named, or one after another when none is; resolves with the worst status. */
export async function runNamed(
  kind: string,
  programs: Readonly<Record<string, Program>>,
  [name, ...args]: readonly string[],
): Promise<number> {
  const all = new Map(Object.entries(programs));
  if (name === undefined) {
    const statuses = [];
    for (const program of all.values()) statuses.push(await program([]));
    return Math.max(...statuses);
  }
  const program = all.get(name);
  if (program !== undefined) return program(args);
  process.stderr.write(`${kind}: no ${name}; there are ${[...all.keys()].join(', ')}\n`);
  return 2;
}
