import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { finishDelivery, listDeliveries } from '../../src/storage/deliveries.ts';
import {
  removeDigest,
  setDigest,
  setDigestPaused,
} from '../../src/storage/digests/changeDigests.ts';
import {
  notePosted,
  noteRefused,
  storeDue,
  takeUntold,
} from '../../src/storage/digests/digestDeliveries.ts';
import { listDigests, listDueDigests } from '../../src/storage/digests/readDigests.ts';
import type { NewDigest, StoredDigest } from '../../src/storage/digests/storedDigest.ts';
import { markRemoved } from '../../src/storage/guilds.ts';
import { forgetMember, readMemberData } from '../../src/storage/members.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { DATABASES } from './databases.ts';
import { AMPLE, ANA, articleOf, fileOf, GUILD } from './openTestStorage.ts';

const CHOSEN: NewDigest = {
  channelId: '3',
  day: 'daily',
  time: '08:30',
  timezone: 'UTC',
  topic: null,
  length: 'medium',
};
type OpenTestStorage = (typeof DATABASES)[number]['openTestStorage'];

const author = { member: ANA, at: 100 };
const POST = {
  messages: [{ nonce: 'one', message: '{}' }],
  until: 5,
  nextAt: 300,
  expiresAt: 250,
};

async function openWithDigest(
  openTestStorage: OpenTestStorage,
): Promise<{ storage: Storage; digest: StoredDigest }> {
  const { storage } = await openTestStorage();
  const digest = await setDigest(storage, GUILD, CHOSEN, { author, limit: 2, nextAt: 200 });
  if (digest === null) throw new Error('the digest of the test was not stored');
  return { storage, digest };
}

async function finish(storage: Storage, digest: StoredDigest, problem: string | null) {
  await finishDelivery(storage, { guildId: GUILD, nonce: 'one' }, transaction =>
    problem === null
      ? notePosted(transaction, digest, 210)
      : noteRefused(transaction, digest, problem),
  );
}

async function addArticle(storage: Storage, text: string): Promise<void> {
  const addition = { source: fileOf(text), origin: 'upload', versions: [articleOf(text)] } as const;
  await addArticles(storage, GUILD, addition, { author, limits: AMPLE });
}

describe.each(DATABASES)('on $name, digests', ({ openTestStorage }) => {
  it('are one per channel, and keep their number when they are set again', async () => {
    const { storage } = await openWithDigest(openTestStorage);
    const later = { author: { member: ANA, at: 150 }, limit: 2, nextAt: 400 };
    const again = await setDigest(storage, GUILD, { ...CHOSEN, topic: 'museum' }, later);
    expect(again).toMatchObject({ number: 1, topic: 'museum', nextAt: 400 });
    const other = await setDigest(storage, GUILD, { ...CHOSEN, channelId: '4' }, later);
    expect(other).toMatchObject({ number: 2 });
    expect(await setDigest(storage, GUILD, { ...CHOSEN, channelId: '5' }, later)).toBeNull();
  });

  it('are about articles that are added after them, also when they are set again', async () => {
    const { storage } = await openTestStorage();
    await addArticle(storage, 'Ferry');
    const chosen = { author, limit: 1, nextAt: 200 };
    expect(await setDigest(storage, GUILD, CHOSEN, chosen)).toMatchObject({ since: 1 });
    await addArticle(storage, 'Museum');
    expect(await setDigest(storage, GUILD, CHOSEN, chosen)).toMatchObject({ since: 1 });
  });

  it('are due when they are active, in servers that the bot is in', async () => {
    const { storage, digest } = await openWithDigest(openTestStorage);
    const due = async () => (await listDueDigests(storage, 200)).map(({ number }) => number);
    expect(await due()).toEqual([1]);
    await setDigestPaused(storage, digest, null);
    expect(await due()).toEqual([]);
    await setDigestPaused(storage, digest, 150);
    expect(await due()).toEqual([1]);
    await markRemoved(storage, GUILD, 200);
    expect(await due()).toEqual([]);
  });

  it('are stored to be posted once per due time', async () => {
    const { storage, digest } = await openWithDigest(openTestStorage);
    await storeDue(storage, digest, POST, 200);
    await finish(storage, digest, null);
    await storeDue(storage, digest, POST, 200);
    expect(await listDeliveries(storage)).toEqual([]);
    expect(await listDigests(storage, GUILD)).toMatchObject([
      { nextAt: 300, since: 5, postedAt: 210 },
    ]);
  });

  it('wait until an earlier one is sent or given up', async () => {
    const { storage, digest } = await openWithDigest(openTestStorage);
    await storeDue(storage, digest, POST, 200);
    const [next] = await listDigests(storage, GUILD);
    if (next === undefined) throw new Error('the digest is gone');
    const later = { ...POST, messages: [{ nonce: 'two', message: '{}' }], nextAt: 400 };
    await storeDue(storage, next, later, 300);
    expect((await listDeliveries(storage)).map(({ nonce }) => nonce)).toEqual(['one']);
  });

  it('take their unsent messages with them when they are paused or removed', async () => {
    const { storage, digest } = await openWithDigest(openTestStorage);
    await storeDue(storage, digest, POST, 200);
    await setDigestPaused(storage, digest, null);
    expect(await listDeliveries(storage)).toEqual([]);
    expect(await removeDigest(storage, digest)).toMatchObject({ number: 1, state: 'paused' });
    expect(await listDigests(storage, GUILD)).toEqual([]);
  });

  it('are paused by a refusal, which is to be told once', async () => {
    const { storage, digest } = await openWithDigest(openTestStorage);
    await storeDue(storage, digest, POST, 200);
    await finish(storage, digest, 'channelGone');
    expect(await listDigests(storage, GUILD)).toMatchObject([
      { state: 'refused', problem: 'channelGone', since: 0, postedAt: null },
    ]);
    expect(await takeUntold(storage)).toEqual([{ guildId: GUILD, number: 1 }]);
    expect(await takeUntold(storage)).toEqual([]);
  });

  it('name the member who set them up until that is deleted', async () => {
    const { storage } = await openWithDigest(openTestStorage);
    expect(await readMemberData(storage, ANA, null)).toMatchObject([{ digests: 1 }]);
    await forgetMember(storage, ANA, [GUILD]);
    expect(await listDigests(storage, GUILD)).toMatchObject([{ setBy: null }]);
    expect(await readMemberData(storage, ANA, null)).toEqual([]);
  });
});
