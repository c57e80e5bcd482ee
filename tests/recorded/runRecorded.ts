import { createReadStream, createWriteStream } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { differences, differenceText } from './differences.ts';
import { type Recorded, record } from './record.ts';

const USAGE = 'recorded takes write FILE or compare FILE, and reads the folder given by BENCH_DATA';
const MOST_SHOWN = 20;

const line = z.object({ asked: z.string(), result: z.string() });

/**
 * Writes the results of a fixed selection of commands to a file, one per line, or compares them with
 * such a file; resolves with 0, with 1 if anything differs, or with 2 on wrong usage.
 */
export async function runRecorded(args: readonly string[]): Promise<number> {
  const [mode, file, ...more] = args;
  if (file !== undefined && more.length === 0) {
    if (mode === 'write') return await write(file);
    if (mode === 'compare') return await compare(file);
  }
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

async function write(file: string): Promise<number> {
  await pipeline(Readable.from(linesOf(record())), createWriteStream(file));
  return 0;
}

async function* linesOf(recorded: AsyncIterable<Recorded>): AsyncGenerator<string> {
  for await (const each of recorded) yield `${JSON.stringify(each)}\n`;
}

async function compare(file: string): Promise<number> {
  const before: Recorded[] = [];
  for await (const text of createInterface({ input: createReadStream(file) })) {
    before.push(line.parse(JSON.parse(text)));
  }
  const now: Recorded[] = [];
  for await (const recorded of record()) now.push(recorded);
  const differing = differences(before, now);
  for (const difference of differing.slice(0, MOST_SHOWN)) {
    process.stdout.write(`${differenceText(difference)}\n\n`);
  }
  process.stdout.write(`${differing.length} of ${now.length} results differ\n`);
  return differing.length === 0 ? 0 : 1;
}
