import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { tidyQuestions } from '../../../src/library/guilds/questions/tidyQuestions.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { postButton } from '../hostile/postButton.ts';
import { buttonsOf } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';

const FERRY = 'The ferry to Sandholm leaves at noon on Fridays. The crossing takes an hour.';
const ANSWERED = 'When does the ferry to Sandholm leave?';
const UNKNOWN = 'Which zeppelin crashed?';
const { components, privacy, questions } = en;
const { gaps } = questions;
/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;

let footnote: Footnote;
let mo: User;
let ben: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: { 'ferry.txt': FERRY }, stores: true });
  const { sandbox } = footnote;
  mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  ben = sandbox.member('Ben');
});

const ask = (question = UNKNOWN): Promise<ShownMessage> => ben.slash('ask', { question });

async function stored(): Promise<readonly unknown[]> {
  return await footnote.storage().db.selectFrom('gaps').selectAll().execute();
}

async function turnOn(): Promise<ShownMessage> {
  return updateOf(await mo.press(await mo.slash('gaps'), gaps.turnOn));
}

/** The list, with what was asked in the meantime. */
const list = (): Promise<ShownMessage> => mo.slash('gaps');

/** Chooses the question about the zeppelin, in any of its wordings. */
async function choose(): Promise<ShownMessage> {
  const shown = await list();
  const label = /“(?<label>which zeppelin[^”]*)”/iu.exec(shown.content)?.groups?.label ?? '';
  return updateOf(await mo.choose(shown, label));
}

/** What is under Your data for a member. */
async function yourData(): Promise<string> {
  return messageOf(await ben.press(await ben.slash('help'), components.privacy)).content;
}

describe('/gaps', () => {
  it('says what would be stored, and stores nothing until it is turned on', async () => {
    await ask();
    const shown = await list();
    expect(shown).toMatchObject({ content: gaps.intro, isPrivate: true });
    expect(buttonsOf(shown)).toEqual([gaps.turnOn]);
    expect(await stored()).toEqual([]);
    expect((await turnOn()).content).toBe(gaps.none);
  });

  it('lists the declined questions, the most frequent first, without naming members', async () => {
    await turnOn();
    await ask('Who built the lighthouse?');
    await ask();
    await ask('which zeppelin crashed');
    await ask(ANSWERED);
    const { content } = await list();
    expect(content).toMatch(/zeppelin.*asked 2 times.*\n.*lighthouse.*asked once/u);
    expect(content).not.toContain('ferry');
    expect(JSON.stringify(await stored())).not.toContain(ben.id);
  });

  it('has the question of an answer that is voted down, until the vote changes', async () => {
    await turnOn();
    const answer = await ask(ANSWERED);
    await mo.press(answer, questions.notAsked);
    await ben.press(answer, questions.notAsked);
    expect((await list()).content).toContain(`“${ANSWERED}” · asked once`);
    await ben.press(answer, questions.helpful);
    expect((await list()).content).toContain(ANSWERED);
    await mo.press(answer, questions.helpful);
    expect((await list()).content).toBe(gaps.none);
  });

  it('shows a question with its wordings and what can be done about it', async () => {
    await turnOn();
    await ask();
    await ask('which zeppelin crashed');
    const shown = await choose();
    expect(shown.content).toContain('which zeppelin crashed');
    expect(shown.content).toContain(UNKNOWN);
    expect(shown.content).toContain(gaps.nothing({ times: 2 }));
    expect(buttonsOf(shown)).toEqual([gaps.addSource, gaps.askAgain, gaps.dismiss, gaps.back]);
    expect(updateOf(await mo.press(shown, gaps.back)).content).toContain(gaps.title);
  });

  it('asks again in private, and counts that neither as a question nor as a gap', async () => {
    await turnOn();
    await ask();
    const shown = await choose();
    const again = messageOf(await mo.press(shown, gaps.askAgain));
    expect(again.content).toContain(UNKNOWN);
    expect(again.isPrivate).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  it('opens the form for a source', async () => {
    await turnOn();
    await ask();
    const shown = await choose();
    const opened = await mo.press(shown, gaps.addSource);
    expect(opened).toMatchObject({ kind: 'modal', modal: { title: en.adding.form.title } });
  });

  it('dismisses a question in all its wordings', async () => {
    await turnOn();
    await ask();
    await ask('which zeppelin crashed');
    await ask('Who built the lighthouse?');
    const [shown, other] = [await choose(), await choose()];
    const left = updateOf(await mo.press(shown, gaps.dismiss));
    expect(left.content).not.toContain('zeppelin');
    expect(await stored()).toHaveLength(1);
    const gone = messageOf(await mo.press(other, gaps.dismiss));
    expect(gone.content).toBe(gaps.gone);
  });

  it('deletes everything when it is turned off', async () => {
    const on = await turnOn();
    await ask();
    expect(updateOf(await mo.press(on, gaps.turnOff)).content).toBe(gaps.intro);
    expect(await stored()).toEqual([]);
    await ask();
    expect(await stored()).toEqual([]);
  });

  it('keeps questions for 90 days', async () => {
    await turnOn();
    await ask();
    await list();
    const { clock } = footnote.sandbox;
    await tidyQuestions(footnote.storage(), clock.now() + 89 * DAY);
    expect(await stored()).toHaveLength(1);
    await tidyQuestions(footnote.storage(), clock.now() + 90 * DAY);
    expect(await stored()).toEqual([]);
  });

  it('is not for members, whatever button they forge', async () => {
    await turnOn();
    await ask();
    await list();
    const where = footnote.sandbox.channel('general');
    const forged = await postButton(footnote.sandbox, where, ben, '2:gaps:page:0');
    const refused = messageOf(await ben.press(forged, 'Forged'));
    expect(refused.content).toEqual(notAllowed('gaps'));
  });

  it('shows and deletes nothing of another server, whatever button is forged', async () => {
    await turnOn();
    await ask();
    await list();
    const [row] = await footnote.storage().db.selectFrom('gaps').select('id').execute();
    const other = footnote.sandbox.addGuild('Other');
    const mia = other.member('Mia', { permissions: PermissionFlagsBits.ManageMessages });
    const where = other.channel('general');
    const opened = await mia.slash('gaps', {}, where);
    const on = updateOf(await mia.press(opened, gaps.turnOn));
    expect(on.content).toBe(gaps.none);
    const id = row?.id ?? '';
    for (const action of ['dismiss', 'ask']) {
      const forged = await postButton(footnote.sandbox, where, mia, `2:gaps:${action}:${id}`);
      expect(messageOf(await mia.press(forged, 'Forged')).content).toBe(gaps.gone);
    }
    updateOf(await mia.press(on, gaps.turnOff));
    expect(await stored()).toHaveLength(1);
  });
});

describe('Your data', () => {
  it('says whether the server keeps questions', async () => {
    expect(await yourData()).toContain(privacy.questions);
    await turnOn();
    expect(await yourData()).toContain(privacy.questionsKept);
  });
});
