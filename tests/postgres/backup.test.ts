import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { listArticles } from '../../src/storage/articles/readArticles.ts';
import { backUp, restore } from '../../src/storage/backup.ts';
import { changeGuild } from '../../src/storage/changeGuild.ts';
import { addDelivery } from '../../src/storage/deliveries.ts';
import { setDigest } from '../../src/storage/digests/changeDigests.ts';
import { saveDraft } from '../../src/storage/drafts.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { addFeedEntry } from '../../src/storage/feeds/feedEntries.ts';
import { addQuestionCounts } from '../../src/storage/questions/counts.ts';
import { addGap } from '../../src/storage/questions/gaps.ts';
import { saveVote } from '../../src/storage/questions/votes.ts';
import { changeSettings } from '../../src/storage/settings.ts';
import type { Storage } from '../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  createTestFolder,
  fileOf,
  GUILD,
  OTHER_GUILD,
  openTestStorage,
} from '../storage/openTestStorage.ts';
import { AUTHOR, add, openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const EVERY_BYTE = Uint8Array.from({ length: 70_000 }, (_, at) => at);
const DAY = '2025-02-19';
let server: PostgresServer;

/** Stores something in every table; more than one batch in some. */
async function fill(storage: Storage): Promise<void> {
  const permission = { author: AUTHOR, limits: AMPLE };
  const page = { url: 'https://harbour.example/ferry', etag: '"1"', lastModified: null };
  const source = { name: 'every byte.bin', bytes: EVERY_BYTE };
  const versions = [articleOf('é 😀 \u2028', { url: page.url })];
  await addArticles(storage, GUILD, { source, origin: 'link', versions, page }, permission);
  for (let at = 0; at < 40; at += 1) await add(storage, `Ferry ${at}`, OTHER_GUILD);
  const draft = { member: ANA, createdAt: AUTHOR.at, ...fileOf('Draft'), bytes: EVERY_BYTE };
  await saveDraft(storage, GUILD, { ...draft, result: '{}' });
  await changeSettings(storage, GUILD, { language: 'de' }, AUTHOR, 'language: de');
  await addQuestionCounts(storage, GUILD, { day: DAY, answered: 2, closest: 1, nothing: 0 });
  await saveVote(storage, GUILD, { messageId: '9', member: ANA, day: DAY, isHelpful: true });
  await addGap(storage, GUILD, { id: '9', question: '{}', reason: 'unhelpful', day: DAY });
  await fillFeeds(storage);
  const chosen = { channelId: '3', day: 'daily', time: '08:00', timezone: 'UTC' } as const;
  const digest = { ...chosen, topic: null, length: 'short' } as const;
  await setDigest(storage, GUILD, digest, { author: AUTHOR, limit: 1, nextAt: AUTHOR.at });
}

async function fillFeeds(storage: Storage): Promise<void> {
  const url = 'https://news.example/feed';
  const chosen = { url, title: 'News', channelId: '3', roleId: '4', filter: null };
  const newFeed = { ...chosen, mode: 'each' as const };
  const outcome = await addFeed(storage, GUILD, newFeed, { author: AUTHOR, limit: 9 });
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  const article = articleOf('Entry');
  const text = { kind: 'new', article, source: fileOf('Entry'), isExcerpt: true } as const;
  const entry = { keys: ['one', 'two'], title: 'Entry', text, isNews: true } as const;
  await addFeedEntry(storage, outcome.feed, entry, { limits: AMPLE, at: AUTHOR.at });
  const sent = { guildId: GUILD, nonce: '1', sender: 'feed 1', subject: 'News', channelId: '3' };
  const delivery = { ...sent, roleId: null, member: ANA, message: '{}', expiresAt: null };
  await changeGuild(storage, GUILD, change => addDelivery(change, delivery, AUTHOR.at));
}

/** Every row of every table of Footnote, in any order; bytes as hexadecimal digits. */
async function readEverything({ db }: Storage): Promise<Record<string, readonly string[]>> {
  const tables = await db.introspection.getTables();
  const rows = tables.map(async ({ name }) => {
    const { rows } = await sql<object>`SELECT * FROM ${sql.table(name)}`.execute(db);
    return [name, rows.map(textOf).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

function textOf(row: object): string {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  ]);
  return JSON.stringify(Object.fromEntries(cells));
}

describe.skipIf(findPostgres() === null)('a backup', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('of SQLite is restored into PostgreSQL, and back, with every row and byte', async () => {
    const { storage: sqlite, folder } = await openTestStorage();
    await fill(sqlite);
    const everything = await readEverything(sqlite);
    expect(Object.values(everything).filter(rows => rows.length === 0)).toEqual([]);
    const postgres = await openDatabase(await server.createDatabase());
    await add(postgres, 'Replaced');
    await backUp(sqlite, path.join(folder, 'of SQLite'));
    await restore(postgres, folder, path.join(folder, 'of SQLite'));
    // Processes agree on these anew, or make them again.
    const shared = { shard_plan: [], identifies: [], shared_articles: [] };
    const vectors = { sentence_vectors: [], shared_vectors: [] };
    const derived = { indexed_articles: [], indexed_passages: [], ...vectors };
    expect(await readEverything(postgres)).toEqual({ ...everything, ...shared, ...derived });
    await backUp(postgres, path.join(folder, 'of PostgreSQL'));
    const { storage: other } = await openTestStorage();
    await restore(other, folder, path.join(folder, 'of PostgreSQL'));
    expect(await readEverything(other)).toEqual(everything);
  });

  it('is restored while another process adds articles, which come before or after it', async () => {
    const address = await server.createDatabase();
    const [storage, other] = [await openDatabase(address), await openDatabase(address)];
    const folder = await createTestFolder();
    for (let at = 0; at < 20; at += 1) await add(storage, `Kept ${at}`);
    await backUp(storage, path.join(folder, 'backup'));
    const adding = Array.from({ length: 20 }, (_, at) => add(other, `Other ${at}`, OTHER_GUILD));
    await Promise.all([restore(storage, folder, path.join(folder, 'backup')), ...adding]);
    const titles = (await listArticles(storage, GUILD)).map(({ title }) => title);
    expect(titles).toEqual(Array.from({ length: 20 }, (_, at) => `Kept ${at}`));
  });
});
