import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLastGuild } from '../../../src/app/bot/lastGuild.ts';

const GUILD = '1234567890123456789';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the last server', () => {
  it('is stored for the next start, in a folder that is created for it', async () => {
    const cacheDir = path.join(folder, 'new', 'state');
    await createLastGuild(cacheDir).write(GUILD);
    expect(await createLastGuild(cacheDir).read()).toBe(GUILD);
  });

  it('is null before it is stored and after it is removed', async () => {
    const lastGuild = createLastGuild(folder);
    expect(await lastGuild.read()).toBeNull();
    await lastGuild.write(GUILD);
    await lastGuild.write(null);
    await lastGuild.write(null);
    expect(await lastGuild.read()).toBeNull();
  });

  it('is null when the file has other content', async () => {
    const lastGuild = createLastGuild(folder);
    await lastGuild.write('no id');
    expect(await lastGuild.read()).toBeNull();
  });

  it('is null when nothing can be written, without an error', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const lastGuild = createLastGuild(file);
    await lastGuild.write(GUILD);
    await lastGuild.write(null);
    expect(await lastGuild.read()).toBeNull();
  });

  it('is null when its folder can never be created', async () => {
    const lastGuild = createLastGuild('/proc/footnote');
    await lastGuild.write(GUILD);
    expect(await lastGuild.read()).toBeNull();
  });

  it('is not stored without a folder', async () => {
    const lastGuild = createLastGuild(null);
    await lastGuild.write(GUILD);
    expect(await lastGuild.read()).toBeNull();
  });
});
