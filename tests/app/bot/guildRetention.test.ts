import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createGuildRetention, type GuildRetention } from '../../../src/app/bot/guildRetention.ts';
import type { Membership } from '../../../src/discord/gateway/membership.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import { readDraft, saveDraft } from '../../../src/storage/drafts.ts';
import { listGuilds } from '../../../src/storage/guilds.ts';
import { changeSettings } from '../../../src/storage/settings.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { testClock } from '../../discord/load/testClock.ts';
import { testLog } from '../../secrets/testLog.ts';
import { ANA, GUILD, OTHER_GUILD, openTestStorage } from '../../storage/openTestStorage.ts';

/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;
const ONLY_SHARD = { id: 0, count: 1 };
const GONE = 'left a server; its data will be deleted in 30 days';

const clock = createClock('manual');
let storage: Storage;
let retention: GuildRetention;
let logged: () => string;

beforeEach(async () => {
  ({ storage } = await openTestStorage());
  for (const guild of [GUILD, OTHER_GUILD]) {
    const author = { member: ANA, at: clock.now() };
    await changeSettings(storage, guild, { privateReplies: true }, author, 'private');
  }
  const { log, ...rest } = testLog('token');
  ({ logged } = rest);
  retention = createGuildRetention({ storage, clock: testClock({ base: clock }), log });
  onTestFinished(() => retention.close());
});

describe('what a server stores', () => {
  it('is deleted when the bot left it more than 30 days ago, with a line in the log', async () => {
    await note(listed(GUILD, OTHER_GUILD), { kind: 'left', guildId: GUILD });
    expect(logged()).toContain(GONE);
    await passDays(30);
    expect(await stored()).toEqual([GUILD, OTHER_GUILD]);
    await passDays(1);
    expect(await stored()).toEqual([OTHER_GUILD]);
    expect(logged()).toContain('deleted the data of a server that was left 30 days ago');
  });

  it('is kept when the bot joins again in time', async () => {
    await note(listed(GUILD, OTHER_GUILD), { kind: 'left', guildId: GUILD });
    await passDays(29);
    await note({ kind: 'joined', guildId: GUILD });
    await passDays(40);
    expect(await stored()).toEqual([GUILD, OTHER_GUILD]);
  });

  it('counts as left when Discord does not list the server', async () => {
    await note(listed(OTHER_GUILD));
    expect(logged()).toContain(GONE);
    await passDays(31);
    expect(await stored()).toEqual([OTHER_GUILD]);
  });

  it('is kept when the bot was away, and the server is listed at its next start', async () => {
    await note({ kind: 'left', guildId: GUILD });
    await passDays(60);
    await note(listed(GUILD, OTHER_GUILD));
    await passDays(2);
    expect(await stored()).toEqual([GUILD, OTHER_GUILD]);
  });

  it('is neither marked nor deleted by the list of another shard', async () => {
    const other = 1 - Number((BigInt(GUILD) >> 22n) % 2n);
    await note({ kind: 'left', guildId: GUILD });
    await passDays(31);
    await note({ kind: 'listed', guildIds: [], shard: { id: other, count: 2 } });
    await passDays(2);
    expect(await stored()).toContain(GUILD);
    await note({ kind: 'listed', guildIds: [GUILD], shard: { id: 1 - other, count: 2 } });
    await passDays(2);
    expect(await stored()).toContain(GUILD);
  });

  it('is kept while nothing is known of the servers', async () => {
    await note({ kind: 'left', guildId: GUILD });
    await passDays(60);
    expect(await stored()).toEqual([GUILD, OTHER_GUILD]);
  });
});

describe('a draft', () => {
  it('is discarded at the start when it is older than a day', async () => {
    const draft = await addDraft(clock.now() - DAY - 1);
    const fresh = await addDraft(clock.now());
    await note(listed(GUILD, OTHER_GUILD));
    expect(await readDraft(storage, GUILD, draft)).toBeNull();
    expect(await readDraft(storage, GUILD, fresh)).not.toBeNull();
  });

  it('is discarded within two days', async () => {
    await note(listed(GUILD, OTHER_GUILD));
    const draft = await addDraft(clock.now());
    await passDays(2);
    expect(await readDraft(storage, GUILD, draft)).toBeNull();
  });
});

describe('a failure of the storage', () => {
  it('is logged, and later changes are noted', async () => {
    const { db } = storage;
    const broken = createGuildRetention({
      storage: { ...storage, db: db.withSchema('missing') },
      clock: testClock({ base: clock }),
      log: testLog('token').log,
    });
    broken.note({ kind: 'left', guildId: GUILD });
    await expect(broken.close()).resolves.toBeUndefined();
    await note({ kind: 'left', guildId: GUILD });
    expect(logged()).toContain(GONE);
  });
});

async function note(...changes: readonly Membership[]): Promise<void> {
  for (const change of changes) retention.note(change);
  await retention.idle();
}

async function passDays(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    clock.advance(DAY);
    await retention.idle();
  }
}

function listed(...guildIds: readonly string[]): Membership {
  return { kind: 'listed', guildIds, shard: ONLY_SHARD };
}

async function stored(): Promise<readonly string[]> {
  return (await listGuilds(storage)).map(({ id }) => id);
}

async function addDraft(createdAt: number): Promise<string> {
  const file = { name: 'a.txt', bytes: new Uint8Array([65]), result: '{}' };
  return await saveDraft(storage, GUILD, { member: ANA, createdAt, ...file });
}
