import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { addVersion } from '../../src/storage/articles/changeArticle.ts';
import {
  listArticles,
  listVersions,
  readOriginal,
} from '../../src/storage/articles/readArticles.ts';
import { changeGuild } from '../../src/storage/changeGuild.ts';
import { addDelivery, finishDelivery, listDeliveries } from '../../src/storage/deliveries.ts';
import { discardDraft, saveDraft } from '../../src/storage/drafts.ts';
import { addFeed } from '../../src/storage/feeds/changeFeeds.ts';
import { addFeedEntry } from '../../src/storage/feeds/feedEntries.ts';
import { readFeedLog, recordFeed, recordFeedEvent } from '../../src/storage/feeds/feedLog.ts';
import { settleEntries } from '../../src/storage/feeds/waitingEntries.ts';
import { readLog } from '../../src/storage/log.ts';
import { forgetMember } from '../../src/storage/members.ts';
import { countVotesBefore, readVoteCounts, saveVote } from '../../src/storage/questions/votes.ts';
import type { Storage } from '../../src/storage/storage.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  OTHER_GUILD,
  versionOf,
} from '../storage/openTestStorage.ts';
import { AUTHOR, add, openDatabase } from './openDatabase.ts';
import { findPostgres, type PostgresServer, startPostgres } from './startPostgres.ts';

const permission = { author: AUTHOR, limits: AMPLE };
const FEED = {
  url: 'https://news.example/feed',
  title: 'News',
  channelId: '3',
  roleId: null,
  filter: null,
  mode: 'each',
} as const;
const DELIVERY = {
  guildId: GUILD,
  nonce: '1',
  sender: 'feed 1',
  subject: 'News',
  channelId: '3',
  roleId: null,
  member: null,
  message: '{}',
  expiresAt: null,
};

let server: PostgresServer;
let storages: readonly [Storage, Storage];

