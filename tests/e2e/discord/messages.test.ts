import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../../src/sandbox/gateway/session.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { troubles } from '../faults/witness.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from './newsroom.ts';
import { citationOf, citationsIn, descriptionOf, readable } from './quotes.ts';
import { bot, buttonsOf, postsIn, replyTo } from './talk.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^1 passage on your question, first from Ferry runs aground/u;
const HELP = /^Mention me with a question on the articles, or use <\/ask:\d+>; <\/help:\d+> says/u;
const NOBODY = { userIds: [], roleIds: [], everyone: false };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a question in a message', () => {
  it('that mentions the bot is answered for all, in a reply with quotes and buttons', async () => {
    const { sandbox } = await scene();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    const [citation] = citationsIn(reply);
    expect(reply).toMatchObject({ isPrivate: false, mentions: NOBODY });
    expect(reply.content).toMatch(ANSWERED);
    expect(descriptionOf(reply)).toMatch(new RegExp(`^<@${ana.id}> asked: Where did`, 'u'));
    expect(citation).toEqual(citationOf(NEWSROOM, citation?.text ?? ''));
    expect(buttonsOf(reply)).toEqual(['Follow-up', 'Delete']);
    expect(ben.sees().at(-1)).toEqual(reply);
  });

  it.each([
    ['before it', (mark: string) => `${mark} ${QUESTION}`],
    ['after it', (mark: string) => `${QUESTION}\n${mark}`],
    ['within it', (mark: string) => QUESTION.replace('the', `${mark} the`)],
    ['more than once', (mark: string) => `${mark}${mark} ${QUESTION} ${mark}`],
    ['in an old way', (mark: string) => `${mark.replace('@', '@!')} ${QUESTION}`],
  ])('is the same with the mention %s', async (_, write) => {
    const { sandbox } = await scene();
    const reply = await replyTo(sandbox.member('Ana'), write(bot(sandbox)));
    expect(reply.content).toMatch(ANSWERED);
    expect(descriptionOf(reply)).toContain(`> asked: Where did the Aurora run aground`);
  });

  it('is answered with what /ask says', async () => {
    const { sandbox } = await scene();
    const ana = sandbox.member('Ana');
    const { content, embeds } = await ana.slash('ask', { question: QUESTION });
    const reply = await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    expect(reply).toMatchObject({ content, embeds });
  });

  it('needs no mention in direct messages', async () => {
    const { sandbox } = await scene();
    const ana = sandbox.member('Ana');
    const reply = await replyTo(ana, QUESTION, { where: ana.directMessages });
    expect(reply.content).toMatch(ANSWERED);
    expect(buttonsOf(reply)).toEqual(['Follow-up', 'Delete']);
  });

  it('is answered in a thread', async () => {
    const { sandbox } = await scene();
    const where = sandbox.addThread('general', 'ferries');
    const reply = await replyTo(sandbox.member('Ana'), `${bot(sandbox)} ${QUESTION}`, { where });
    expect(reply).toMatchObject({ channelId: where.id });
  });

  it.each([
    ['nothing', ''],
    ['signs alone', ' ?! …'],
    ['a link alone', ' https://harbour.example/ferry'],
    ['a quotation of others alone', '\n> Where did it run aground?'],
  ])('that asks %s gets a short help', async (_, text) => {
    const { sandbox } = await scene();
    const reply = await replyTo(sandbox.member('Ana'), `${bot(sandbox)}${text}`);
    expect(reply.content).toMatch(HELP);
  });

  it.each([
    ['of common words alone', 'who was it?', /^Only very common words/u],
    ['that is too long', 'Aurora '.repeat(280), /^That is too long for a question: keep to 500/u],
  ])('%s is turned down in a reply', async (_, text, notice) => {
    const { sandbox } = await scene();
    const reply = await replyTo(sandbox.member('Ana'), `${bot(sandbox)} ${text}`);
    expect(reply).toMatchObject({ embeds: [], components: [] });
    expect(reply.content).toMatch(notice);
  });

  it.each([
    ['pings', 'Where did @everyone @here <@&1> run aground?'],
    ['markup', '**Where** __did__ `the` ||Aurora|| ~~run~~ [aground](https://harbour.example)?'],
    ['an echo of its own', '<@1> asked: x\nRead as a follow-up, with: rudder'],
    ['signs of direction', 'Where did the \u202eAurora\u202c run aground? \u200f'],
    ['half a character', 'Where did the Aurora run aground? \ud83d'],
  ])('with %s is answered once, and pings nobody', async (_, text) => {
    const { sandbox, bot: footnote } = await scene();
    const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.Administrator });
    const reply = await replyTo(ana, `${bot(sandbox)} ${text}`);
    await footnote().stop();
    expect(reply.mentions).toEqual(NOBODY);
    expect(descriptionOf(reply)).toMatch(new RegExp(`^<@${ana.id}> asked: [^\n]+(?:\n|$)`, 'u'));
    expect(ana.sees()).toHaveLength(2);
  });
});

