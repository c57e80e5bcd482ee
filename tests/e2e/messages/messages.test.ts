import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../../src/sandbox/gateway/session.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { awaitReply, botMention, buttonsOf, postsIn } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';
import { citationOf, citationsIn } from '../quotes.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^Ferry runs aground \(Harbour News\), ¶ 1, line 8$/u;
const GREETING =
  /^Hello! Ask me about the articles with <\/ask:\d+>\.\nOr mention Footnote with a question/u;
const NOBODY = { userIds: [], roleIds: [], everyone: false };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a question in a message', () => {
  it('that mentions the bot is answered in public, in a reply with quotes and buttons', async () => {
    const { sandbox } = await setUp();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    const [citation] = citationsIn(reply);
    expect(reply).toMatchObject({ isPrivate: false, mentions: NOBODY });
    expect(reply.content).toMatch(ANSWERED);
    expect(citation).toEqual(citationOf(NEWSROOM, citation?.text ?? ''));
    expect(buttonsOf(reply)).toEqual(['Context 1', 'Follow-up', 'Delete']);
    expect(ben.sees().at(-1)).toEqual(reply);
  });

  it.each([
    ['before it', (mark: string) => `${mark} ${QUESTION}`],
    ['after it', (mark: string) => `${QUESTION}\n${mark}`],
    ['within it', (mark: string) => QUESTION.replace('the', `${mark} the`)],
    ['more than once', (mark: string) => `${mark}${mark} ${QUESTION} ${mark}`],
    ['in the old form', (mark: string) => `${mark.replace('@', '@!')} ${QUESTION}`],
  ])('is understood with the mention %s', async (_, write) => {
    const { sandbox } = await setUp();
    const reply = await awaitReply(sandbox.member('Ana'), write(botMention(sandbox)));
    expect(reply.content).toMatch(ANSWERED);
  });

  it('gets the same answer as /ask, without the question, which Discord shows above', async () => {
    const { sandbox } = await setUp();
    const ana = sandbox.member('Ana');
    const { content, embeds } = await ana.slash('ask', { question: QUESTION });
    const reply = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    expect(reply).toMatchObject({ content: content.split('\n', 1)[0], embeds });
    expect(content.split('\n').slice(1)).toEqual([`-# <@${ana.id}>: “${QUESTION}”`]);
  });

  it('needs no mention in direct messages', async () => {
    const { sandbox } = await setUp();
    const ana = sandbox.member('Ana');
    const reply = await awaitReply(ana, QUESTION, { where: ana.directMessages });
    expect(reply.content).toMatch(ANSWERED);
    expect(buttonsOf(reply)).toEqual(['Context 1', 'Follow-up', 'Delete']);
  });

  it('is answered in a thread', async () => {
    const { sandbox } = await setUp();
    const where = sandbox.addThread('general', 'ferries');
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${QUESTION}`, {
      where,
    });
    expect(reply).toMatchObject({ channelId: where.id });
  });

  it.each([
    ['no text', ''],
    ['only punctuation', ' ?! …'],
    ['only a link', ' https://harbour.example/ferry'],
    ['only a quotation', '\n> Where did it run aground?'],
  ])('with %s gets a greeting', async (_, text) => {
    const { sandbox } = await setUp();
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)}${text}`);
    expect(reply.content).toMatch(GREETING);
  });

  it('that is too long is rejected in a reply', async () => {
    const { sandbox } = await setUp();
    const text = 'Aurora '.repeat(280);
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${text}`);
    expect(reply).toMatchObject({ embeds: [], components: [] });
    expect(reply.content).toMatch(/^Please keep your question to 500 characters\./u);
  });

  it('that names nothing is answered with topics', async () => {
    const { sandbox } = await setUp();
    const reply = await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} who was it?`);
    expect(reply.content).toMatch(/^Please add a name or topic to your question\./u);
    expect(buttonsOf(reply)).toContain('What do the articles say about Kessel?');
  });

  it.each([
    ['pings', 'Where did @everyone @here <@&1> run aground?'],
    ['markup', '**Where** __did__ `the` ||Aurora|| ~~run~~ [aground](https://harbour.example)?'],
    ['a line break', 'rudder\nWhere did the Aurora run aground?'],
    ['directional marks', 'Where did the \u202eAurora\u202c run aground? \u200f'],
    ['a lone surrogate', 'Where did the Aurora run aground? \ud83d'],
  ])('with %s is answered once, and pings nobody', async (_, text) => {
    const { sandbox, bot: footnote } = await setUp();
    const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.Administrator });
    const reply = await awaitReply(ana, `${botMention(sandbox)} ${text}`);
    await footnote().stop();
    expect(reply.mentions).toEqual(NOBODY);
    expect(citationsIn(reply)).not.toEqual([]);
    expect(ana.sees()).toHaveLength(2);
  });
});

