import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuildLibrary } from '../../../src/library/guilds/guildLibrary.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { awaitReply, botMention } from '../messaging.ts';

const FERRY = 'The ferry to Sandholm leaves at noon on Fridays. The crossing takes an hour.';
const ANSWERED = 'When does the ferry to Sandholm leave?';
const UNKNOWN = 'Which zeppelin crashed?';

let footnote: Footnote;
let ana: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: { 'ferry.txt': FERRY }, stores: true });
  ana = footnote.sandbox.member('Ana');
});

const library = (guildId = footnote.sandbox.guild.id): Promise<GuildLibrary> =>
  footnote.libraryOf(guildId);

/** Today's counts. */
async function countsOf(from: GuildLibrary) {
  const { day: _, ...counts } = (await from.readQuestionCounts()).at(-1) ?? { day: '' };
  return counts;
}

describe('a question in a server', () => {
  it.each([
    ['/ask', () => ana.slash('ask', { question: ANSWERED })],
    ['a private /ask', () => ana.slash('ask', { question: ANSWERED, private: true })],
    ['a mention', () => awaitReply(ana, `${botMention(footnote.sandbox)} ${ANSWERED}`)],
  ])('by %s is counted with its outcome', async (_, ask) => {
    await ask();
    expect(await countsOf(await library())).toEqual({ answered: 1, closest: 0, nothing: 0 });
  });

  it('without an answer is counted as that, and one asked from a button too', async () => {
    const reply = await ana.slash('ask', { question: UNKNOWN });
    expect(await countsOf(await library())).toEqual({ answered: 0, closest: 0, nothing: 1 });
    await ana.press(reply, en.help.whatAbout({ topic: 'Sandholm' }));
    const counts = await countsOf(await library());
    expect(counts).toMatchObject({ nothing: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('that names nothing is not counted, nor is small talk or a search', async () => {
    await ana.slash('ask', { question: 'Who was it?' });
    await ana.slash('ask', { question: 'hello' });
    await ana.slash('search', { keywords: 'ferry' });
    expect(await countsOf(await library())).toEqual({ answered: 0, closest: 0, nothing: 0 });
  });

  it('is counted in no other server, nor one asked in direct messages anywhere', async () => {
    const other = footnote.sandbox.addGuild('Other');
    await ana.slash('ask', { question: ANSWERED });
    await ana.slash('ask', { question: ANSWERED }, ana.directMessages);
    expect(await countsOf(await library())).toMatchObject({ answered: 1 });
    expect(await countsOf(await library(other.id))).toMatchObject({ answered: 0 });
  });

  it('leaves neither its words nor the member in the database', async () => {
    await ana.slash('ask', { question: ANSWERED });
    await countsOf(await library());
    const { db } = footnote.storage();
    const tables = await db.introspection.getTables();
    for (const { name } of tables) {
      const { rows } = await sql`SELECT * FROM ${sql.table(name)}`.execute(db);
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`ferry|${ana.id}`, 'iu'));
    }
  });
});
