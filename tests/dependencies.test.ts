import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const lockfile = z.object({ packages: z.record(z.string(), z.unknown()) });

it('undici is installed once, since copies share a dispatcher that cannot read the forms of another', async () => {
  const { packages } = lockfile.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  const copies = Object.keys(packages).filter(name => name.endsWith('node_modules/undici'));
  expect(copies).toEqual(['node_modules/undici']);
});
