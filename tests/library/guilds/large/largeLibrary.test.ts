import { sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { quoteInContext } from '../../../../src/answer/expand/quoteInContext.ts';
import { searchPassages } from '../../../../src/answer/search/searchPassages.ts';
import { runSteps } from '../../../../src/concurrency/steps.ts';
import type { GuildLibraries } from '../../../../src/library/guilds/guildLibraries.ts';
import type { GuildLibrary } from '../../../../src/library/guilds/guildLibrary.ts';
import type { OpenedScope } from '../../../../src/library/guilds/scope.ts';
import { LargeIndex } from '../../../../src/search/large/largeIndex.ts';
import type { Storage } from '../../../../src/storage/storage.ts';
import { WAIT_OPTIONS } from '../../../e2e/waitOptions.ts';
import { DATABASES, openTestPglite } from '../../../storage/databases.ts';
import { ANA, GUILD, OTHER_GUILD } from '../../../storage/openTestStorage.ts';
import { indexOf } from '../../../testLibrary.ts';
import { addArticle } from '../addArticle.ts';
import { createTestGuilds, type GuildOptions } from '../createTestGuilds.ts';
import { semanticsOf, wordEncoder } from './wordEncoder.ts';

const FOLDER = indexOf({ 'ferry.md': '# Ferry\n\nThe ferry to Sandholm leaves at noon.\n' });
const ZEBRA = '# Zebra\n\nA zebra named Quillon escaped.\n\nIt was found by a baker.\n';
const HORSE = '# Horse\n\nA horse named Brindlow won the race.\n\nThe race was in Sandholm.\n';
const TABLES = ['indexed_articles', 'indexed_passages', 'sentence_vectors'];

describe('a library of more than LARGE_LIBRARY passages', () => {
  it.each(DATABASES)('is in memory with SQLite and stays in PostgreSQL: $name', async database => {
    const { storage } = await database.openTestStorage();
    const { open } = await start(storage, { 'zebra.md': ZEBRA, 'horse.md': HORSE });
    const { index } = await open();
    expect(index instanceof LargeIndex).toBe(storage.hasPassages);
    expect(await find(index, 'Sandholm')).toEqual([
      'The race was in Sandholm.',
      'The ferry to Sandholm leaves at noon.',
    ]);
  });

  it('has no texts in memory but those of hits', async () => {
    const { open } = await start(await openStorage(), { 'zebra.md': ZEBRA, 'horse.md': HORSE });
    const { index } = await open();
    const withText = (): readonly (string | null)[] =>
      index.articles.filter(({ text }) => text !== '').map(({ title }) => title);
    expect(withText()).toEqual(['Ferry']);
    await find(index, 'zebra');
    expect(withText()).toEqual(['Ferry', 'Zebra']);
    expect(index.passageCount).toBe(5);
  });

  it('shows quotes in context', async () => {
    const { open } = await start(await openStorage(), { 'zebra.md': ZEBRA, 'horse.md': HORSE });
    const { index } = await open();
    const [article] = index.articles.slice(-1);
    if (article === undefined) throw new Error('no article');
    await runSteps(index.load([article]));
    const place = article.text.indexOf('The race');
    const context = quoteInContext(index, article, { start: place, end: place + 5 });
    expect(context?.parts.map(({ text }) => text)).toEqual([
      'A horse named Brindlow won the race.',
      'The race was in Sandholm.',
    ]);
  });

  it('knows what is added, retracted and removed, and nothing of it after that', async () => {
    const storage = await openStorage();
    const { library, open, ids } = await start(storage, { 'zebra.md': ZEBRA, 'horse.md': HORSE });
    await open();
    const tram = await addArticle(
      library,
      'tram.md',
      '# Tram\n\nThe tram stops.\n\nBuses run late.\n',
    );
    expect(await find((await open()).index, '"tram stops"')).toEqual(['The tram stops.']);
    await library.setRetracted(tram, true, ANA);
    const { articles } = (await open()).index;
    expect(articles.filter(({ retractedAt }) => retractedAt).map(({ title }) => title)).toEqual([
      'Tram',
    ]);
    const [zebra = ''] = ids;
    await library.removeArticle(zebra, ANA);
    const { index } = await open();
    expect(await find(index, 'Quillon')).toEqual([]);
    expect(index.suggest('Quilon')).toBeNull();
    expect(await rowsWith(storage, 'Quillon')).toBe(0);
  });

  it('leaves nothing behind when everything is deleted', async () => {
    const storage = await openStorage();
    const options = { semanticsOf, encoder: wordEncoder };
    const { library, open } = await start(storage, { 'zebra.md': ZEBRA }, options);
    await open();
    await vi.waitFor(async () => expect(await rowCounts(storage)).toEqual([1, 2, 1]), WAIT_OPTIONS);
    await library.deleteEverything();
    expect(await rowCounts(storage)).toEqual([0, 0, 0]);
  });

  it('finds nothing of other servers', async () => {
    const storage = await openStorage();
    const { open } = await start(storage, { 'zebra.md': ZEBRA });
    const other = await start(storage, { 'horse.md': HORSE }, {}, OTHER_GUILD);
    expect(await find((await open()).index, 'Brindlow race')).toEqual([]);
    expect(await find((await other.open()).index, 'Quillon zebra')).toEqual([]);
  });

  it('is in memory again when it has shrunk', async () => {
    const { library, open, ids } = await start(
      await openStorage(),
      { 'zebra.md': ZEBRA, 'horse.md': HORSE },
      { largeLibrary: 2 },
    );
    expect((await open()).index).toBeInstanceOf(LargeIndex);
    await library.removeArticle(ids[0] ?? '', ANA);
    const { index } = await open();
    expect(index).not.toBeInstanceOf(LargeIndex);
    expect(await find(index, 'Brindlow')).toEqual(['A horse named Brindlow won the race.']);
  });

  it('has its vectors made once, and read by the next process', async () => {
    const storage = await openStorage();
    const texts: string[] = [];
    const encoder: GuildOptions['encoder'] = {
      ...wordEncoder,
      encodeSentences: async inputs => {
        texts.push(...inputs.map(({ text }) => text));
        return await wordEncoder.encodeSentences(inputs);
      },
    };
    const first = await start(
      storage,
      { 'zebra.md': ZEBRA, 'horse.md': HORSE },
      { semanticsOf, encoder },
    );
    await first.open();
    await vi.waitFor(async () => expect(await rowCounts(storage)).toEqual([2, 4, 2]), WAIT_OPTIONS);
    expect(texts).toHaveLength(4);
    const second = await start(storage, {}, { semanticsOf, encoder });
    const { index, semantics } = await second.open();
    const [vector] = await wordEncoder.encodeQuestions(['Who escaped?']);
    if (vector === undefined || semantics === null) throw new Error('no encoder');
    const near = await runSteps(semantics.nearest(vector, { articles: index.articles, limit: 1 }));
    expect(near.map(({ article, index: at }) => [article.title, at])).toEqual([['Zebra', 0]]);
    expect(texts).toHaveLength(4);
  });

  it('is searched by words alone if its vectors do not fit in memory', async () => {
    const options = { semanticsOf, encoder: wordEncoder };
    const storage = await openStorage();
    const ample = await start(storage, { 'zebra.md': ZEBRA, 'horse.md': HORSE }, options);
    expect((await ample.open()).lacksVectors).toBe(false);
    const small = await start(storage, {}, { ...options, memory: 1000 });
    const { index, lacksVectors } = await small.open();
    expect(lacksVectors).toBe(true);
    expect(await find(index, 'Quillon')).toEqual(['A zebra named Quillon escaped.']);
  });
});

async function openStorage(): Promise<Storage> {
  const { storage } = await openTestPglite();
  return storage;
}

interface Started {
  readonly library: GuildLibrary;
  /** Ids of the articles. */
  readonly ids: readonly string[];
  readonly open: () => Promise<OpenedScope>;
}

/** Adds articles to a server, and opens the libraries of servers as a process does. */
async function start(
  storage: Storage,
  texts: Readonly<Record<string, string>>,
  options: Partial<GuildOptions> = {},
  guildId = GUILD,
): Promise<Started> {
  const guilds: GuildLibraries = createTestGuilds(() => FOLDER, {
    storage,
    largeLibrary: 1,
    ...options,
  });
  onTestFinished(() => guilds.close());
  const { library } = await guilds.scopeOf(guildId);
  if (library === null) throw new Error('no library');
  const ids: string[] = [];
  for (const [name, text] of Object.entries(texts)) ids.push(await addArticle(library, name, text));
  const open = async (): Promise<OpenedScope> => {
    const scope = await guilds.scopeOf(guildId);
    return await scope.open();
  };
  return { library, ids, open };
}

async function find(index: OpenedScope['index'], keywords: string): Promise<readonly string[]> {
  const found = await runSteps(searchPassages(index, keywords));
  return found.ok ? found.passages.map(({ text }) => text) : [];
}

/** Number of rows in each of the tables of large libraries. */
async function rowCounts({ db }: Storage): Promise<readonly number[]> {
  const counts = TABLES.map(async table => {
    const { rows } = await sql<{ count: number }>`
      SELECT count(*)::int AS count FROM ${sql.table(table)}`.execute(db);
    return rows[0]?.count ?? 0;
  });
  return await Promise.all(counts);
}

/** Number of rows in these tables that contain a text. */
async function rowsWith({ db }: Storage, text: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (
      SELECT head AS text FROM indexed_articles UNION ALL SELECT words FROM indexed_passages
    ) AS texts WHERE text LIKE ${`%${text}%`}`.execute(db);
  return rows[0]?.count ?? 0;
}
