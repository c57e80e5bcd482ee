import { describe, expect, it } from 'vitest';
import { readRevision } from '../../../src/storage/articles/readArticles.ts';
import { forgetMember, readMemberData } from '../../../src/storage/members.ts';
import {
  countVotesBefore,
  findVotes,
  readVoteCounts,
  saveVote,
} from '../../../src/storage/questions/votes.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { DATABASES } from '../databases.ts';
import { ANA, BEN, GUILD, OTHER_GUILD, openTestStorage as openOther } from '../openTestStorage.ts';

const DAY = '2025-03-02';

function vote(
  storage: Storage,
  { guildId = GUILD, messageId = '1', member = ANA, day = DAY, isHelpful = true } = {},
): Promise<void> {
  return saveVote(storage, guildId, { messageId, member, day, isHelpful });
}

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('a vote', () => {
    it('replaces the earlier one of the member on the same answer', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      await vote(storage, { isHelpful: false });
      await vote(storage, { isHelpful: false });
      expect(await readVoteCounts(storage, GUILD, DAY)).toEqual({ helpful: 0, unhelpful: 1 });
    });

    it('counts once for each member and answer, in its server alone', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      await vote(storage, { member: BEN });
      await vote(storage, { messageId: '2', isHelpful: false });
      await vote(storage, { guildId: OTHER_GUILD });
      expect(await readVoteCounts(storage, GUILD, DAY)).toEqual({ helpful: 2, unhelpful: 1 });
      expect(await readVoteCounts(storage, OTHER_GUILD, DAY)).toEqual({ helpful: 1, unhelpful: 0 });
    });

    it('has neither the member nor anything that is the same on another answer', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      await vote(storage, { messageId: '2' });
      const rows = await storage.db.selectFrom('votes').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(ANA);
      expect(new Set(rows.map(({ voter }) => voter)).size).toBe(2);
    });

    it('cannot be told from another database, which has another key', async () => {
      const [one, other] = await Promise.all([openTestStorage(), openOther()]);
      await vote(one.storage);
      const rows = await one.storage.db.selectFrom('votes').selectAll().execute();
      await vote(other.storage, { member: BEN });
      await other.storage.db
        .updateTable('votes')
        .set(rows[0] ?? {})
        .execute();
      expect(await findVotes(other.storage.db, ANA, null)).toEqual([]);
      expect(await findVotes(one.storage.db, ANA, null)).toHaveLength(1);
    });

    it('leaves the index of the library as it is', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      const revision = await readRevision(storage, GUILD);
      await vote(storage, { isHelpful: false });
      expect(await readRevision(storage, GUILD)).toBe(revision);
    });
  });

  describe('the votes of a member', () => {
    it('are found and deleted, in the given servers alone', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      await vote(storage, { messageId: '2' });
      await vote(storage, { guildId: OTHER_GUILD });
      await vote(storage, { member: BEN });
      expect(await readMemberData(storage, ANA, null)).toMatchObject([
        { guildId: GUILD, votes: 2 },
        { guildId: OTHER_GUILD, votes: 1 },
      ]);
      expect(await readMemberData(storage, ANA, OTHER_GUILD)).toHaveLength(1);
      await forgetMember(storage, ANA, [GUILD]);
      expect(await readMemberData(storage, ANA, null)).toMatchObject([{ guildId: OTHER_GUILD }]);
      expect(await readVoteCounts(storage, GUILD, DAY)).toEqual({ helpful: 1, unhelpful: 0 });
    });

    it('are found among many', async () => {
      const { storage } = await openTestStorage();
      await vote(storage, { messageId: '0' });
      const { rows } = { rows: await storage.db.selectFrom('votes').selectAll().execute() };
      const [row] = rows;
      if (row === undefined) throw new Error('no vote');
      const others = Array.from({ length: 2500 }, (_, at) => ({ ...row, voter: `${at}` }));
      for (let at = 0; at < others.length; at += 500) {
        await storage.db
          .insertInto('votes')
          .values(others.slice(at, at + 500))
          .execute();
      }
      await vote(storage, { messageId: '9' });
      expect(await findVotes(storage.db, ANA, null)).toHaveLength(2);
    });
  });

  describe('old votes', () => {
    it('become counts of their day, which add up', async () => {
      const { storage } = await openTestStorage();
      await vote(storage);
      await vote(storage, { member: BEN, isHelpful: false });
      await vote(storage, { messageId: '2', day: '2025-03-03' });
      await countVotesBefore(storage, '2025-03-03');
      const rows = await storage.db.selectFrom('votes').selectAll().execute();
      expect(rows).toMatchObject([{ message_id: '2' }]);
      expect(await readVoteCounts(storage, GUILD, DAY)).toEqual({ helpful: 2, unhelpful: 1 });
      expect(await findVotes(storage.db, BEN, null)).toEqual([]);
      await countVotesBefore(storage, '2025-03-04');
      expect(await readVoteCounts(storage, GUILD, DAY)).toEqual({ helpful: 2, unhelpful: 1 });
      expect(await readVoteCounts(storage, GUILD, '2025-03-03')).toEqual({
        helpful: 1,
        unhelpful: 0,
      });
    });
  });
});
