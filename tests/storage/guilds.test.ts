import { describe, expect, it } from 'vitest';
import { addArticles } from '../../src/storage/articles/addArticles.ts';
import { listArticles } from '../../src/storage/articles/readArticles.ts';
import { saveDraft } from '../../src/storage/drafts.ts';
import {
  deleteGuild,
  deleteRemovedBefore,
  listGuilds,
  markRemoved,
  unmarkRemoved,
} from '../../src/storage/guilds.ts';
import { readLog } from '../../src/storage/log.ts';
import { forgetMember, readMemberData } from '../../src/storage/members.ts';
import { addQuestionCounts } from '../../src/storage/questions/counts.ts';
import { addGap } from '../../src/storage/questions/gaps.ts';
import { saveVote } from '../../src/storage/questions/votes.ts';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../src/storage/settings.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { DATABASES } from './databases.ts';
import { AMPLE, ANA, articleOf, BEN, fileOf, GUILD, OTHER_GUILD } from './openTestStorage.ts';

const AT = 1_740_000_000_000;

/** Stores something in every table. */
async function fill(storage: Storage, guildId: string, member = ANA): Promise<void> {
  const author = { member, at: AT };
  const addition = {
    source: fileOf('Ferry'),
    origin: 'upload' as const,
    versions: [articleOf('Ferry')],
  };
  await addArticles(storage, guildId, addition, { author, limits: AMPLE });
  await saveDraft(storage, guildId, { member, createdAt: AT, ...fileOf('Draft'), result: '{}' });
  await changeSettings(storage, guildId, { language: 'de' }, author, 'language: de');
  await addQuestionCounts(storage, guildId, {
    day: '2025-02-19',
    answered: 2,
    closest: 1,
    nothing: 0,
  });
  const day = '2025-02-19';
  await saveVote(storage, guildId, { messageId: '9', member, day, isHelpful: true });
  await addGap(storage, guildId, { id: '9', question: '{}', reason: 'unhelpful', day });
}

