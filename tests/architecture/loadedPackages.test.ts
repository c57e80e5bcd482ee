import { expect, it } from 'vitest';
import { loadedPackages } from './loadedPackages.ts';

it.each(['src/app/runBot.ts', 'src/app/data/runData.ts', 'src/app/runTerminal.ts'])(
  '%s loads no driver of PostgreSQL before a database is named',
  file => {
    const packages = loadedPackages(file);
    expect(packages).toContain('zod');
    expect(packages).not.toContain('pg');
  },
);

it('the packages of a file are those that its imports import', () => {
  expect(loadedPackages('src/storage/postgres/openPostgres.ts')).toContain('pg');
});
