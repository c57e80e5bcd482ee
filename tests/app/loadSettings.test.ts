import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/app/loadSettings.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('loadSettings', () => {
  it('adds settings of the file that the environment does not set', async () => {
    const file = path.join(folder, '.env');
    await writeFile(file, 'LOG_LEVEL=debug\nDATA_DIR=data\n');
    const environment: NodeJS.ProcessEnv = { LOG_LEVEL: 'warn' };
    expect(loadSettings(environment, file)).toEqual([]);
    expect(environment).toEqual({ LOG_LEVEL: 'warn', DATA_DIR: 'data' });
  });

  it('ignores a missing file', () => {
    expect(loadSettings({}, path.join(folder, '.env'))).toEqual([]);
  });

  it('warns about a file that cannot be read, such as the folder that Docker mounts for a missing file', () => {
    expect(loadSettings({}, folder)).toEqual([
      `cannot read ${folder}, so it is ignored (EISDIR: illegal operation on a directory, read); check that it is a file you may read`,
    ]);
  });
});
