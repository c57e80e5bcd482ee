import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { Modal } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { LOGBOOKS } from '../logbooks.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { awaitReply, buttonsOf } from '../messaging.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { questionLineOf } from '../quotes.ts';

const QUESTION = 'Where did the Aurora run aground?';
const CARRIED = /^Continuing from: Aurora, run, aground$/mu;
const BUTTONS = ['Follow-up', 'Delete'];
const MODERATOR = { permissions: PermissionFlagsBits.ManageMessages };
/** Unit: milliseconds. */
const MONTH = 30 * 24 * 60 * 60 * 1000;
const REMOVAL = {
  method: 'DELETE',
  path: '/webhooks/:application/:token/messages/:message',
} as const;

type Answer = readonly [
  what: string,
  answer: (asker: User, sandbox: Sandbox) => Promise<ShownMessage>,
];

/** Ways to get passages on a question into a channel, for a moderator. */
const ON_QUESTIONS: readonly Answer[] = [
  ['/ask', asker => asker.slash('ask', { question: QUESTION })],
  ['/search', asker => asker.slash('search', { keywords: 'northport' })],
  [
    'a follow-up',
    async asker => {
      const answer = await asker.slash('ask', { question: QUESTION });
      const form = await formOf(asker, answer);
      return messageOf(await asker.submit(form, { question: 'And the Kessel bridge?' }));
    },
  ],
  ['a mention', (asker, sandbox) => awaitReply(asker, `<@${sandbox.applicationId}> ${QUESTION}`)],
];

/** Other replies that everyone sees, on which no question can follow. */
const OTHERS: readonly Answer[] = [
  ['/ask without an answer', asker => asker.slash('ask', { question: 'Which zeppelin is it?' })],
  ['/search without a hit', asker => asker.slash('search', { keywords: 'zeppelin' })],
  ['/summary', asker => asker.slash('summary', { length: 'short' })],
  ['/articles', asker => asker.slash('articles')],
  [
    '/lookup',
    asker => {
      asker.say('The ferry ran aground since its rudder failed');
      return asker.slash('lookup');
    },
  ],
  [
    'a result shown to the channel',
    async asker => {
      const message = asker.say('The ferry ran aground since its rudder failed');
      await asker.press(await asker.rightClick(message, FIND_IN_ARTICLES), 'Share in channel');
      return asker.sees().at(-1) ?? message;
    },
  ],
];

