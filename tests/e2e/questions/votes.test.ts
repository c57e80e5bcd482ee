import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { postButton } from '../hostile/postButton.ts';
import { awaitReply, botMention, buttonsOf } from '../messaging.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';

const FERRY = 'The ferry to Sandholm leaves at noon on Fridays. The crossing takes an hour.';
const QUESTION = 'When does the ferry to Sandholm leave?';
const { components, privacy, questions, status } = en;
const { helpful, notAsked } = questions;
/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;

let footnote: Footnote;
let ana: User;
let ben: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: { 'ferry.txt': FERRY }, stores: true });
  const { sandbox } = footnote;
  ana = sandbox.member('Ana', {
    permissions: PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages,
  });
  ben = sandbox.member('Ben');
});

const ask = (): Promise<ShownMessage> => ana.slash('ask', { question: QUESTION });

async function readVotes() {
  const library = await footnote.libraryOf(footnote.sandbox.guild.id);
  return library.readVotes();
}

async function press(user: User, message: ShownMessage, label: string): Promise<ShownMessage> {
  return messageOf(await user.press(message, label));
}

async function openData(user: User): Promise<ShownMessage> {
  return messageOf(await user.press(await user.slash('help'), components.privacy));
}

describe('the buttons to vote', () => {
  it('stand beside Follow-up and Delete, and add no row', async () => {
    const answer = await ask();
    const rows = answer.components.map(row => buttonsOf({ ...answer, components: [row] }));
    expect(rows).toEqual([
      ['Context 1'],
      [components.followUp, helpful, notAsked, components.delete],
    ]);
  });

  it('are under private answers and answers to mentions too', async () => {
    const hidden = await ana.slash('ask', { question: QUESTION, private: true });
    expect(buttonsOf(hidden)).toEqual(['Context 1', helpful, notAsked]);
    const mention = await awaitReply(ana, `${botMention(footnote.sandbox)} ${QUESTION}`);
    expect(buttonsOf(mention)).toContain(helpful);
  });

  it.each([
    ['an answer without quotes', () => ana.slash('ask', { question: 'Which zeppelin?' })],
    ['a search', () => ana.slash('search', { keywords: 'ferry' })],
    ['a summary', () => ana.slash('summary')],
    [
      'an answer in direct messages',
      () => ana.slash('ask', { question: QUESTION }, ana.directMessages),
    ],
  ])('are not under %s', async (_, reply) => {
    expect(buttonsOf(await reply())).not.toContain(helpful);
  });

  it('go when the server turns votes off, and those under older answers count nothing', async () => {
    const answer = await ask();
    const panel = await ana.slash('settings');
    const changed = updateOf(await ana.press(panel, components.turnVotesOff));
    expect(changed.content).toContain(en.settings.votesOff);
    expect(buttonsOf(await ask())).not.toContain(helpful);
    expect((await press(ben, answer, helpful)).content).toBe(questions.votesOff);
    expect(await readVotes()).toEqual({ helpful: 0, unhelpful: 0 });
    updateOf(await ana.press(changed, components.turnVotesOn));
    expect(buttonsOf(await ask())).toContain(helpful);
  });
});

describe('a vote', () => {
  it('is confirmed to the voter alone, and changes with the other button', async () => {
    const answer = await ask();
    const counted = await press(ben, answer, helpful);
    expect(counted).toMatchObject({ content: questions.votedHelpful, isPrivate: true });
    expect(await readVotes()).toEqual({ helpful: 1, unhelpful: 0 });
    const changed = await press(ben, answer, notAsked);
    expect(changed).toMatchObject({ content: questions.votedUnhelpful, isPrivate: true });
    await press(ana, answer, notAsked);
    expect(await readVotes()).toEqual({ helpful: 0, unhelpful: 2 });
  });

  it('is shown to moderators as part of a count', async () => {
    await press(ben, await ask(), notAsked);
    expect(descriptionOf(await ana.slash('status'))).toContain(
      status.votes({ helpful: 0, unhelpful: 1 }),
    );
  });

  it('counts nothing in another server', async () => {
    const { sandbox } = footnote;
    const other = sandbox.addGuild('Other');
    await press(ben, await ask(), helpful);
    const votes = (await footnote.libraryOf(other.id)).readVotes();
    expect(await votes).toEqual({ helpful: 0, unhelpful: 0 });
  });

  it('counts with a button from before a restart, but not under an answer of a week ago', async () => {
    const answer = await ask();
    await footnote.restart();
    footnote.sandbox.clock.advance(6 * DAY);
    expect((await press(ben, answer, helpful)).content).toBe(questions.votedHelpful);
    footnote.sandbox.clock.advance(DAY);
    expect((await press(ana, answer, helpful)).content).toBe(questions.votesClosed);
    expect(await readVotes()).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('is refused in direct messages, where nothing is stored', async () => {
    const forged = await postButton(footnote.sandbox, ben.directMessages, ben, '2:vote:helpful');
    expect((await press(ben, forged, 'Forged')).content).toBe(en.library.none);
  });
});

describe('Your data', () => {
  it('shows the votes of the member, and deletes them', async () => {
    const answer = await ask();
    await press(ben, answer, helpful);
    await press(ana, answer, helpful);
    const data = await openData(ben);
    expect(data.content).toContain(privacy.votes({ votes: 1 }));
    const asked = updateOf(await ben.press(data, components.deleteData));
    updateOf(await ben.press(asked, components.deleteDataNow));
    expect((await openData(ben)).content).toContain(privacy.nothingHere);
    expect(await readVotes()).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('has no votes once only their counts are kept', async () => {
    await press(ben, await ask(), helpful);
    footnote.sandbox.clock.advance(8 * DAY);
    await footnote.restart();
    await expect.poll(async () => (await openData(ben)).content).toContain(privacy.nothingHere);
    expect(await readVotes()).toEqual({ helpful: 1, unhelpful: 0 });
  });
});
