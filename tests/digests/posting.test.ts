import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDigests } from '../../src/storage/digests/readDigests.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { KilledWorld } from '../deliveries/killedWorld.ts';
import { createTestFolder, GUILD, openTestStorage } from '../storage/openTestStorage.ts';
import { killAt, publish, run, setUp } from './runDigests.ts';

// Units: milliseconds.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TIMEOUT = 300_000;

const DAILY = { day: 'daily', time: '08:30', timezone: 'UTC' } as const;
const EVENING = Date.parse('2026-03-01T20:00Z');
const DUE = Date.parse('2026-03-02T08:30Z');

async function startAtEvening() {
  const { storage } = await openTestStorage();
  const world = new KilledWorld(EVENING);
  await setUp(storage, world, DAILY);
  world.time += HOUR;
  await publish(storage, world, 'Ferry runs aground');
  return { storage, world };
}

describe('a digest', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27T20:00Z', ['07:30', '06:30', '06:30']],
    ['America/New_York', '2026-10-30T20:00Z', ['12:30', '13:30', '13:30']],
  ])(
    'keeps its local time in %s when summer time changes',
    async (timezone, start, expected) => {
      const { storage } = await openTestStorage();
      const world = new KilledWorld(Date.parse(start));
      await setUp(storage, world, { day: 'daily', time: '08:30', timezone });
      for (let quarter = 0; quarter < 3 * 24 * 4; quarter++) {
        if (quarter % 96 === 1) await publish(storage, world, `Ferry ${String(quarter)}`);
        world.time += HOUR / 4;
        await run(storage, world);
      }
      const times = world.posted.map(({ at }) => new Date(at).toISOString().slice(11, 16));
      expect(times).toEqual(expected);
    },
    TIMEOUT,
  );

  it('is posted late within six hours', async () => {
    const { storage, world } = await startAtEvening();
    world.time = DUE + 6 * HOUR - MINUTE;
    await run(storage, world);
    await run(storage, world);
    expect(world.posted).toHaveLength(1);
  });

  it('is skipped after six hours, and its articles are in the next', async () => {
    const { storage, world } = await startAtEvening();
    world.time = DUE + 6 * HOUR;
    await run(storage, world);
    expect(world.posted).toEqual([]);
    world.time = DUE + 24 * HOUR;
    await run(storage, world);
    expect(world.posted).toHaveLength(1);
  });

  it('is posted once after several due times have passed', async () => {
    const { storage, world } = await startAtEvening();
    world.time = DUE + 72 * HOUR + MINUTE;
    await run(storage, world);
    await run(storage, world);
    expect(world.posted).toHaveLength(1);
    expect(await listDigests(storage, GUILD)).toMatchObject([{ nextAt: DUE + 96 * HOUR }]);
  });
});

it.each([
  ['a minute later', MINUTE],
  ['after Discord has forgotten the nonce', 11 * MINUTE],
])(
  'posts a digest once when it is killed at any step and starts again %s',
  async (_, pause) => {
    const folder = await createTestFolder();
    const template = path.join(folder, 'template');
    await mkdir(template);
    const storage = await openStorage(template);
    const before = new KilledWorld(EVENING);
    await setUp(storage, before, DAILY);
    before.time += HOUR;
    await publish(storage, before, 'Ferry runs aground');
    await storage.close();
    for (let step = 1; ; step++) {
      const world = new KilledWorld(DUE);
      const dataDir = path.join(folder, String(step));
      const wasSpared = await killAt(template, dataDir, world, { step, pause });
      expect([step, world.posted.length]).toEqual([step, 1]);
      if (!wasSpared) continue;
      expect(step).toBeGreaterThan(6);
      return;
    }
  },
  TIMEOUT,
);