/** Number of rows in each table. */
async function countRows({ db }: Storage): Promise<Record<string, number>> {
  const tables = [
    'guilds',
    'settings',
    'articles',
    'versions',
    'originals',
    'drafts',
    'log',
    'question_counts',
    'votes',
    'gaps',
  ] as const;
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute();
    counts[table] = rows.length;
  }
  return counts;
}

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('deleteGuild', () => {
    it('deletes everything of a server and nothing of another', async () => {
      const { storage } = await openTestStorage();
      await fill(storage, OTHER_GUILD);
      const before = await countRows(storage);
      expect(Object.values(before)).not.toContain(0);
      await fill(storage, GUILD);
      expect(await deleteGuild(storage, GUILD)).toBe(true);
      expect(await countRows(storage)).toEqual(before);
      expect(await deleteGuild(storage, GUILD)).toBe(false);
    });
  });

  describe('a server that the bot has left', () => {
    it('is deleted when it was left before a time', async () => {
      const { storage } = await openTestStorage();
      await fill(storage, GUILD);
      await fill(storage, OTHER_GUILD);
      await markRemoved(storage, GUILD, AT);
      await markRemoved(storage, GUILD, AT + 1);
      expect(await listGuilds(storage)).toEqual([
        { id: GUILD, removedAt: AT },
        { id: OTHER_GUILD, removedAt: null },
      ]);
      expect(await deleteRemovedBefore(storage, AT)).toEqual([]);
      expect(await deleteRemovedBefore(storage, AT + 1)).toEqual([GUILD]);
      expect(await listGuilds(storage)).toEqual([{ id: OTHER_GUILD, removedAt: null }]);
    });

    it('keeps everything when the bot returns', async () => {
      const { storage } = await openTestStorage();
      await fill(storage, GUILD);
      await markRemoved(storage, GUILD, AT);
      await unmarkRemoved(storage, GUILD);
      expect(await deleteRemovedBefore(storage, AT + 1)).toEqual([]);
      expect(await listArticles(storage, GUILD)).toHaveLength(1);
    });

    it('leaves no trace if nothing is stored for it', async () => {
      const { storage } = await openTestStorage();
      await markRemoved(storage, GUILD, AT);
      expect(await listGuilds(storage)).toEqual([]);
    });
  });

  describe('changeSettings', () => {
    it('changes what is given and keeps the rest, per server', async () => {
      const { storage } = await openTestStorage();
      const author = { member: ANA, at: AT };
      expect(await readSettings(storage, GUILD)).toEqual(DEFAULT_SETTINGS);
      await changeSettings(storage, GUILD, { sharedFolder: false, language: 'uk' }, author, 'a');
      const channels = {
        mentionChannels: ['1', '2'],
        privateReplies: true,
        votes: false,
        gaps: true,
      };
      const settings = await changeSettings(storage, GUILD, channels, author, 'b');
      expect(settings).toEqual({ sharedFolder: false, language: 'uk', ...channels });
      expect(await readSettings(storage, GUILD)).toEqual(settings);
      expect(await readSettings(storage, OTHER_GUILD)).toEqual(DEFAULT_SETTINGS);
    });

    it.each([[[]], [null], [['1']]])('keeps the mention channels %j', async mentionChannels => {
      const { storage } = await openTestStorage();
      await changeSettings(storage, GUILD, { mentionChannels }, { member: ANA, at: AT }, '');
      expect(await readSettings(storage, GUILD)).toMatchObject({ mentionChannels });
    });
  });

  describe('readLog', () => {
    it('gives the newest lines first, and those before a line', async () => {
      const { storage } = await openTestStorage();
      for (const [at, detail] of ['one', 'two', 'three'].entries()) {
        await changeSettings(storage, GUILD, {}, { member: ANA, at }, detail);
      }
      const newest = await readLog(storage, GUILD, { limit: 2 });
      expect(newest).toEqual([
        {
          number: 3,
          at: 2,
          member: ANA,
          action: 'settings',
          articleId: null,
          title: null,
          detail: 'three',
        },
        expect.objectContaining({ number: 2, detail: 'two' }),
      ]);
      const older = await readLog(storage, GUILD, { limit: 2, before: 2 });
      expect(older.map(({ detail }) => detail)).toEqual(['one']);
      expect(await readLog(storage, OTHER_GUILD, { limit: 2 })).toEqual([]);
    });
  });

  describe('forgetMember', () => {
    const everything = {
      articles: 1,
      drafts: 1,
      feeds: 0,
      logLines: 2,
      changedSettings: true,
      votes: 1,
    };

    it('deletes what is stored about a member, and keeps what the member added', async () => {
      const { storage } = await openTestStorage();
      await fill(storage, GUILD);
      await fill(storage, OTHER_GUILD);
      expect(await readMemberData(storage, ANA, null)).toEqual([
        { guildId: GUILD, ...everything },
        { guildId: OTHER_GUILD, ...everything },
      ]);
      await forgetMember(storage, ANA, [GUILD]);
      expect(await readMemberData(storage, ANA, null)).toEqual([
        { guildId: OTHER_GUILD, ...everything },
      ]);
      await forgetMember(storage, ANA, [GUILD, OTHER_GUILD]);
      expect(await readMemberData(storage, ANA, null)).toEqual([]);
      expect(await listArticles(storage, GUILD)).toMatchObject([{ title: 'Ferry', addedBy: null }]);
      const log = await readLog(storage, GUILD, { limit: 10 });
      expect(log.map(({ member }) => member)).toEqual([null, null]);
      expect(await readSettings(storage, GUILD)).toMatchObject({ language: 'de' });
    });

    it('leaves other members alone', async () => {
      const { storage } = await openTestStorage();
      await fill(storage, GUILD, BEN);
      await forgetMember(storage, ANA, [GUILD]);
      expect(await readMemberData(storage, BEN, null)).toEqual([{ guildId: GUILD, ...everything }]);
    });
  });
});
