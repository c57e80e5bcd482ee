import path from 'node:path';
import process from 'node:process';
import { inProcess } from '../inProcess.ts';
import { table } from '../table.ts';
import type { GuildFigures } from './measureGuilds.ts';

const USAGE =
  'bench guilds takes a number of servers, of articles in the shared folder, and a memory in MiB';
const USUAL = [2500, 3, 256];

/** Asks servers with 20 articles each at random; resolves with 0, or with 2 on wrong usage. */
export async function runGuildsBench(args: readonly string[]): Promise<number> {
  const given = USUAL.map((usual, at) => Number(args[at] ?? usual));
  if (!given.every(number => Number.isInteger(number) && number > 0)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const program = path.join(import.meta.dirname, 'guildsProcess.ts');
  const figures = await inProcess<GuildFigures>(program, ...given.map(String));
  const rows = Object.entries(figures).map(([name, value]) => [name, value.toFixed(1)]);
  process.stdout.write(`${table(['figure', 'ms, MiB or questions'], rows)}\n`);
  return 0;
}
