import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type LinkChecks, startLinkChecks } from '../../../src/app/bot/linkChecks.ts';
import { type Clock, createClock } from '../../../src/sandbox/model/clock.ts';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { noteCheck } from '../../../src/storage/articles/links.ts';
import { markRemoved } from '../../../src/storage/guilds.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { testClock } from '../../discord/load/testClock.ts';
import { testLog } from '../../secrets/testLog.ts';
import {
  AMPLE,
  ANA,
  articleOf,
  fileOf,
  GUILD,
  OTHER_GUILD,
  openTestStorage,
} from '../../storage/openTestStorage.ts';

// Units: milliseconds.
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let clock: Clock;
let storage: Storage;
let checks: LinkChecks;
let logged: () => string;
/** The articles whose pages were checked, in order. */
let checked: string[];
/** Throws for these articles. */
let broken: Set<string>;

beforeEach(async () => {
  ({ storage } = await openTestStorage());
  clock = createClock('manual');
  checked = [];
  broken = new Set();
  const { log, ...rest } = testLog('token');
  ({ logged } = rest);
  checks = startLinkChecks({
    storage,
    clock: testClock({ base: clock }),
    log,
    refreshLink: async (guildId, articleId) => {
      checked.push(articleId);
      await noteCheck(storage, guildId, articleId, { at: clock.now() });
      if (broken.has(articleId)) throw new Error('broken');
      return { kind: 'unchanged' };
    },
  });
  onTestFinished(() => checks.close());
});

describe('the pages of linked articles', () => {
  it('are checked a day after they were added, and every day from then on', async () => {
    const id = await add('Ferry');
    await pass(DAY - MINUTE);
    expect(checked).toEqual([]);
    await pass(MINUTE);
    expect(checked).toEqual([id]);
    await pass(DAY - MINUTE);
    expect(checked).toEqual([id]);
    await pass(MINUTE);
    expect(checked).toEqual([id, id]);
  });

  it('are checked one a minute in each server, however many are due', async () => {
    const many = [await add('Ferry'), await add('Tram'), await add('Bus')];
    const other = await add('Bridge', OTHER_GUILD);
    await pass(DAY);
    expect(checked).toHaveLength(2);
    expect(checked).toContain(other);
    await pass(MINUTE);
    await pass(MINUTE);
    await pass(MINUTE);
    expect(checked).toHaveLength(4);
    expect(new Set(checked)).toEqual(new Set([...many, other]));
  });

  it('are not checked in a server that the bot has left', async () => {
    await add('Ferry');
    await markRemoved(storage, GUILD, clock.now());
    await pass(DAY);
    expect(checked).toEqual([]);
  });

  it('are checked although another check failed', async () => {
    broken.add(await add('Ferry'));
    const other = await add('Tram');
    await pass(DAY);
    await pass(MINUTE);
    expect(checked).toContain(other);
    expect(checked).toHaveLength(2);
    expect(logged()).toContain('could not check the page of an article');
  });

  it('are no longer checked after the end', async () => {
    await add('Ferry');
    await checks.close();
    await pass(DAY);
    expect(checked).toEqual([]);
  });
});

async function add(text: string, guild = GUILD): Promise<string> {
  const page = { url: `https://news.example/${text}`, etag: null, lastModified: null };
  const addition = { source: fileOf(text), origin: 'link' as const, versions: [articleOf(text)] };
  const permission = { author: { member: ANA, at: clock.now() }, limits: AMPLE };
  const outcome = await addArticles(storage, guild, { ...addition, page }, permission);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.ids.join();
}

/** Lets time pass, and waits for the checks that it starts; those of the last minute come after the others. */
async function pass(time: number): Promise<void> {
  for (const part of [time - MINUTE, MINUTE]) {
    clock.advance(part);
    await checks.idle();
  }
}
