import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fileReader } from '../../src/articles/readFile.ts';
import { seed } from '../setup/environment.ts';
import { listHostileFiles } from './files/listHostileFiles.ts';
import { askNewsroom, readHostileFiles } from './readers.ts';

it('reads or refuses small hostile files of every format, and answers questions meanwhile', async () => {
  const files = [...listHostileFiles({ seed, mutations: 22, size: 10 })];
  const figures = await readHostileFiles({
    files,
    read: fileReader(),
    ask: askNewsroom,
    pause: nextTurns,
  });
  expect(figures.wrong).toEqual([]);
  expect(figures.read + figures.refused).toBe(files.length);
  expect(figures.read).toBeGreaterThan(files.length / 4);
  expect(figures.answered).toBeGreaterThan(0);
});

/** Enough turns of the event loop that questions take little of the time. */
async function nextTurns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
}
