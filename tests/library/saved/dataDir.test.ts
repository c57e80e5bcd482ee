import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWriteProblem, makeFolder } from '../../../src/library/saved/dataDir.ts';

let base = '';

beforeEach(async () => {
  base = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterEach(() => rm(base, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('creates missing folders for this user only, and returns them', async () => {
    const [outer, inner] = [path.join(base, 'a'), path.join(base, 'a/b')];
    expect(await makeFolder(inner)).toEqual([outer, inner]);
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
    expect(await makeFolder(inner)).toEqual([]);
  });

  it('creates a folder once when called twice at the same time', async () => {
    const folder = path.join(base, 'a/b');
    await Promise.all([makeFolder(folder), makeFolder(folder)]);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });
});

describe('findWriteProblem', () => {
  it.each(['', 'new', 'new/below'])(
    'leaves a folder as it was that can be written: %j',
    async name => {
      expect(await findWriteProblem(path.join(base, name))).toBeNull();
      expect(await readdir(base)).toEqual([]);
    },
  );

  it.each([
    ['a file', 'file', 'ENOTDIR'],
    ['below a file', 'file/below', 'ENOTDIR'],
    ['a link that leads nowhere', 'link', 'EEXIST'],
    ['below a link that leads nowhere', 'link/below', 'EEXIST'],
    ['a link to itself', 'circle', 'ELOOP'],
    ['a name that is too long', `folder/${'a'.repeat(300)}`, 'ENAMETOOLONG'],
  ])('returns the system error for %s', async (_, name, code) => {
    await writeFile(path.join(base, 'file'), '');
    await symlink('nowhere', path.join(base, 'link'));
    await symlink('circle', path.join(base, 'circle'));
    await mkdir(path.join(base, 'folder'));
    const before = await readdir(base);
    expect(await findWriteProblem(path.join(base, name))).toMatch(
      new RegExp(`^${code}: [a-z ]+$`, 'u'),
    );
    expect(await readdir(base)).toEqual(before);
  });

  it.each(['/proc', '/proc/footnote', '/proc/footnote/below', '/sys/footnote'])(
    'comes to an end in %s, where even root can make nothing',
    async folder => {
      expect(await findWriteProblem(folder)).toMatch(/^E[A-Z]+: [a-z -]+$/u);
    },
  );
});
