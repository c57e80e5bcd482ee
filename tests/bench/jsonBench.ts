import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * Runs a bench whose only option is `--json FILE`, and writes its figures there; resolves with 0, or
 * prints its usage and resolves with 2 on other arguments.
 */
export async function runJsonBench(
  args: readonly string[],
  usage: string,
  measure: () => Promise<unknown>,
): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const figures = await measure();
  if (options.json !== null) {
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return 0;
}

function readOptions(args: readonly string[]): { readonly json: string | null } | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'string' } } });
    return { json: values.json ?? null };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
