import path from 'node:path';
import process from 'node:process';
import { findPostgres, startPostgres } from '../../postgres/startPostgres.ts';
import { readCounts } from '../../soak/counts.ts';
import { inProcess } from '../inProcess.ts';
import { table } from '../table.ts';
import type { GuildFigures, GuildLoad } from './measureGuilds.ts';

const PROGRAM = path.join(import.meta.dirname, 'guildsProcess.ts');

const ROWS: readonly (readonly [name: string, of: keyof GuildFigures])[] = [
  ['articles of all servers', 'articles'],
  ['time to store them, s', 'stored'],
  ['disk, MiB', 'disk'],
  ['first answers', 'cold'],
  ['first answer, median, ms', 'coldMedian'],
  ['first answer, 95th percentile, ms', 'coldP95'],
  ['first answer of the largest server, ms', 'coldLargest'],
  ['later answers', 'warm'],
  ['later answer, median, ms', 'warmMedian'],
  ['memory, most, MiB', 'peak'],
  ['memory, at the end, MiB', 'end'],
];

/** Asks some of many servers whose sizes have a long tail, on SQLite and on PostgreSQL. */
export async function runGuildsBench(args: readonly string[]): Promise<number> {
  const load = readCounts(args, { servers: 5000, largest: 5000, asked: 200, memory: 256 });
  const measure = (databaseUrl: string | null): Promise<GuildFigures> =>
    inProcess(PROGRAM, JSON.stringify({ ...load, databaseUrl } satisfies GuildLoad));
  const columns = [{ name: 'SQLite', figures: await measure(null) }];
  if (findPostgres() === null) {
    process.stdout.write('no PostgreSQL on PATH\n');
  } else {
    const server = await startPostgres(['fsync=on', 'full_page_writes=on']);
    try {
      const figures = await measure(await server.createDatabase());
      columns.push({ name: 'PostgreSQL', figures });
    } finally {
      await server.close();
    }
  }
  const rows = ROWS.map(([name, of]) => [
    name,
    ...columns.map(({ figures }) => figures[of].toFixed(of.endsWith('edian') ? 1 : 0)),
  ]);
  const title = `${load.servers} servers, ${load.asked} asked`;
  process.stdout.write(`${table([title, ...columns.map(({ name }) => name)], rows)}\n`);
  return 0;
}
