import type { CommandValues } from '../../protocol/protocol.ts';
import { readFile } from '../widgets/readFile.ts';
import type { OptionValue } from './readOption.ts';

/** Option values by name. */
export type FilledOptions = Readonly<Record<string, OptionValue | File>>;

/** Reads the files among options, so that they can be sent. */
export async function sentOptions(options: FilledOptions): Promise<CommandValues> {
  const read = Object.entries(options).map(
    async ([name, value]) => [name, value instanceof File ? await readFile(value) : value] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

/** Leaves out files, which are sent only with a command. */
export function withoutFiles(options: FilledOptions): Readonly<Record<string, OptionValue>> {
  const plain: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(options)) {
    if (!(value instanceof File)) plain[name] = value;
  }
  return plain;
}
