import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { guildFiles } from '../../../../src/library/guilds/cache/guildFiles.ts';
import { loadIndex } from '../../../../src/library/saved/savedIndex.ts';
import { createTestFolder, GUILD, OTHER_GUILD } from '../../../storage/openTestStorage.ts';
import { ADDER, addArticle } from '../addArticle.ts';
import { openTestGuilds } from '../openTestGuilds.ts';

/** Enough for an index of two books to be saved. */
const PARAGRAPHS = 1100;
const FOLDER = { 'ferry.md': '# Ferry\n\nThe ferry to Sandholm leaves at noon.\n' };

function bookOn(name: string): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => `${name} saw ${at} boats.`);
  return `# ${name}\n\n${paragraphs.join('\n\n')}\n`;
}

/** A server that has added two books, whose words are saved. */
async function startWithBooks() {
  const cacheDir = await createTestFolder();
  const first = await openTestGuilds(FOLDER, { cacheDir });
  const { storage } = first;
  const library = await first.library(GUILD);
  await addArticle(library, 'quillon.md', bookOn('Quillon'));
  const removable = await addArticle(library, 'brindlow.md', bookOn('Brindlow'));
  await first.open(GUILD);
  await first.guilds.close();
  const failures: string[] = [];
  return {
    cacheDir,
    file: path.join(cacheDir, `${GUILD}.index`),
    removable,
    failures,
    /** Opens the server as a later process does. */
    reopen: () =>
      openTestGuilds(FOLDER, {
        storage,
        cacheDir,
        onError: error => failures.push(String(error)),
      }),
  };
}

/** Everything that is written below a folder. */
async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const texts = files.map(file => readFile(path.join(file.parentPath, file.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

describe('the words of a large library', () => {
  it('are saved, and taken over by a later process', async () => {
    const { file, failures, reopen } = await startWithBooks();
    expect((await loadIndex(file)).size).toBe(2);
    const { ino } = await stat(file);
    const { guilds, titles, open } = await reopen();
    expect(await titles(GUILD)).toEqual(['Ferry', 'Quillon', 'Brindlow']);
    const { index } = await open(GUILD);
    expect(index.passageCount).toBe(2 * PARAGRAPHS + 1);
    await guilds.close();
    // What was not taken over would be saved again, in another file.
    expect((await stat(file)).ino).toBe(ino);
    expect(failures).toEqual([]);
  });

  it('are read again, and saved again, when the file is damaged', async () => {
    const { file, failures, reopen } = await startWithBooks();
    await writeFile(file, 'damaged');
    const { guilds, titles } = await reopen();
    expect(await titles(GUILD)).toEqual(['Ferry', 'Quillon', 'Brindlow']);
    await guilds.close();
    expect(failures).toEqual([expect.stringContaining(file)]);
    expect((await loadIndex(file)).size).toBe(2);
  });

  it('do not stay when their article is removed', async () => {
    const { cacheDir, removable, reopen } = await startWithBooks();
    expect(await contentOf(cacheDir)).toContain('brindlow');
    const { guilds, library, titles } = await reopen();
    expect(await (await library(GUILD)).removeArticle(removable, ADDER)).toBe(true);
    expect(await titles(GUILD)).toEqual(['Ferry', 'Quillon']);
    await guilds.close();
    expect(await contentOf(cacheDir)).not.toContain('brindlow');
  });

  it('are deleted with everything of the server', async () => {
    const { cacheDir, reopen } = await startWithBooks();
    const { library } = await reopen();
    await (await library(GUILD)).deleteEverything();
    expect(await readdir(cacheDir)).toEqual([]);
  });
});

describe('files of servers', () => {
  it('are deleted with their servers, and no others', async () => {
    const folder = await createTestFolder();
    const files = guildFiles(folder);
    for (const id of [GUILD, OTHER_GUILD]) {
      await writeFile(files.pathOf(id, 'vectors') ?? '', '');
      await mkdir(files.pathOf(id, 'index.parts') ?? '');
    }
    await files.keepOnly(new Set([GUILD]));
    expect((await readdir(folder)).toSorted()).toEqual([
      `${GUILD}.index.parts`,
      `${GUILD}.vectors`,
    ]);
    await files.remove(GUILD);
    expect(await readdir(folder)).toEqual([]);
  });
});