describe.each([...ON_QUESTIONS, ...OTHERS])('below %s', (_, answer) => {
  it('is a button for deletion, which the asker can use', async () => {
    const { sandbox, mo } = await setUp();
    const shown = await answer(mo, sandbox);
    expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    expect(
      sandbox
        .member('Ben')
        .sees()
        .map(({ id }) => id),
    ).not.toContain(shown.id);
  });

  it('nobody else can use the buttons unless they may manage messages', async () => {
    const { sandbox, mo } = await setUp();
    const shown = await answer(mo, sandbox);
    const [ben, mia] = [sandbox.member('Ben'), sandbox.member('Mia', MODERATOR)];
    for (const button of actionsOf(shown)) {
      const told = messageOf(await ben.press(shown, button));
      expect(told).toMatchObject({ content: notAllowed(mo), isPrivate: true });
    }
    expect(mo.sees().map(({ id }) => id)).toContain(shown.id);
    expect(await mia.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
  });
});

describe.each(ON_QUESTIONS)('below %s', (_, answer) => {
  it('the asker can get a public follow-up with the same buttons', async () => {
    const { sandbox, mo } = await setUp();
    const shown = await answer(mo, sandbox);
    expect(actionsOf(shown)).toEqual(BUTTONS);
    const form = await formOf(mo, shown);
    const followUp = messageOf(await mo.submit(form, { question: 'Who is the captain?' }));
    expect(followUp).toMatchObject({ isPrivate: false, replyTo: shown.id });
    expect(questionLineOf(followUp)).toBe(`<@${mo.id}>: “Who is the captain?”`);
    expect(actionsOf(followUp)).toEqual(BUTTONS);
  });
});

describe.each(OTHERS)('below %s', (_, answer) => {
  it('is no button for a follow-up', async () => {
    const { sandbox, mo } = await setUp();
    expect(actionsOf(await answer(mo, sandbox))).toEqual(['Delete']);
  });
});

describe('a follow-up question', () => {
  it('carries over the subject of the answer, also for a moderator who did not ask', async () => {
    const { sandbox, mo } = await setUp();
    const answer = await sandbox.member('Ana').slash('ask', { question: QUESTION });
    const form = await formOf(mo, answer);
    const followUp = messageOf(await mo.submit(form, { question: 'And the passengers?' }));
    expect(followUp.content).toMatch(CARRIED);
    expect(questionLineOf(followUp)).toBe(`<@${mo.id}>: “And the passengers?”`);
  });

  it('carries over subjects through a chain, and a restart while the form is open', async () => {
    const { mo, restart } = await setUp();
    const answer = await mo.slash('ask', { question: QUESTION });
    const second = messageOf(
      await mo.submit(await formOf(mo, answer), { question: 'And the Kessel bridge?' }),
    );
    const form = await formOf(mo, second);
    await restart();
    const third = messageOf(await mo.submit(form, { question: 'And the captain?' }));
    expect(third.content.split('\n', 1)).toEqual([
      'Continuing from: Aurora, run, aground, Kessel, bridge',
    ]);
  });

  it('with only spaces is rejected in private', async () => {
    const { sandbox, mo } = await setUp();
    const answer = await mo.slash('search', { keywords: 'northport' });
    const told = messageOf(await mo.submit(await formOf(mo, answer), { question: '   ' }));
    const content = expect.stringMatching(/^Type words to look for/u);
    expect(told).toMatchObject({ content, isPrivate: true });
    expect(sandbox.member('Ben').sees()).toEqual([answer]);
  });

  it('with only common words is answered with topics', async () => {
    const { mo } = await setUp();
    const answer = await mo.slash('search', { keywords: 'northport' });
    const reply = messageOf(await mo.submit(await formOf(mo, answer), { question: 'the' }));
    expect(reply.content).toMatch(/^Please add a name or topic to your question\./u);
    expect(buttonsOf(reply)).toContain('What do the articles say about Kessel?');
  });

  it('a month later and after a restart', async () => {
    const { sandbox, mo, restart } = await setUp();
    const answer = await mo.slash('ask', { question: QUESTION });
    const reply = await awaitReply(mo, `<@${sandbox.applicationId}> ${QUESTION}`);
    sandbox.clock.advance(MONTH);
    await restart();
    for (const shown of [answer, reply]) {
      expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    }
  });

  it('by two members at the same time without a warning', async () => {
    const footnote = await setUp({ refusals: ['unknownMessage'] });
    const { mo, sandbox, bot } = footnote;
    const answer = await mo.slash('ask', { question: QUESTION });
    const pressed = [mo, sandbox.member('Mia', MODERATOR)].map(one => one.press(answer, 'Delete'));
    for (const outcome of await Promise.all(pressed)) {
      expect(outcome).toEqual({ kind: 'deletion' });
    }
    await bot().stop();
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('in direct messages', async () => {
    const { mo } = await setUp();
    const where = mo.directMessages;
    const command = await mo.slash('ask', { question: QUESTION }, where);
    const reply = await awaitReply(mo, QUESTION, { where });
    for (const shown of [command, reply]) {
      expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    }
    expect(mo.sees(where).map(({ author }) => author)).toEqual(['Mo']);
  });

  it('unless Discord refuses, which the member is told in private', async () => {
    const footnote = await setUp();
    const { sandbox, mo } = footnote;
    const answer = await mo.slash('ask', { question: QUESTION });
    sandbox.faults.onRequest(REMOVAL, {
      kind: 'refusal',
      status: 403,
      code: 50013,
      message: 'Missing Permissions',
    });
    const told = messageOf(await mo.press(answer, 'Delete'));
    expect(told).toMatchObject({
      content: 'Something went wrong in Footnote. Try again in a moment.',
      isPrivate: true,
    });
    expect(loggedProblems(footnote)).toEqual(['failed']);
    expect(await mo.press(answer, 'Delete')).toEqual({ kind: 'deletion' });
  });
});

describe('the buttons', () => {
  it('stay below the other pages of a search, whoever turns them', async () => {
    const { sandbox, mo } = await setUp({ articles: gates(11) });
    const first = await mo.slash('search', { keywords: 'lantern' });
    const ben = sandbox.member('Ben');
    const second = updateOf(await ben.press(first, 'Next'));
    const third = updateOf(await ben.press(second, 'Next'));
    expect([first, second, third].map(page => buttonsOf(page).slice(-2))).toEqual([
      BUTTONS,
      BUTTONS,
      BUTTONS,
    ]);
    expect(messageOf(await ben.press(third, 'Delete')).content).toBe(notAllowed(mo));
    expect(await mo.press(third, 'Delete')).toEqual({ kind: 'deletion' });
  });

  it('are below every part of a summary', async () => {
    const { mo, bot } = await setUp({ articles: LOGBOOKS });
    await mo.slash('summary', { length: 'long' });
    await bot().stop();
    const parts = mo.sees();
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(actionsOf(part)).toEqual(['Delete']);
  });

  it.each<[what: string, answer: (asker: User) => Promise<ShownMessage>]>([
    ['/ask', asker => asker.slash('ask', { question: QUESTION, private: true })],
    ['/search', asker => asker.slash('search', { keywords: 'northport', private: true })],
    ['/summary', asker => asker.slash('summary', { length: 'short', private: true })],
    ['/help', asker => asker.slash('help')],
    ['/status', asker => asker.slash('status')],
    ['a mistake', asker => asker.slash('search', { keywords: '-rudder' })],
  ])('are not below a private answer to %s', async (_, answer) => {
    const { mo } = await setUp();
    const shown = await answer(mo);
    expect(shown.isPrivate).toBe(true);
    expect(buttonsOf(shown).filter(label => BUTTONS.includes(label))).toEqual([]);
  });
});

interface Setup extends Footnote {
  /** A moderator, who is offered every command. */
  readonly mo: User;
}

async function setUp(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Setup> {
  const footnote = await startFootnote({
    articles: NEWSROOM,
    sandbox: { readsMessageContent: true },
    ...options,
  });
  return { ...footnote, mo: footnote.sandbox.member('Mo', MODERATOR) };
}

/** The buttons for a follow-up and for deletion under a message. */
function actionsOf(message: ShownMessage): string[] {
  return buttonsOf(message).filter(label => BUTTONS.includes(label));
}

/** What anyone else is told who presses a button under an answer. */
function notAllowed(asker: User): string {
  return `Only <@${asker.id}> or a moderator can do that.`;
}

/** The form that the button of a message opens. */
async function formOf(user: User, message: ShownMessage): Promise<Modal> {
  const outcome = await user.press(message, 'Follow-up');
  if (outcome.kind !== 'modal') throw new Error(`${outcome.kind} in place of a form`);
  return outcome.modal;
}
