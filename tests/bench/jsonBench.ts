import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * Runs a bench whose only option is `--json FILE`, and writes its figures there; resolves with 0, or
 * prints its usage and resolves with 2 on other arguments. Further arguments are folders, for a bench
 * that takes them.
 */
export async function runJsonBench(
  args: readonly string[],
  usage: string,
  measure: (folders: readonly string[]) => Promise<unknown>,
  { takesFolders = false }: { readonly takesFolders?: boolean } = {},
): Promise<number> {
  const options = readOptions(args, takesFolders);
  if (options === null) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const figures = await measure(options.folders);
  if (options.json !== null) {
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return 0;
}

interface Options {
  readonly json: string | null;
  readonly folders: readonly string[];
}

function readOptions(args: readonly string[], allowPositionals: boolean): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'string' } },
      allowPositionals,
    });
    return { json: values.json ?? null, folders: positionals };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
