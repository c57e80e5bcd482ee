import path from 'node:path';
import { expect, it } from 'vitest';
import { createTestFolder } from '../storage/openTestStorage.ts';
import { killAt, NEWS, prepareFeed } from './kills.ts';

/** Within the time that Discord knows a nonce, and after it. Unit: milliseconds. */
const PAUSES = { soon: 60_000, later: 11 * 60_000 };
/** The steps before and after the first post. */
const AROUND_POST = [23, 24];
const TIMEOUT = 300_000;

it.each(Object.entries(PAUSES))(
  'announces each entry once when it is killed at any step and starts again %s',
  async (_, pause) => {
    const folder = await createTestFolder();
    const template = await prepareFeed(folder);
    for (let step = 1; ; step++) {
      const result = await killAt(template, path.join(folder, `${step}`), { step, pause });
      const headlines = result.posted.map(content => content.replaceAll('*', ''));
      expect({ step, headlines, excuses: result.excuses }).toEqual({
        step,
        headlines: NEWS,
        excuses: [],
      });
      if (!result.wasSpared) continue;
      expect(step).toBeGreaterThan(20);
      return;
    }
  },
  TIMEOUT,
);

it.each(AROUND_POST)(
  'announces each entry once after SIGKILL at step %i of its process',
  async step => {
    const folder = await createTestFolder();
    const template = await prepareFeed(folder);
    const kill = { step, pause: PAUSES.later, isProcess: true };
    const result = await killAt(template, path.join(folder, 'killed'), kill);
    expect(result.wasSpared).toBe(false);
    expect(result.posted.map(content => content.replaceAll('*', ''))).toEqual(NEWS);
    expect(result.excuses).toEqual([]);
  },
  TIMEOUT,
);
