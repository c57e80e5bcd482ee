import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { Modal } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { troubles } from '../faults/witness.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { LOGBOOKS } from './longDigest.ts';
import { gates, NEWSROOM } from './newsroom.ts';
import { messageOf, updateOf } from './outcomes.ts';
import { descriptionOf, readable } from './quotes.ts';
import { buttonsOf, replyTo } from './talk.ts';

const QUESTION = 'Where did the Aurora run aground?';
const NOT_YOURS =
  'Only the member who asked, and members with Manage Messages, can use that button.';
const CARRIED = /^<@\d+> asked a follow-up \(first line: [^)]+\): Aurora, run, aground$/mu;
const BUTTONS = ['Follow-up', 'Delete'];
const MODERATOR = { permissions: PermissionFlagsBits.ManageMessages };
/** Unit: milliseconds. */
const MONTH = 30 * 24 * 60 * 60 * 1000;
const REMOVAL = {
  method: 'DELETE',
  path: '/webhooks/:application/:token/messages/:message',
} as const;

/** Ways in which something comes to stand in a channel; all but summaries are open to everyone. */
const ANSWERS: readonly (readonly [
  what: string,
  answer: (asker: User, sandbox: Sandbox) => Promise<ShownMessage>,
])[] = [
  ['/ask', asker => asker.slash('ask', { question: QUESTION })],
  ['/ask without an answer', asker => asker.slash('ask', { question: 'Which zeppelin is it?' })],
  ['/search', asker => asker.slash('search', { keywords: 'northport' })],
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
    'a follow-up',
    async asker => {
      const answer = await asker.slash('ask', { question: QUESTION });
      return messageOf(await asker.submit(await formOf(asker, answer), { question: 'And who?' }));
    },
  ],
  ['a mention', (asker, sandbox) => replyTo(asker, `<@${sandbox.applicationId}> ${QUESTION}`)],
  [
    'what is shown to the channel',
    async asker => {
      const message = asker.say('The ferry ran aground since its rudder failed');
      await asker.press(await asker.rightClick(message, FIND_IN_ARTICLES), 'Show to channel');
      return asker.sees().at(-1) ?? message;
    },
  ],
];

describe.each(ANSWERS)('under %s', (_, answer) => {
  it('are buttons to ask on and to take it away, of which the asker can use the last', async () => {
    const { sandbox, mo } = await scene();
    const shown = await answer(mo, sandbox);
    expect(buttonsOf(shown).slice(-2)).toEqual(BUTTONS);
    expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    expect(
      sandbox
        .member('Ben')
        .sees()
        .map(({ id }) => id),
    ).not.toContain(shown.id);
  });

  it('the asker can ask on for all, in an answer of the same kind', async () => {
    const { sandbox, mo } = await scene();
    const shown = await answer(mo, sandbox);
    const form = await formOf(mo, shown);
    const further = messageOf(await mo.submit(form, { question: 'Who is the captain?' }));
    expect(further).toMatchObject({ isPrivate: false, replyTo: shown.id });
    expect(descriptionOf(further)).toMatch(new RegExp(`^<@${mo.id}> asked: Who is`, 'u'));
    expect(buttonsOf(further)).toEqual(BUTTONS);
  });

  it('nobody else can, unless they may manage messages', async () => {
    const { sandbox, mo } = await scene();
    const shown = await answer(mo, sandbox);
    const [ben, mia] = [sandbox.member('Ben'), sandbox.member('Mia', MODERATOR)];
    for (const button of BUTTONS) {
      const told = messageOf(await ben.press(shown, button));
      expect(told).toMatchObject({ content: NOT_YOURS, isPrivate: true });
    }
    expect(mo.sees().map(({ id }) => id)).toContain(shown.id);
    expect(await mia.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
  });
});

describe('a further question', () => {
  it('goes on from the one before, also of another who may manage messages', async () => {
    const { sandbox, mo } = await scene();
    const answer = await sandbox.member('Ana').slash('ask', { question: QUESTION });
    const form = await formOf(mo, answer);
    const further = messageOf(await mo.submit(form, { question: 'And the passengers?' }));
    expect(readable(descriptionOf(further))).toMatch(CARRIED);
    expect(descriptionOf(further)).toMatch(new RegExp(`^<@${mo.id}> `, 'u'));
  });

  it('goes on through a chain, and a restart while a form is open', async () => {
    const { mo, restart } = await scene();
    const answer = await mo.slash('ask', { question: QUESTION });
    const second = messageOf(
      await mo.submit(await formOf(mo, answer), { question: 'And the passengers?' }),
    );
    const form = await formOf(mo, second);
    await restart();
    const third = messageOf(await mo.submit(form, { question: 'And the captain?' }));
    expect(readable(descriptionOf(third))).toContain(
      'asked a follow-up (first line: words from the question before): Aurora, run, aground, passengers\n',
    );
  });

  it.each([
    ['of nothing but spaces', '   ', /^Nothing to look for/u],
    ['of common words alone', 'the', /^Only very common words/u],
  ])('%s is turned down in private', async (_, question, notice) => {
    const { sandbox, mo } = await scene();
    const answer = await mo.slash('search', { keywords: 'zeppelin' });
    const told = messageOf(await mo.submit(await formOf(mo, answer), { question }));
    expect(told).toMatchObject({ content: expect.stringMatching(notice), isPrivate: true });
    expect(sandbox.member('Ben').sees()).toEqual([answer]);
  });

  it('is a question for itself under what answers none', async () => {
    const { mo } = await scene({ articles: { 'a.txt': 'The captain is called Zelenskyy.\n' } });
    const answer = await mo.slash('articles');
    const form = await formOf(mo, answer);
    const further = messageOf(await mo.submit(form, { question: 'And the captain?' }));
    expect(descriptionOf(further)).not.toMatch(/a follow-up/u);
  });
});

describe('an answer is taken away', () => {
  it('when it is old, and after a restart', async () => {
    const { sandbox, mo, restart } = await scene();
    const answer = await mo.slash('ask', { question: QUESTION });
    const reply = await replyTo(mo, `<@${sandbox.applicationId}> ${QUESTION}`);
    sandbox.clock.advance(MONTH);
    await restart();
    for (const shown of [answer, reply]) {
      expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    }
  });

  it('when two press at once, without trouble', async () => {
    const footnote = await scene({ refusals: ['unknownMessage'] });
    const { mo, sandbox, bot } = footnote;
    const answer = await mo.slash('ask', { question: QUESTION });
    const pressed = [mo, sandbox.member('Mia', MODERATOR)].map(one => one.press(answer, 'Delete'));
    for (const outcome of await Promise.all(pressed)) {
      expect(outcome).toEqual({ kind: 'deletion' });
    }
    await bot().stop();
    expect(troubles(footnote)).toEqual([]);
  });

  it('from direct messages', async () => {
    const { mo } = await scene();
    const where = mo.directMessages;
    const command = await mo.slash('ask', { question: QUESTION }, where);
    const reply = await replyTo(mo, QUESTION, { where });
    for (const shown of [command, reply]) {
      expect(await mo.press(shown, 'Delete')).toEqual({ kind: 'deletion' });
    }
    expect(mo.sees(where).map(({ author }) => author)).toEqual(['Mo']);
  });

  it('not where Discord refuses it, and who pressed is told in private', async () => {
    const footnote = await scene();
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
      content: 'Something went wrong on Footnote’s side. Try again in a moment.',
      isPrivate: true,
    });
    expect(troubles(footnote)).toEqual(['failed']);
    expect(await mo.press(answer, 'Delete')).toEqual({ kind: 'deletion' });
  });
});

