import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { removeArticle } from '../../src/storage/articles/changeArticle.ts';
import { findHolders, findPassages } from '../../src/storage/passages/findPassages.ts';
import {
  countPassages,
  listIndexed,
  type NewPassage,
  saveIndexed,
} from '../../src/storage/passages/indexedArticles.ts';
import { readVectors, saveVectors } from '../../src/storage/passages/sentenceVectors.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { openTestPglite } from './databases.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD, OTHER_GUILD } from './openTestStorage.ts';

const AUTHOR = { member: ANA, at: 1 };
const WORDS = [
  { terms: ['ferri', 'ferry'], weight: 3 },
  { terms: ['north'], weight: 2 },
  { terms: ['port'], weight: 2 },
];

describe('the passages of articles', () => {
  it('are found by the words that weigh most, in one server', async () => {
    const { storage } = await openTestPglite();
    const id = await index(storage, GUILD, [['ferri'], ['north', 'port'], ['sea'], ['port']]);
    await index(storage, OTHER_GUILD, [['ferri', 'north', 'port']]);
    const search = { anyOf: WORDS.flatMap(({ terms }) => terms), words: WORDS, limit: 10 };
    const numbers = async (more = {}): Promise<readonly number[]> => {
      const found = await findPassages(storage, GUILD, { ...search, ...more });
      return found.map(({ number }) => number);
    };
    expect(await numbers()).toEqual([1, 0, 3]);
    expect(await numbers({ limit: 1 })).toEqual([1]);
    expect(await numbers({ allOf: [['north', 'south'], ['port']] })).toEqual([1]);
    expect(await numbers({ articles: [id] })).toEqual([1, 0, 3]);
    expect(await numbers({ articles: ['other'] })).toEqual([]);
    expect(await numbers({ words: [] })).toEqual([0, 1, 3]);
  });

  it('name the articles with a word, the one with the heaviest passage first', async () => {
    const { storage } = await openTestPglite();
    const light = await index(storage, GUILD, [['port'], ['north']]);
    const heavy = await index(storage, GUILD, [['ferri', 'port']]);
    await index(storage, GUILD, [['sea']]);
    expect(await findHolders(storage, GUILD, WORDS)).toEqual([heavy, light]);
  });

  it('and vectors are not stored for an article that has changed or is gone', async () => {
    const { storage } = await openTestPglite();
    const id = await add(storage, GUILD);
    await save(storage, GUILD, id, [['sea']], 2);
    expect(await countPassages(storage, GUILD)).toBe(0);
    await save(storage, GUILD, id, [['sea']]);
    await saveVectors(storage, GUILD, { id, version: 2 }, 'model', Uint8Array.of(1));
    expect(await vectors(storage)).toEqual([]);
    await removeArticle(storage, GUILD, id, AUTHOR);
    await save(storage, GUILD, id, [['sea']]);
    await saveVectors(storage, GUILD, { id, version: 1 }, 'model', Uint8Array.of(1));
    expect(await listIndexed(storage, GUILD)).toEqual([]);
    expect(await vectors(storage)).toEqual([]);
  });

  it('are replaced with their vectors when they are stored again', async () => {
    const { storage } = await openTestPglite();
    const id = await index(storage, GUILD, [['sea'], ['port']]);
    await saveVectors(storage, GUILD, { id, version: 1 }, 'model', Uint8Array.of(1));
    await saveVectors(storage, GUILD, { id, version: 1 }, 'model', Uint8Array.of(2));
    expect(await vectors(storage)).toEqual([2]);
    await save(storage, GUILD, id, [['sea']]);
    expect(await countPassages(storage, GUILD)).toBe(1);
    expect(await vectors(storage)).toEqual([]);
  });
});

/** Adds an article and stores its passages, given by their terms; resolves with its id. */
async function index(
  storage: Storage,
  guildId: string,
  terms: readonly (readonly string[])[],
): Promise<string> {
  const id = await add(storage, guildId);
  await save(storage, guildId, id, terms);
  return id;
}

let added = 0;

async function add(storage: Storage, guildId: string): Promise<string> {
  added += 1;
  const text = `text ${added}`;
  const addition = { source: fileOf(text), origin: 'paste' as const, versions: [articleOf(text)] };
  const outcome = await addArticles(storage, guildId, addition, { author: AUTHOR, limits: AMPLE });
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.ids.join();
}

async function save(
  storage: Storage,
  guildId: string,
  id: string,
  terms: readonly (readonly string[])[],
  version = 1,
): Promise<void> {
  const passages = terms.map((own): NewPassage => ({ heading: null, words: '', terms: own }));
  await saveIndexed(storage, guildId, [
    { id, version, reader: 'test', head: '{}', sentences: 1, passages },
  ]);
}

/** The first bytes of the vectors that are stored. */
async function vectors(storage: Storage): Promise<readonly (number | undefined)[]> {
  const found: (number | undefined)[] = [];
  for await (const rows of readVectors(storage, GUILD, 'model')) {
    found.push(...rows.map(({ vectors: [first] }) => first));
  }
  return found;
}