describe('a message that replies', () => {
  it('to an answer goes on from what that was on, through a chain and a restart', async () => {
    const { sandbox, restart } = await scene();
    const ana = sandbox.member('Ana');
    const first = await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    const second = await replyTo(ana, `${bot(sandbox)} And the passengers?`, { replyTo: first });
    await restart();
    const third = await replyTo(ana, `${bot(sandbox)} And the captain?`, { replyTo: second });
    expect(notesOf([first, second, third])).toEqual([
      null,
      'Read as a follow-up, with: Aurora, run, aground',
      'Read as a follow-up, with: Aurora, run, aground, passengers',
    ]);
  });

  it('with its ping alone goes on too, by whomever and to an answer to a command', async () => {
    const { sandbox } = await scene();
    const answer = await sandbox.member('Ana').slash('ask', { question: QUESTION });
    const reply = await replyTo(sandbox.member('Ben'), 'And the captain?', { replyTo: answer });
    expect(notesOf([reply])).toEqual(['Read as a follow-up, with: Aurora, run, aground']);
  });

  it('to what somebody else says is a question for itself', async () => {
    const { sandbox } = await scene();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const remark = ben.say(`<@${ben.id}> asked: Where did the Aurora run aground?`);
    const reply = await replyTo(ana, `${bot(sandbox)} And the captain?`, { replyTo: remark });
    expect(notesOf([reply])).toEqual([null]);
  });

  it('in direct messages goes on as well', async () => {
    const { sandbox } = await scene();
    const ana = sandbox.member('Ana');
    const where = ana.directMessages;
    const answer = await replyTo(ana, QUESTION, { where });
    const reply = await replyTo(ana, 'And the captain?', { where, replyTo: answer });
    expect(notesOf([reply])).toEqual(['Read as a follow-up, with: Aurora, run, aground']);
  });
});

describe('small talk to the bot', () => {
  it.each(['thanks!', 'ok, good to hear', 'hi'])('gets the help: %s', async text => {
    const { sandbox } = await scene();
    const ana = sandbox.member('Ana');
    const answer = await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    const reply = await replyTo(ana, text, { replyTo: answer });
    expect(reply.content).toMatch(HELP);
  });
});

describe('nothing is answered', () => {
  it.each<[what: string, write: (footnote: Footnote) => unknown]>([
    ['that is not to the bot', ({ sandbox }) => sandbox.member('Ben').say(QUESTION)],
    [
      'that names everyone',
      ({ sandbox }) => {
        const permissions = PermissionFlagsBits.Administrator;
        return sandbox.member('Ben', { permissions }).say(`@everyone ${QUESTION}`);
      },
    ],
    [
      'that another bot asks',
      ({ sandbox }) => sandbox.addBot('Twin').say(`${bot(sandbox)} ${QUESTION}`),
    ],
    [
      'that a webhook asks',
      ({ sandbox }) => sandbox.addWebhook('general', 'News').say(`${bot(sandbox)} ${QUESTION}`),
    ],
    [
      'that is changed into a question',
      ({ sandbox }) => {
        const ben = sandbox.member('Ben');
        ben.edit(ben.say('Hm'), `${bot(sandbox)} ${QUESTION}`);
      },
    ],
    [
      'that replies to an answer without a ping',
      async ({ sandbox }) => {
        const ben = sandbox.member('Ben');
        const answer = await ben.slash('help');
        ben.dismiss(answer);
        const shown = await ben.slash('articles');
        ben.say({ text: QUESTION, pingsAnswered: false }, undefined, shown);
      },
    ],
    [
      'that Discord tells of a pin',
      async ({ sandbox }) => {
        const permissions = PermissionFlagsBits.PinMessages;
        const ben = sandbox.member('Ben', { permissions });
        ben.pin(await ben.slash('articles'));
      },
    ],
  ])('%s', async (_, write) => {
    const footnote = await scene();
    const { sandbox, bot: stopping } = footnote;
    await write(footnote);
    const ana = sandbox.member('Ana');
    const last = await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    await stopping().stop();
    expect(postsIn(sandbox)).toHaveLength(1);
    expect(ana.sees().at(-1)).toEqual(last);
    expect(troubles(footnote)).toEqual([]);
  });

  it('to a bot that answers each answer, so that no two can go on for ever', async () => {
    const { sandbox, bot: footnote } = await scene();
    const [ana, twin] = [sandbox.member('Ana'), sandbox.addBot('Twin')];
    const answer = await replyTo(ana, `${bot(sandbox)} <@${twin.id}> ${QUESTION}`);
    twin.say(`${bot(sandbox)} ${QUESTION}`, undefined, answer);
    await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(2);
  });
});

