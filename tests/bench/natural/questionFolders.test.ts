import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQuestionFolder, readSeedFolder } from './questionFolders.ts';

describe('readSeedFolder', () => {
  it('has 30 answered questions, and 10 near misses without an accepted text', async () => {
    const { articles, questions } = await readSeedFolder();
    expect(articles).toHaveLength(3);
    const nearMisses = questions.filter(({ kind }) => kind === 'near-miss');
    expect(nearMisses.flatMap(({ accept }) => accept)).toEqual([]);
    expect([questions.length, nearMisses.length]).toEqual([40, 10]);
  });
});

describe('readQuestionFolder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'footnote-natural-'));
    await mkdir(path.join(folder, 'articles'));
    await writeFile(path.join(folder, 'articles/rain.txt'), 'Rain\n\nIt rained\n for two days.\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = (text: string): Promise<void> => {
    const question = { q: 'how long', accept: [{ article: 'rain.txt', text }], kind: 'answered' };
    return writeFile(path.join(folder, 'questions.jsonl'), `${JSON.stringify(question)}\n`);
  };

  it('reads questions whose accepted text differs from the article in white space', async () => {
    await write('rained for  two days');
    const { questions } = await readQuestionFolder(folder);
    expect(questions.map(({ q }) => q)).toEqual(['how long']);
  });

  it('refuses an accepted text that the article does not hold', async () => {
    await write('three days');
    await expect(readQuestionFolder(folder)).rejects.toThrow('rain.txt does not hold “three days”');
  });
});
