import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES as FIND } from '../../../src/render/answers/renderFound.ts';
import type { SandboxGuild } from '../../../src/sandbox/guild/createGuild.ts';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { citationOf, citationsIn, descriptionOf, questionLineOf } from '../quotes.ts';

const ARTICLES = { ...NEWSROOM, ...gates(11) };
const QUESTION = 'Where did the Aurora run aground?';
const FOR_EVERYONE = [FIND, 'articles', 'ask', 'help', 'search'];
const FOR_SERVERS = ['compare', 'lookup', 'status', 'summary'];

let footnote: Footnote;
let elsewhere: SandboxGuild;
/** Has installed Footnote for herself. */
let ana: User;
let ben: User;
let places: Readonly<Record<string, Channel>>;

beforeEach(async () => {
  footnote = await startFootnote({ articles: ARTICLES });
  const { sandbox } = footnote;
  elsewhere = sandbox.addGuild('Elsewhere', { hasBot: false });
  ana = elsewhere.member(sandbox.stranger('Ana', { hasInstalled: true }));
  ben = elsewhere.member('Ben');
  const cem = sandbox.stranger('Cem');
  places = {
    'a server without the bot': elsewhere.channel('general'),
    'a thread of such a server': elsewhere.addThread('general', 'ferries'),
    'direct messages with the bot': ana.directMessages,
    'direct messages with another user': sandbox.addDirectMessages(ana, ben),
    'a group of direct messages': sandbox.addDirectMessages(ana, ben, cem),
  };
});

const PLACES = [
  'a server without the bot',
  'a thread of such a server',
  'direct messages with the bot',
  'direct messages with another user',
  'a group of direct messages',
];

describe.each(PLACES)('a user who installed it, in %s', name => {
  const where = (): Channel => {
    const place = places[name];
    if (place === undefined) throw new Error(`no ${name}`);
    return place;
  };

  it('is offered the commands for everyone and none that need the server', () => {
    const offered = ana.offered(where());
    expect([...offered].sort()).toEqual([...FOR_EVERYONE].sort());
    expect(offered.filter(command => FOR_SERVERS.includes(command))).toEqual([]);
  });

  it.each<[command: string, options: OptionValues]>([
    ['ask', { question: QUESTION }],
    ['search', { keywords: 'northport' }],
  ])('gets a public answer from /%s, word for word', async (command, options) => {
    const reply = await ana.slash(command, options, where());
    const citations = citationsIn(reply);
    expect(reply).toMatchObject({ isPrivate: false });
    expect(citations).not.toEqual([]);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(ARTICLES, text)));
    expect(buttonsOf(reply).slice(-2)).toEqual(['Follow-up', 'Delete']);
  });

  it('turns pages, opens quotes, asks follow-ups and deletes answers', async () => {
    const first = await ana.slash('search', { keywords: 'lantern' }, where());
    const second = updateOf(await ana.press(first, 'Next'));
    expect(second.content).toMatch(/showing 5 to 8/u);
    const context = messageOf(await ana.press(second, 'Context 5'));
    expect(context).toMatchObject({ isPrivate: true });
    expect(context.content).toMatch(/^In context: Gate/u);
    const form = await ana.press(second, 'Follow-up');
    if (form.kind !== 'modal') throw new Error('no form');
    const question = 'And who is keeper Number03?';
    const followUp = messageOf(await ana.submit(form.modal, { question }));
    expect(followUp.content).toMatch(/^Continuing from: lantern\n/u);
    expect(await ana.press(followUp, 'Delete')).toEqual({ kind: 'deletion' });
    expect(await ana.press(second, 'Delete')).toEqual({ kind: 'deletion' });
    expect(ana.sees(where()).map(({ id }) => id)).toEqual([context.id]);
  });

  it('pages through the articles, and is offered their names', async () => {
    const first = await ana.slash('articles', {}, where());
    expect(updateOf(await ana.press(first, 'Next')).content).not.toBe(first.content);
    const choices = await ana.complete('search', 'article', 'ferry', {}, where());
    expect(choices.map(({ name }) => name)).toEqual([expect.stringContaining('Ferry')]);
  });

  it('looks up a message, without a button to show the result', async () => {
    const message = ana.say('I heard the ferry ran aground since its rudder failed', where());
    const found = await ana.rightClick(message, FIND);
    expect(found).toMatchObject({ isPrivate: true });
    expect(found.content).toMatch(/^(?:Ferry runs aground|\d passages from)/u);
    expect(buttonsOf(found)).not.toContain('Share in channel');
  });

  it('is shown help for the available commands', async () => {
    const help = await ana.slash('help', {}, where());
    expect(help.isPrivate).toBe(true);
    for (const command of ['ask', 'search', 'articles', 'help']) {
      expect(descriptionOf(help)).toContain(`</${command}:`);
    }
    for (const command of FOR_SERVERS) expect(descriptionOf(help)).not.toContain(`</${command}:`);
  });
});

it.each([
  ['use external apps', PermissionFlagsBits.UseExternalApps],
  ['send messages', PermissionFlagsBits.SendMessages],
])(
  'a user who may not %s in a server gets private answers without public buttons',
  async (_, deny) => {
    elsewhere.setOverwrites('general', [{ id: elsewhere.id, type: 0, allow: 0n, deny }]);
    const reply = await ana.slash('ask', { question: QUESTION });
    expect(reply.isPrivate).toBe(true);
    expect(questionLineOf(reply)).toBe(`“${QUESTION}”`);
    expect(buttonsOf(reply)).toEqual(['Context 1']);
    expect(ben.sees()).toEqual([]);
  },
);

it('another member of a server without the bot can turn pages, but not delete the answer', async () => {
  const first = await ana.slash('search', { keywords: 'lantern' });
  const second = updateOf(await ben.press(first, 'Next'));
  const told = messageOf(await ben.press(second, 'Delete'));
  expect(told.content).toBe(`Only <@${ana.id}> or a moderator can do that.`);
  const mia = elsewhere.member('Mia', { permissions: PermissionFlagsBits.ManageMessages });
  expect(await mia.press(second, 'Delete')).toEqual({ kind: 'deletion' });
});

it('a user with the bot in the server too can show the results of a lookup', async () => {
  const both = footnote.sandbox.member('Bo', { hasInstalled: true });
  const message = both.say('I heard the ferry ran aground since its rudder failed');
  const found = await both.rightClick(message, FIND);
  expect(buttonsOf(found).at(-1)).toBe('Share in channel');
  expect(both.offered()).toContain('lookup');
});

describe('a member of its server, in direct messages with the bot', () => {
  it('turns pages and opens quotes below replies to commands and messages', async () => {
    const { sandbox } = footnote;
    const mel = sandbox.member('Mel');
    const where = mel.directMessages;
    const first = await mel.slash('search', { keywords: 'lantern' }, where);
    const last = updateOf(await mel.press(updateOf(await mel.press(first, 'Next')), 'Next'));
    expect(last.content).toMatch(/showing 9 to 11/u);
    const question = mel.say(QUESTION, where);
    const reply = await mel.awaits(({ replyTo }) => replyTo === question.id, where);
    expect(messageOf(await mel.press(reply, 'Context 1')).content).toMatch(/^In context: Ferry/u);
  });

  it('is offered the commands for everyone', () => {
    const mel = footnote.sandbox.member('Mel');
    expect([...mel.offered(mel.directMessages)].sort()).toEqual([...FOR_EVERYONE].sort());
  });
});
