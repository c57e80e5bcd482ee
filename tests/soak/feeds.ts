import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { killAt, NEWS, prepareFeed } from '../feeds/kills.ts';
import { readCounts } from './counts.ts';

const MINUTE = 60_000;
/** Within the time that Discord knows a nonce, and after it. Unit: milliseconds. */
const PAUSES = [MINUTE, 11 * MINUTE];

/**
 * Checks that entries are announced once, whatever step of it a bot is killed at: `kills` times at each in this
 * process, and `processes` times as a process that gets SIGKILL.
 */
export async function runFeedsSoak(args: readonly string[]): Promise<number> {
  const { kills, processes } = readCounts(args, { kills: 50, processes: 1 });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  let killed = 0;
  const wrong: string[] = [];

  /** Kills a bot at each step in turn, until it ends before. */
  async function killAtEach(template: string, pause: number, isProcess: boolean): Promise<void> {
    for (let step = 1; ; step++) {
      const dataDir = path.join(folder, 'database');
      const kill = { step, pause, isProcess, isThorough: true };
      const result = await killAt(template, dataDir, kill);
      await rm(dataDir, { recursive: true });
      if (!isOnce(result.posted)) wrong.push(`step ${step}: ${result.posted.join(', ')}`);
      if (result.wasSpared) return;
      killed += 1;
    }
  }

  try {
    const template = await prepareFeed(folder);
    for (const pause of PAUSES) {
      for (let round = 0; round < kills; round++) await killAtEach(template, pause, false);
      for (let round = 0; round < processes; round++) await killAtEach(template, pause, true);
      const minutes = pause / MINUTE;
      process.stdout.write(`feeds: ${killed} kills, up to those followed by ${minutes} minutes\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`feeds: ${killed} kills, ${wrong.length} not announced once\n`);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  return wrong.length === 0 ? 0 : 1;
}

function isOnce(posted: readonly string[]): boolean {
  return (
    posted.length === NEWS.length && posted.every((content, at) => content.includes(NEWS[at] ?? ''))
  );
}
