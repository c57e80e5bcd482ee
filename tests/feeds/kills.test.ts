import path from 'node:path';
import { expect, it } from 'vitest';
import { createTestFolder } from '../storage/openTestStorage.ts';
import { killAt, NEWS, prepareFeed } from './kills.ts';

/** Within the time that Discord knows a nonce, and after it. Unit: milliseconds. */
const PAUSES = { soon: 60_000, later: 11 * 60_000 };
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
