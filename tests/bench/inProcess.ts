import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program that prints its figures as JSON. */
export async function inProcess<Figures>(program: string, ...args: string[]): Promise<Figures> {
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    program,
    ...args,
  ]);
  // Printed by our own program.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(stdout) as Figures;
}
