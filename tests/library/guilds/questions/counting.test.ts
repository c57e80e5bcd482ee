import { describe, expect, it } from 'vitest';
import { tidyQuestions } from '../../../../src/library/guilds/questions/tidyQuestions.ts';
import { readQuestionCounts } from '../../../../src/storage/questions/counts.ts';
import { GUILD, OTHER_GUILD } from '../../../storage/openTestStorage.ts';
import { openTestGuilds } from '../openTestGuilds.ts';

const DAY = 24 * 60 * 60_000;
const NOON = Date.UTC(2025, 2, 2, 12);

describe('the counts of questions', () => {
  it('cover the last 30 days, with zeros for days without questions', async () => {
    let now = NOON - 40 * DAY;
    const { library } = await openTestGuilds({}, { now: () => now });
    const { countQuestion, readQuestionCounts } = await library(GUILD);
    countQuestion('answered');
    now = NOON;
    countQuestion('nothing');
    countQuestion('nothing');
    const counts = await readQuestionCounts();
    expect(counts).toHaveLength(30);
    expect(counts.at(0)).toEqual({ day: '2025-02-01', answered: 0, closest: 0, nothing: 0 });
    expect(counts.at(-1)).toEqual({ day: '2025-03-02', answered: 0, closest: 0, nothing: 2 });
    expect(counts.filter(({ answered }) => answered > 0)).toEqual([]);
  });

  it('go to the day on which the question was asked, also at midnight', async () => {
    let now = Date.UTC(2025, 2, 1, 23, 59);
    const { library } = await openTestGuilds({}, { now: () => now });
    const { countQuestion, readQuestionCounts } = await library(GUILD);
    countQuestion('closest');
    now += 60_000;
    countQuestion('closest');
    const counts = await readQuestionCounts();
    expect(counts.map(({ closest }) => closest).slice(-3)).toEqual([0, 1, 1]);
  });

  it('of one server are not those of another', async () => {
    const { library } = await openTestGuilds({});
    (await library(GUILD)).countQuestion('answered');
    const other = await (await library(OTHER_GUILD)).readQuestionCounts();
    expect(other.filter(({ answered }) => answered > 0)).toEqual([]);
  });

  it('are written when the libraries close', async () => {
    const { guilds, library, storage } = await openTestGuilds({}, { now: () => NOON });
    (await library(GUILD)).countQuestion('answered');
    await guilds.close();
    expect(await readQuestionCounts(storage, GUILD, '')).toHaveLength(1);
  });

  it('do not bring back a server whose data was deleted', async () => {
    const { guilds, library, storage } = await openTestGuilds({}, { now: () => NOON });
    const { countQuestion, deleteEverything } = await library(GUILD);
    countQuestion('answered');
    await deleteEverything();
    await guilds.close();
    expect(await readQuestionCounts(storage, GUILD, '')).toEqual([]);
  });

  it('are deleted after 30 days', async () => {
    let now = NOON;
    const { library, storage } = await openTestGuilds({}, { now: () => now });
    const bound = await library(GUILD);
    bound.countQuestion('answered');
    await bound.readQuestionCounts();
    now += 29 * DAY;
    await tidyQuestions(storage, now);
    expect(await readQuestionCounts(storage, GUILD, '')).toHaveLength(1);
    now += DAY;
    await tidyQuestions(storage, now);
    expect(await readQuestionCounts(storage, GUILD, '')).toEqual([]);
  });

  it('report what could not be written, and later questions are counted', async () => {
    const errors: unknown[] = [];
    const { library, storage } = await openTestGuilds(
      {},
      { now: () => NOON, onError: error => errors.push(error) },
    );
    const bound = await library(GUILD);
    const { db } = storage;
    bound.countQuestion('answered');
    await db.schema.alterTable('question_counts').renameTo('hidden').execute();
    await bound.readQuestionCounts().catch(() => undefined);
    await db.schema.alterTable('hidden').renameTo('question_counts').execute();
    expect(errors).toMatchObject([{ message: 'questions were not counted' }]);
    bound.countQuestion('nothing');
    expect((await bound.readQuestionCounts()).at(-1)).toMatchObject({ answered: 0, nothing: 1 });
  });
});
