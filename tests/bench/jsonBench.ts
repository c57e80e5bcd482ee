import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * Runs a bench that takes `--json FILE` alone, and writes the figures that it gives there; resolves
 * with 0, or with 2 after a line of usage if it was called otherwise.
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
