import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../src/articles/articleKey.ts';
import { NOTHING_SKIPPED } from '../../../src/sources/folder/foundArticles.ts';
import { removeArticle } from '../../../src/storage/articles/changeArticle.ts';
import type { ChangeListener } from '../../../src/storage/changes.ts';
import { deleteGuild, listGuilds } from '../../../src/storage/guilds.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { ANA, GUILD, OTHER_GUILD, openTestStorage } from '../../storage/openTestStorage.ts';
import { indexOf } from '../../testLibrary.ts';
import { ADDER, addArticle } from './addArticle.ts';
import { openTestGuilds } from './openTestGuilds.ts';

const FERRY = '# Ferry\n\nThe ferry to Sandholm leaves at noon on Fridays.\n';
const TRAM = '# Tram\n\nThe tram to Sandholm leaves at one on Fridays.\n';
const ZEBRA = '# Zebra\n\nA zebra named Quillon escaped from the zoo on Monday.\n';
const HORSE = '# Horse\n\nA horse named Brindlow won the race on Tuesday.\n';
const FOLDER = { 'ferry.md': FERRY };

describe('a server', () => {
  it('without articles is answered from the very index of the folder', async () => {
    const { folder, open } = await openTestGuilds(FOLDER);
    expect((await open(GUILD)).index).toBe(folder());
    expect((await open(null)).index).toBe(folder());
  });

  it('is answered from the folder and from its own articles alone', async () => {
    const { library, titles } = await openTestGuilds(FOLDER);
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    await addArticle(await library(OTHER_GUILD), 'horse.md', HORSE);
    expect(await titles(GUILD)).toEqual(['Ferry', 'Zebra']);
    expect(await titles(OTHER_GUILD)).toEqual(['Ferry', 'Horse']);
    expect(await titles(null)).toEqual(['Ferry']);
  });

  it('can do without the folder', async () => {
    const { library, titles } = await openTestGuilds(FOLDER);
    const own = await library(GUILD);
    await own.changeSettings({ sharedFolder: false }, 'folder: off', ANA);
    expect(await titles(GUILD)).toEqual([]);
    await addArticle(own, 'zebra.md', ZEBRA);
    expect(await titles(GUILD)).toEqual(['Zebra']);
    await own.changeSettings({ sharedFolder: true }, 'folder: on', ANA);
    expect(await titles(GUILD)).toEqual(['Ferry', 'Zebra']);
  });

  it('notices a change of the folder, and keeps the objects of its own articles', async () => {
    const { library, open, replaceFolder } = await openTestGuilds(FOLDER);
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    const before = (await open(GUILD)).index.articles.at(-1);
    replaceFolder({ 'ferry.md': FERRY, 'tram.md': TRAM });
    const { articles } = (await open(GUILD)).index;
    expect(articles.map(({ title }) => title)).toEqual(['Ferry', 'Tram', 'Zebra']);
    expect(articles.at(-1)).toBe(before);
  });

  it('notices what another process changes', async () => {
    const { library, storage, titles } = await openTestGuilds(FOLDER);
    const own = await library(GUILD);
    const id = await addArticle(own, 'zebra.md', ZEBRA);
    await addArticle(own, 'horse.md', HORSE);
    expect(await titles(GUILD)).toHaveLength(3);
    await removeArticle(storage, GUILD, id, { member: ANA, at: 1 });
    expect(await titles(GUILD)).toEqual(['Ferry', 'Horse']);
    await deleteGuild(storage, GUILD);
    expect(await titles(GUILD)).toEqual(['Ferry']);
  });

  it('is dropped when another process changes it, and all are when a change may have been missed', async () => {
    const { storage } = await openTestStorage();
    const listeners: ChangeListener[] = [];
    const listening: Storage = {
      ...storage,
      listen: listener => {
        listeners.push(listener);
        return async () => undefined;
      },
    };
    const { guilds, library, open } = await openTestGuilds(FOLDER, { storage: listening });
    for (const guildId of [GUILD, OTHER_GUILD]) {
      await addArticle(await library(guildId), 'zebra.md', ZEBRA);
      await open(guildId);
    }
    expect(guilds.kept().servers).toBe(2);
    for (const { onChange } of listeners) onChange(GUILD);
    expect(guilds.kept().servers).toBe(1);
    await open(GUILD);
    for (const { onMissed } of listeners) onMissed();
    expect(guilds.kept().servers).toBe(0);
    expect((await open(GUILD)).index.articles).toHaveLength(2);
  });

  it('builds its index once for questions that are asked together', async () => {
    const { library, open } = await openTestGuilds(FOLDER);
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    const [first, ...others] = await Promise.all([open(GUILD), open(GUILD), open(GUILD)]);
    for (const other of others) expect(other.index).toBe(first.index);
    expect((await open(GUILD)).index).toBe(first.index);
  });

  it('answers without the folder while that is being read', async () => {
    let isReading = true;
    const { library, titles } = await openTestGuilds(FOLDER, {
      library: {
        current: () => ({
          index: indexOf(FOLDER),
          problems: [],
          warnings: [],
          skipped: NOTHING_SKIPPED,
        }),
        progress: () => (isReading ? { stage: 'reading', done: 1, total: 2 } : null),
      },
    });
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    expect(await titles(GUILD)).toEqual(['Zebra']);
    isReading = false;
    expect(await titles(GUILD)).toEqual(['Ferry', 'Zebra']);
  });
});

it('deleting everything of a server deletes its articles, settings and drafts', async () => {
  const { library, titles, storage } = await openTestGuilds(FOLDER);
  const own = await library(GUILD);
  await addArticle(own, 'zebra.md', ZEBRA);
  await own.changeSettings({ privateReplies: true }, 'private: on', ANA);
  expect(await own.deleteEverything()).toBe(true);
  expect(await titles(GUILD)).toEqual(['Ferry']);
  expect(await listGuilds(storage)).toEqual([]);
  expect(await own.deleteEverything()).toBe(false);
});