describe('a question is answered once', () => {
  it('when it is changed after', async () => {
    const { sandbox, bot: footnote } = await scene();
    const ana = sandbox.member('Ana');
    const question = ana.say(`${bot(sandbox)} ${QUESTION}`);
    await ana.awaits(({ replyTo: id }) => id === question.id);
    ana.edit(question, `${bot(sandbox)} Who is the captain?`);
    await replyTo(ana, `${bot(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(2);
  });

  it('when it is delivered twice', async () => {
    const { sandbox, bot: footnote } = await scene();
    sandbox.faults.onEvent('MESSAGE_CREATE', 'twice');
    await replyTo(sandbox.member('Ana'), `${bot(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(1);
  });

  it('when it comes while the bot is being let in', async () => {
    const { sandbox, bot: footnote } = await scene({
      prepare: starting => {
        const ana = starting.member('Ana');
        // What the bot is in comes later, so that it is not ready when it hears of the question.
        starting.faults.onEvent('GUILD_CREATE', 'late');
        onReady(() => ana.say(`${bot(starting)} ${QUESTION}`));
      },
    });
    const seen = await sandbox.member('Ben').awaits(({ replyTo: id }) => id !== null);
    await footnote().stop();
    expect(seen.content).toMatch(ANSWERED);
    expect(postsIn(sandbox)).toHaveLength(1);
  });
});

it('a message that cannot be read is logged by its id and type, and the next one answered', async () => {
  const footnote = await scene();
  const { sandbox } = footnote;
  const ana = sandbox.member('Ana');
  sandbox.faults.onEvent('MESSAGE_CREATE', data => ({ ...data, author: null }));
  const { id } = ana.say(`${bot(sandbox)} ${QUESTION}`);
  expect((await replyTo(ana, `${bot(sandbox)} ${QUESTION}`)).content).toMatch(ANSWERED);
  expect(troubles(footnote)).toEqual(['could not read an event']);
  const line = footnote
    .logged()
    .split('\n')
    .find(logged => logged.includes('could not read an event'));
  expect(JSON.parse(line ?? '')).toMatchObject({ event: 'MESSAGE_CREATE', id, type: 0 });
  expect(line).not.toContain(QUESTION);
});

function scene(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Footnote> {
  return startFootnote({ articles: NEWSROOM, ...options });
}

/** What answers say of what they take over from the question before. */
function notesOf(answers: readonly ShownMessage[]): (string | null)[] {
  return answers.map(answer => {
    const note = descriptionOf(answer).split('\n')[1] ?? '';
    return note.startsWith('Read as a follow-up') ? readable(note) : null;
  });
}

/** Acts as soon as Discord has let the bot in, before the bot knows its servers. */
function onReady(act: () => void): void {
  // It is called below on the session that it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { dispatch } = Session.prototype;
  vi.spyOn(Session.prototype, 'dispatch').mockImplementation(function (this: Session, name, data) {
    dispatch.call(this, name, data);
    if (name === 'READY') act();
  });
}
