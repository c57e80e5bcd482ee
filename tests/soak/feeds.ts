import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { killAt, NEWS, prepareFeed } from '../feeds/kills.ts';
import { readCounts } from './counts.ts';

const MINUTE = 60_000;
/** Within the time that Discord knows a nonce, and after it. Unit: milliseconds. */
const PAUSES = [MINUTE, 11 * MINUTE];

/** Checks that entries are announced once, whatever step of it a process is killed at. */
export async function runFeedsSoak(args: readonly string[]): Promise<number> {
  const { kills: rounds } = readCounts(args, { kills: 50 });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  let kills = 0;
  const wrong: string[] = [];
  try {
    const template = await prepareFeed(folder);
    for (let round = 0; round < rounds; round++) {
      for (const pause of PAUSES) {
        for (let step = 1; ; step++) {
          const dataDir = path.join(folder, 'database');
          const result = await killAt(template, dataDir, { step, pause, isThorough: true });
          await rm(dataDir, { recursive: true });
          if (!isOnce(result.posted)) wrong.push(`step ${step}: ${result.posted.join(', ')}`);
          if (result.wasSpared) break;
          kills += 1;
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`feeds: ${kills} kills, ${wrong.length} not announced once\n`);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  return wrong.length === 0 ? 0 : 1;
}

function isOnce(posted: readonly string[]): boolean {
  return (
    posted.length === NEWS.length && posted.every((content, at) => content.includes(NEWS[at] ?? ''))
  );
}
