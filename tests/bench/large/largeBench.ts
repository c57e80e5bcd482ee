import path from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { findPostgres, startPostgres } from '../../postgres/startPostgres.ts';
import { readCounts } from '../../soak/counts.ts';
import { inProcess } from '../inProcess.ts';
import { table } from '../table.ts';
import type { LargeEngine, LargeFigures, LargeLoad } from './measureLarge.ts';

const PROGRAM = path.join(import.meta.dirname, 'largeProcess.ts');

type Measured = Exclude<keyof LargeFigures, 'found'>;

const COLUMNS: readonly (readonly [heading: string, of: Measured, digits: number])[] = [
  ['first open, s', 'firstOpen', 1],
  ['later open, s', 'laterOpen', 1],
  ['database, MiB', 'disk', 0],
  ['memory, MiB', 'memory', 0],
  ['median, ms', 'median', 1],
  ['p99, ms', 'p99', 1],
];

/** Searches a library in PostgreSQL, a smaller one in memory, and both with PostgreSQL's `ts_rank`. */
export async function runLargeBench(args: readonly string[]): Promise<number> {
  const { passages, memory, questions } = readCounts(args, {
    passages: 1_000_000,
    memory: 100_000,
    questions: 300,
  });
  if (findPostgres() === null) {
    process.stderr.write('bench large needs PostgreSQL on PATH\n');
    return 2;
  }
  const server = await startPostgres(['fsync=on', 'shared_buffers=512MB']);
  const rows: string[][] = [];
  const measure = async (engine: LargeEngine, size: number): Promise<LargeFigures> => {
    const databaseUrl = await server.createDatabase();
    const load: LargeLoad = { engine, passages: size, questions, databaseUrl };
    const figures = await inProcess<LargeFigures>(PROGRAM, JSON.stringify(load));
    const cells = COLUMNS.map(([, of, digits]) => figures[of].toFixed(digits));
    rows.push([`${engine}, ${size.toLocaleString('en')} passages`, ...cells]);
    process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
    return figures;
  };
  try {
    const inMemory = await measure('memory', memory);
    const { found } = await measure('postgres', memory);
    await measure('ts_rank', memory);
    await measure('postgres', passages);
    await measure('ts_rank', passages);
    const headings = ['', ...COLUMNS.map(([heading]) => heading)];
    const same = (count: number): number =>
      found.filter((hits, at) =>
        isDeepStrictEqual(hits.slice(0, count), inMemory.found[at]?.slice(0, count)),
      ).length;
    process.stdout.write(
      `${table(headings, rows)}\nas in memory, of ${questions} questions: the first passage for ${same(1)}, the first three for ${same(3)}\n`,
    );
  } finally {
    await server.close();
  }
  return 0;
}
