import { describe, expect, it } from 'vitest';
import { readRevision } from '../../../src/storage/articles/readArticles.ts';
import {
  addQuestionCounts,
  deleteQuestionCountsBefore,
  readQuestionCounts,
} from '../../../src/storage/questions/counts.ts';
import { DATABASES } from '../databases.ts';
import { GUILD, OTHER_GUILD } from '../openTestStorage.ts';

const counts = (day: string, answered = 0, closest = 0, nothing = 0) => ({
  day,
  answered,
  closest,
  nothing,
});

describe.each(DATABASES)('on $name', ({ openTestStorage }) => {
  describe('counts of questions', () => {
    it('of a day add up, in each server for itself', async () => {
      const { storage } = await openTestStorage();
      await addQuestionCounts(storage, GUILD, counts('2025-03-02', 1, 2, 3));
      await addQuestionCounts(storage, GUILD, counts('2025-03-02', 1, 0, 1));
      await addQuestionCounts(storage, OTHER_GUILD, counts('2025-03-02', 7));
      expect(await readQuestionCounts(storage, GUILD, '2025-03-02')).toEqual([
        counts('2025-03-02', 2, 2, 4),
      ]);
    });

    it('are read from a day on, in order', async () => {
      const { storage } = await openTestStorage();
      for (const day of ['2025-03-03', '2025-02-28', '2025-03-01']) {
        await addQuestionCounts(storage, GUILD, counts(day, 1));
      }
      const read = await readQuestionCounts(storage, GUILD, '2025-03-01');
      expect(read.map(({ day }) => day)).toEqual(['2025-03-01', '2025-03-03']);
    });

    it('from before a day are deleted in all servers', async () => {
      const { storage } = await openTestStorage();
      for (const guildId of [GUILD, OTHER_GUILD]) {
        await addQuestionCounts(storage, guildId, counts('2025-02-28', 1));
        await addQuestionCounts(storage, guildId, counts('2025-03-01', 1));
      }
      await deleteQuestionCountsBefore(storage, '2025-03-01');
      for (const guildId of [GUILD, OTHER_GUILD]) {
        const read = await readQuestionCounts(storage, guildId, '');
        expect(read).toEqual([counts('2025-03-01', 1)]);
      }
    });

    it('leave the index of the library as it is', async () => {
      const { storage } = await openTestStorage();
      await addQuestionCounts(storage, GUILD, counts('2025-03-01', 1));
      const revision = await readRevision(storage, GUILD);
      await addQuestionCounts(storage, GUILD, counts('2025-03-01', 1));
      expect(await readRevision(storage, GUILD)).toBe(revision);
    });
  });
});