describe('the buttons', () => {
  it('stay under the further pages of a search, by whomever they are turned', async () => {
    const { sandbox, mo } = await scene({ articles: gates(11) });
    const first = await mo.slash('search', { keywords: 'lantern' });
    const ben = sandbox.member('Ben');
    const second = updateOf(await ben.press(first, 'Next'));
    const third = updateOf(await ben.press(second, 'Next'));
    expect([first, second, third].map(page => buttonsOf(page).slice(-2))).toEqual([
      BUTTONS,
      BUTTONS,
      BUTTONS,
    ]);
    expect(messageOf(await ben.press(third, 'Delete')).content).toBe(NOT_YOURS);
    expect(await mo.press(third, 'Delete')).toEqual({ kind: 'deletion' });
  });

  it('stand under every part of a summary', async () => {
    const { mo, bot } = await scene({ articles: LOGBOOKS });
    await mo.slash('summary', { length: 'long' });
    await bot().stop();
    const parts = mo.sees();
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(buttonsOf(part)).toEqual(BUTTONS);
  });

  it.each<[what: string, answer: (asker: User) => Promise<ShownMessage>]>([
    ['/ask', asker => asker.slash('ask', { question: QUESTION, private: true })],
    ['/search', asker => asker.slash('search', { keywords: 'northport', private: true })],
    ['/summary', asker => asker.slash('summary', { length: 'short', private: true })],
    ['/help', asker => asker.slash('help')],
    ['/status', asker => asker.slash('status')],
    ['a mistake', asker => asker.slash('search', { keywords: '-rudder' })],
  ])('stand under no private answer to %s', async (_, answer) => {
    const { mo } = await scene();
    const shown = await answer(mo);
    expect(shown.isPrivate).toBe(true);
    expect(buttonsOf(shown).filter(label => BUTTONS.includes(label))).toEqual([]);
  });
});

interface Scene extends Footnote {
  /** A moderator, to whom every command is offered. */
  readonly mo: User;
}

async function scene(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Scene> {
  const footnote = await startFootnote({
    articles: NEWSROOM,
    sandbox: { readsMessageContent: true },
    ...options,
  });
  return { ...footnote, mo: footnote.sandbox.member('Mo', MODERATOR) };
}

/** The form that a message's button opens. */
async function formOf(user: User, message: ShownMessage): Promise<Modal> {
  const outcome = await user.press(message, 'Follow-up');
  if (outcome.kind !== 'modal') throw new Error(`${outcome.kind} in place of a form`);
  return outcome.modal;
}
