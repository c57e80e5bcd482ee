import { expect, it } from 'vitest';
import { killWriters } from './storage.ts';

it('has everything that was confirmed after two kills', async () => {
  const figures = await killWriters(2);
  expect(figures).toMatchObject({ lost: [], integrity: ['ok'] });
  expect(figures.confirmed).toBeGreaterThan(0);
});