/** Runs something many times at once, in turns of two processes. */
function together<Result>(
  count: number,
  run: (storage: Storage, at: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(
    Array.from({ length: count }, (_, at) => run(at % 2 === 0 ? storages[0] : storages[1], at)),
  );
}

async function addTestFeed(storage: Storage) {
  const outcome = await addFeed(storage, GUILD, FEED, { author: AUTHOR, limit: 9 });
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.feed;
}

describe.skipIf(findPostgres() === null)('two processes that write at once', () => {
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    const address = await server.createDatabase();
    storages = [await openDatabase(address), await openDatabase(address)];
  });

  it('add articles up to the limit, each with its own number and line of the log', async () => {
    const limits = { articles: 5, bytes: AMPLE.bytes };
    const outcomes = await together(20, (storage, at) =>
      add(storage, `Ferry ${at}`, GUILD, limits),
    );
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(5);
    expect(outcomes.filter(({ kind }) => kind === 'full')).toHaveLength(15);
    const rows = await storages[0].db
      .selectFrom('articles')
      .select('number')
      .orderBy('number')
      .execute();
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const log = await readLog(storages[0], GUILD, { limit: 99 });
    expect(log.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  it('leave each other connections, however many changes of one server wait', async () => {
    const [storage] = storages;
    const waiting: ReturnType<typeof add>[] = [];
    const other = await changeGuild(storage, GUILD, () => {
      waiting.push(...Array.from({ length: 50 }, (_, at) => add(storage, `Ferry ${at}`)));
      return add(storage, 'Museum', OTHER_GUILD);
    });
    const outcomes = [other, ...(await Promise.all(waiting))];
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(51);
  });

  it('add versions of an article one after the other', async () => {
    const outcome = await add(storages[0], 'Ferry');
    const id = outcome.kind === 'added' ? outcome.ids.join() : '';
    const outcomes = await together(10, (storage, at) => {
      const text = `Ferry ${at}`;
      return addVersion(
        storage,
        GUILD,
        id,
        { source: fileOf(text), version: versionOf(text) },
        permission,
      );
    });
    const numbers = outcomes.map(outcome => (outcome.kind === 'changed' ? outcome.version : 0));
    expect(new Set(numbers)).toEqual(new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    expect(await listVersions(storages[0], GUILD, id)).toHaveLength(11);
  });

  it('add a draft or discard it, but not both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const text = `Draft ${round}`;
      const file = fileOf(text);
      const draft = { member: ANA, createdAt: AUTHOR.at, ...file, result: '{}' };
      const id = await saveDraft(storages[0], GUILD, draft);
      const addition = {
        source: { draft: id },
        origin: 'upload' as const,
        versions: [articleOf(text)],
      };
      const [added, isDiscarded] = await Promise.all([
        addArticles(storages[0], GUILD, addition, permission),
        discardDraft(storages[1], GUILD, id),
      ]);
      expect(added.kind).toBe(isDiscarded ? 'gone' : 'added');
    }
    for (const { sha256 } of await listArticles(storages[0], GUILD)) {
      expect(await readOriginal(storages[0], GUILD, sha256)).not.toBeNull();
    }
  });

  it('number the lines of the log of feeds, and record a delivery once', async () => {
    const feed = await addTestFeed(storages[0]);
    await changeGuild(storages[0], GUILD, transaction => addDelivery(transaction, DELIVERY, 1));
    await together(20, storage => recordFeedEvent(storage, feed, { action: 'unsent' }, 1));
    await together(4, storage =>
      finishDelivery(storage, DELIVERY, transaction =>
        recordFeed(transaction, feed, { member: null, at: 1 }, { action: 'announced' }),
      ),
    );
    const log = await readFeedLog(storages[0], GUILD, { limit: 99 });
    expect(log.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
    expect(log.filter(({ action }) => action === 'announced')).toHaveLength(1);
  });

  it('announce the entries of a feed once', async () => {
    const feed = await addTestFeed(storages[0]);
    const keys = ['one', 'two'] as const;
    for (const key of keys) {
      const text = {
        kind: 'new',
        article: articleOf(key),
        source: fileOf(key),
        isExcerpt: false,
      } as const;
      await addFeedEntry(
        storages[0],
        feed,
        { keys: [key], title: key, text, isNews: true },
        { limits: AMPLE, at: 1 },
      );
    }
    await together(6, (storage, at) => {
      const delivery = { ...DELIVERY, nonce: String(at) };
      return settleEntries(storage, feed, { keys, delivery, skipped: [], isBatch: false }, 1);
    });
    expect(await listDeliveries(storages[0])).toHaveLength(1);
  });

  it('count each vote once', async () => {
    const day = '2025-02-19';
    await together(20, (storage, at) =>
      saveVote(storage, GUILD, {
        messageId: '9',
        member: String(at % 10),
        day,
        isHelpful: at % 10 < 3,
      }),
    );
    expect(await readVoteCounts(storages[0], GUILD, day)).toEqual({ helpful: 3, unhelpful: 7 });
    await together(4, storage => countVotesBefore(storage, '2025-03-01'));
    expect(await readVoteCounts(storages[0], GUILD, day)).toEqual({ helpful: 3, unhelpful: 7 });
  });

  it('forget a member in several servers without waiting for each other', async () => {
    for (const guildId of [GUILD, OTHER_GUILD]) await add(storages[0], 'Ferry', guildId);
    await together(20, async (storage, at) => {
      const guildIds = at % 4 < 2 ? [GUILD, OTHER_GUILD] : [OTHER_GUILD, GUILD];
      await forgetMember(storage, ANA, guildIds);
      await add(storage, `Ferry ${at}`, guildIds[0]);
    });
    await forgetMember(storages[0], ANA, [GUILD, OTHER_GUILD]);
    const articles = await listArticles(storages[0], GUILD);
    expect(articles.map(({ addedBy }) => addedBy)).toEqual(articles.map(() => null));
  });
});