describe('the words of a server', () => {
  it('are suggested to nobody else', async () => {
    const { library, open } = await openTestGuilds(FOLDER);
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    await addArticle(await library(OTHER_GUILD), 'horse.md', HORSE);
    const suggest = async (guildId: string | null) => (await open(guildId)).index.suggest('Quilon');
    expect(await suggest(GUILD)).toBe('Quillon');
    expect(await suggest(OTHER_GUILD)).toBeNull();
    expect(await suggest(null)).toBeNull();
  });

  it('do not enter the lexicon of the folder', async () => {
    const { library, open, folder } = await openTestGuilds({ ...FOLDER, 'tram.md': TRAM });
    const { lexicon, families } = folder().asEarlier().parts;
    const before = [lexicon.size, lexicon.wordCount, lexicon.termCount, families.size];
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    await open(GUILD);
    expect([lexicon.size, lexicon.wordCount, lexicon.termCount, families.size]).toEqual(before);
    expect(lexicon.findWord('quillon')).toBe(0);
  });
});

describe('the memory for indexes', () => {
  it('holds those asked last; others are built again', async () => {
    const { library, open } = await openTestGuilds(FOLDER, { memory: 1 });
    await addArticle(await library(GUILD), 'zebra.md', ZEBRA);
    await addArticle(await library(OTHER_GUILD), 'horse.md', HORSE);
    const { index } = await open(GUILD);
    expect((await open(GUILD)).index).toBe(index);
    await open(OTHER_GUILD);
    const again = await open(GUILD);
    expect(again.index).not.toBe(index);
    expect(again.index.articles.map(({ title }) => title)).toEqual(['Ferry', 'Zebra']);
  });
});

describe('an article', () => {
  it('has the details that its member has edited, and an id that no file has', async () => {
    const { library, open } = await openTestGuilds(FOLDER);
    const own = await library(GUILD);
    const bytes = new TextEncoder().encode(ZEBRA);
    const read = await own.readFile({ name: 'zebra.md', bytes }, ADDER);
    if (read.kind !== 'draft') throw new Error(read.reason);
    const { title, ...details } = {
      title: 'Runaway',
      publisher: 'Zoo News',
      published: '2025-03-03',
      language: 'en',
      url: 'https://zoo.example/runaway',
    };
    expect(read.draft.articles).toMatchObject([{ title: 'Zebra', words: 10, repeats: null }]);
    await own.editDraft(read.draft.id, 0, { title, ...details });
    expect(await own.addDraft(read.draft.id, 'upload', ADDER)).toMatchObject({ kind: 'added' });
    expect(await own.addDraft(read.draft.id, 'upload', ADDER)).toEqual({ kind: 'gone' });
    const article = (await open(GUILD)).index.articles.at(-1);
    expect(article).toMatchObject({ title, ...details });
    expect(article?.id).toMatch(/^#[\w-]{16}\/zebra\.md$/u);
  });

  it('that repeats another is recognised by its text', async () => {
    const { library } = await openTestGuilds(FOLDER);
    const own = await library(GUILD);
    const id = await addArticle(own, 'zebra.md', ZEBRA);
    const bytes = new TextEncoder().encode(ZEBRA.replaceAll('\n', '\r\n'));
    const read = await own.readFile({ name: 'copy.md', bytes }, ADDER);
    expect(read).toMatchObject({ draft: { articles: [{ repeats: { id, name: 'Zebra' } }] } });
  });

  it('without text is refused with the reason', async () => {
    const { library } = await openTestGuilds(FOLDER);
    const own = await library(GUILD);
    const read = await own.readFile({ name: 'empty.txt', bytes: new Uint8Array() }, ADDER);
    expect(read).toEqual({ kind: 'refused', reason: 'is empty' });
  });

  it('that was changed can be found in the version that a quote refers to', async () => {
    const { library, open } = await openTestGuilds(FOLDER, { now: () => 1_740_960_000_000 });
    const own = await library(GUILD);
    const id = await addArticle(own, 'zebra.md', ZEBRA);
    const [, first] = (await open(GUILD)).index.articles;
    const key = first === undefined ? '' : articleKey(first);
    expect(await own.findEarlier(key)).toBeNull();
    const bytes = new TextEncoder().encode(ZEBRA.replace('Monday', 'Sunday'));
    const read = await own.readFile({ name: 'zebra.md', bytes }, ADDER);
    if (read.kind !== 'draft') throw new Error(read.reason);
    expect(await own.replaceByDraft(id, read.draft.id, ADDER)).toMatchObject({ version: 2 });
    const [, second] = (await open(GUILD)).index.articles;
    expect(second?.text).toContain('Sunday');
    const earlier = await own.findEarlier(key);
    expect(earlier).toMatchObject({ article: { text: first?.text }, changedAt: 1_740_960_000_000 });
    const other = await library(OTHER_GUILD);
    expect(await other.findEarlier(key)).toBeNull();
  });

  it('that was retracted says when', async () => {
    const { library, open } = await openTestGuilds(FOLDER, { now: () => 1_740_960_000_000 });
    const own = await library(GUILD);
    const id = await addArticle(own, 'zebra.md', ZEBRA);
    await own.setRetracted(id, true, ADDER);
    expect((await open(GUILD)).index.articles.at(-1)?.retractedAt).toBe(1_740_960_000_000);
    await own.setRetracted(id, false, ADDER);
    expect((await open(GUILD)).index.articles.at(-1)?.retractedAt).toBeNull();
  });
});