describe('a message that replies', () => {
  it('to an answer carries over its subject, through a chain and a restart', async () => {
    const { sandbox, restart } = await setUp();
    const ana = sandbox.member('Ana');
    const first = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    const second = await awaitReply(ana, `${botMention(sandbox)} And the passengers?`, {
      replyTo: first,
    });
    await restart();
    const third = await awaitReply(ana, `${botMention(sandbox)} And the captain?`, {
      replyTo: second,
    });
    expect(carriedIn([first, second, third])).toEqual([
      null,
      'Aurora, run, aground',
      'Aurora, run, aground, passengers',
    ]);
  });

  it.each([
    ['Markdown', '**Where** did the ||Aurora|| __run__ [aground](https://harbour.example)?'],
    ['mentions', 'Where did @everyone <@&1> <#1> </ask:1> the Aurora run aground?'],
    ['backslashes', String.raw`Where did \the\* Aurora run aground?`],
    ['directional marks', 'Where did the \u202eAurora\u202c run aground? \u200f'],
  ])('to an answer whose question has %s carries over its words', async (_, question) => {
    const { sandbox, restart } = await setUp();
    const ana = sandbox.member('Ana');
    const first = await awaitReply(ana, `${botMention(sandbox)} ${question}`);
    await restart();
    const second = await awaitReply(ana, `${botMention(sandbox)} And the passengers?`, {
      replyTo: first,
    });
    expect(carriedIn([second])[0]).toMatch(/Aurora, run, aground/u);
  });

  it('with only the reply’s ping does so too, from any member and to a command’s answer', async () => {
    const { sandbox } = await setUp();
    const answer = await sandbox.member('Ana').slash('ask', { question: QUESTION });
    const reply = await awaitReply(sandbox.member('Ben'), 'And the captain?', { replyTo: answer });
    expect(carriedIn([reply])).toEqual(['Aurora, run, aground']);
  });

  it.each([
    ['sum up that article', 'Ferry runs aground'],
    ['tldr', 'Ferry runs aground'],
    ['sum up all articles', '3 articles'],
  ])('to an answer that asks to %s gets a summary of %s', async (text, summedUp) => {
    const { sandbox } = await setUp();
    const ana = sandbox.member('Ana');
    const where = ana.directMessages;
    const answer = await awaitReply(ana, QUESTION, { where });
    const summary = await awaitReply(ana, text, { where, replyTo: answer });
    expect(summary.content).toContain(summedUp);
  });

  it('to someone else’s message is a question of its own', async () => {
    const { sandbox } = await setUp();
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const remark = ben.say(`-# <@${ben.id}>: “Where did the Aurora run aground?”`);
    const reply = await awaitReply(ana, `${botMention(sandbox)} And the captain?`, {
      replyTo: remark,
    });
    expect(carriedIn([reply])).toEqual([null]);
  });

  it('in direct messages does so as well', async () => {
    const { sandbox } = await setUp();
    const ana = sandbox.member('Ana');
    const where = ana.directMessages;
    const answer = await awaitReply(ana, QUESTION, { where });
    const reply = await awaitReply(ana, 'And the captain?', { where, replyTo: answer });
    expect(carriedIn([reply])).toEqual(['Aurora, run, aground']);
  });
});

describe('small talk to the bot', () => {
  it.each([
    ['thanks!', /^You’re welcome\.$/u],
    ['ok, good to hear', GREETING],
    ['hi', GREETING],
  ])('gets a greeting: %s', async (text, greeting) => {
    const { sandbox } = await setUp();
    const ana = sandbox.member('Ana');
    const answer = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    const reply = await awaitReply(ana, text, { replyTo: answer });
    expect(reply.content).toMatch(greeting);
  });
});

describe('the bot does not answer a message', () => {
  it.each<[what: string, write: (footnote: Footnote) => unknown]>([
    ['that does not mention it', ({ sandbox }) => sandbox.member('Ben').say(QUESTION)],
    [
      'that mentions everyone',
      ({ sandbox }) => {
        const permissions = PermissionFlagsBits.Administrator;
        return sandbox.member('Ben', { permissions }).say(`@everyone ${QUESTION}`);
      },
    ],
    [
      'from another bot',
      ({ sandbox }) => sandbox.addBot('Twin').say(`${botMention(sandbox)} ${QUESTION}`),
    ],
    [
      'from a webhook',
      ({ sandbox }) =>
        sandbox.addWebhook('general', 'News').say(`${botMention(sandbox)} ${QUESTION}`),
    ],
    [
      'edited into a question',
      ({ sandbox }) => {
        const ben = sandbox.member('Ben');
        ben.edit(ben.say('Hm'), `${botMention(sandbox)} ${QUESTION}`);
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
      'about a new pin',
      async ({ sandbox }) => {
        const permissions = PermissionFlagsBits.PinMessages;
        const ben = sandbox.member('Ben', { permissions });
        ben.pin(await ben.slash('articles'));
      },
    ],
  ])('%s', async (_, write) => {
    const footnote = await setUp();
    const { sandbox, bot: stopping } = footnote;
    await write(footnote);
    const ana = sandbox.member('Ana');
    const last = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    await stopping().stop();
    expect(postsIn(sandbox)).toHaveLength(1);
    expect(ana.sees().at(-1)).toEqual(last);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it('from a bot that answers each answer, so that no loop starts', async () => {
    const { sandbox, bot: footnote } = await setUp();
    const [ana, twin] = [sandbox.member('Ana'), sandbox.addBot('Twin')];
    const answer = await awaitReply(ana, `${botMention(sandbox)} <@${twin.id}> ${QUESTION}`);
    twin.say(`${botMention(sandbox)} ${QUESTION}`, undefined, answer);
    await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(2);
  });
});

describe('a question is answered once', () => {
  it('when it is edited afterwards', async () => {
    const { sandbox, bot: footnote } = await setUp();
    const ana = sandbox.member('Ana');
    const question = ana.say(`${botMention(sandbox)} ${QUESTION}`);
    await ana.awaits(({ replyTo: id }) => id === question.id);
    ana.edit(question, `${botMention(sandbox)} Who is the captain?`);
    await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(2);
  });

  it('when Discord delivers it twice', async () => {
    const { sandbox, bot: footnote } = await setUp();
    sandbox.faults.onEvent('MESSAGE_CREATE', 'twice');
    await awaitReply(sandbox.member('Ana'), `${botMention(sandbox)} ${QUESTION}`);
    await footnote().stop();
    expect(postsIn(sandbox)).toHaveLength(1);
  });

  it('when it arrives while the bot is logging in', async () => {
    const { sandbox, bot: footnote } = await setUp({
      prepare: starting => {
        const ana = starting.member('Ana');
        // The server arrives late, so that the bot is not ready when it receives the question.
        starting.faults.onEvent('GUILD_CREATE', 'late');
        onReady(() => ana.say(`${botMention(starting)} ${QUESTION}`));
      },
    });
    const seen = await sandbox.member('Ben').awaits(({ replyTo: id }) => id !== null);
    await footnote().stop();
    expect(seen.content).toMatch(ANSWERED);
    expect(postsIn(sandbox)).toHaveLength(1);
  });
});

it('a message that cannot be parsed is logged with its id and type, and the next one is answered', async () => {
  const footnote = await setUp();
  const { sandbox } = footnote;
  const ana = sandbox.member('Ana');
  sandbox.faults.onEvent('MESSAGE_CREATE', data => ({ ...data, author: null }));
  const { id } = ana.say(`${botMention(sandbox)} ${QUESTION}`);
  expect((await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`)).content).toMatch(ANSWERED);
  expect(loggedProblems(footnote)).toEqual(['could not read an event']);
  const line = footnote
    .logged()
    .split('\n')
    .find(logged => logged.includes('could not read an event'));
  expect(JSON.parse(line ?? '')).toMatchObject({ event: 'MESSAGE_CREATE', id, type: 0 });
  expect(line).not.toContain(QUESTION);
});

function setUp(options: Partial<Parameters<typeof startFootnote>[0]> = {}): Promise<Footnote> {
  return startFootnote({ articles: NEWSROOM, ...options });
}

/** The words that each answer carries over, or null. */
function carriedIn(answers: readonly ShownMessage[]): (string | null)[] {
  return answers.map(
    ({ content }) => /^Continuing from: (?<words>.*)$/mu.exec(content)?.groups?.words ?? null,
  );
}

/** Acts when the bot has logged in, before it knows its servers. */
function onReady(act: () => void): void {
  // Called below with its own `this`.
  // oxlint-disable-next-line typescript/unbound-method
  const { dispatch } = Session.prototype;
  vi.spyOn(Session.prototype, 'dispatch').mockImplementation(function (this: Session, name, data) {
    dispatch.call(this, name, data);
    if (name === 'READY') act();
  });
}
