import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIND_IN_ARTICLES as FIND } from '../../../src/render/answers/renderFound.ts';
import type { SandboxGuild } from '../../../src/sandbox/guild/createGuild.ts';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from './newsroom.ts';
import { messageOf, updateOf } from './outcomes.ts';
import { citationOf, citationsIn, descriptionOf } from './quotes.ts';
import { buttonsOf } from './talk.ts';

const ARTICLES = { ...NEWSROOM, ...gates(11) };
const QUESTION = 'Where did the Aurora run aground?';
const FOR_EVERYONE = [FIND, 'articles', 'ask', 'help', 'search'];
const FOR_SERVERS = ['lookup', 'status', 'summary'];

let footnote: Footnote;
let elsewhere: SandboxGuild;
/** Has Footnote installed for herself. */
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
    'direct messages with another': sandbox.addDirectMessages(ana, ben),
    'the messages of a group': sandbox.addDirectMessages(ana, ben, cem),
  };
});

const PLACES = [
  'a server without the bot',
  'a thread of such a server',
  'direct messages with the bot',
  'direct messages with another',
  'the messages of a group',
];

describe.each(PLACES)('someone who has it installed for themselves, in %s', name => {
  const where = (): Channel => {
    const place = places[name];
    if (place === undefined) throw new Error(`no ${name}`);
    return place;
  };

  it('is offered what is for everyone and nothing that needs the server', () => {
    const offered = ana.offered(where());
    expect([...offered].sort()).toEqual([...FOR_EVERYONE].sort());
    expect(offered.filter(command => FOR_SERVERS.includes(command))).toEqual([]);
  });

  it.each<[command: string, options: OptionValues]>([
    ['ask', { question: QUESTION }],
    ['search', { keywords: 'northport' }],
  ])('is answered by /%s for all, word for word', async (command, options) => {
    const reply = await ana.slash(command, options, where());
    const citations = citationsIn(reply);
    expect(reply).toMatchObject({ isPrivate: false });
    expect(citations).not.toEqual([]);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(ARTICLES, text)));
    expect(buttonsOf(reply).slice(-2)).toEqual(['Follow-up', 'Delete']);
  });

  it('turns pages, opens menus, asks on and takes away', async () => {
    const first = await ana.slash('search', { keywords: 'lantern' }, where());
    const second = updateOf(await ana.press(first, 'Next'));
    expect(second.content).toMatch(/5 to 8 shown/u);
    const [option = ''] = JSON.stringify(second.components).match(/\[5\] paragraph[^"]*/u) ?? [];
    const context = messageOf(await ana.choose(second, option));
    expect(context).toMatchObject({ isPrivate: true });
    expect(context.content).toMatch(/^In context: Gate/u);
    const form = await ana.press(second, 'Follow-up');
    if (form.kind !== 'modal') throw new Error('no form');
    const question = 'And who is keeper Number03?';
    const further = messageOf(await ana.submit(form.modal, { question }));
    expect(descriptionOf(further)).toMatch(/a follow-up \([^)]+\): lantern\n/u);
    expect(await ana.press(further, 'Delete')).toEqual({ kind: 'deletion' });
    expect(await ana.press(second, 'Delete')).toEqual({ kind: 'deletion' });
    expect(ana.sees(where()).map(({ id }) => id)).toEqual([context.id]);
  });

  it('leafs through the articles, and is offered their names', async () => {
    const first = await ana.slash('articles', {}, where());
    expect(updateOf(await ana.press(first, 'Next')).content).not.toBe(first.content);
    const choices = await ana.complete('search', 'article', 'ferry', {}, where());
    expect(choices.map(({ name }) => name)).toEqual([expect.stringContaining('Ferry')]);
  });

  it('finds what bears on a message, without showing it', async () => {
    const message = ana.say('I heard the ferry ran aground since its rudder failed', where());
    const found = await ana.rightClick(message, FIND);
    expect(found).toMatchObject({ isPrivate: true });
    expect(found.content).toMatch(/^\d passages? on that message/u);
    expect(buttonsOf(found)).toEqual([]);
  });

  it('is helped with the commands that there are', async () => {
    const help = await ana.slash('help', {}, where());
    expect(help.isPrivate).toBe(true);
    for (const command of ['ask', 'search', 'articles', 'help']) {
      expect(descriptionOf(help)).toContain(`</${command}:`);
    }
    for (const command of FOR_SERVERS) expect(descriptionOf(help)).not.toContain(`</${command}:`);
  });
});

it.each([
  ['use such apps', PermissionFlagsBits.UseExternalApps],
  ['write', PermissionFlagsBits.SendMessages],
])('who may not %s in a server is answered alone, without buttons for all', async (_, deny) => {
  elsewhere.setOverwrites('general', [{ id: elsewhere.id, type: 0, allow: 0n, deny }]);
  const reply = await ana.slash('ask', { question: QUESTION });
  expect(reply.isPrivate).toBe(true);
  expect(descriptionOf(reply)).toMatch(/^You asked: /u);
  expect(buttonsOf(reply)).toEqual([]);
  expect(ben.sees()).toEqual([]);
});

it('another in a server without the bot can turn pages, and not take away what was asked', async () => {
  const first = await ana.slash('search', { keywords: 'lantern' });
  const second = updateOf(await ben.press(first, 'Next'));
  const told = messageOf(await ben.press(second, 'Delete'));
  expect(told.content).toMatch(/^Only the member who asked/u);
  const mia = elsewhere.member('Mia', { permissions: PermissionFlagsBits.ManageMessages });
  expect(await mia.press(second, 'Delete')).toEqual({ kind: 'deletion' });
});

it('someone who has it in a server too may show what is found there', async () => {
  const both = footnote.sandbox.member('Bo', { hasInstalled: true });
  const message = both.say('I heard the ferry ran aground since its rudder failed');
  const found = await both.rightClick(message, FIND);
  expect(buttonsOf(found)).toEqual(['Show to channel']);
  expect(both.offered()).toContain('lookup');
});

describe('in direct messages with the bot, a member of its server', () => {
  it('turns pages and opens menus under replies to commands and to messages', async () => {
    const { sandbox } = footnote;
    const mel = sandbox.member('Mel');
    const where = mel.directMessages;
    const first = await mel.slash('search', { keywords: 'lantern' }, where);
    const last = updateOf(await mel.press(updateOf(await mel.press(first, 'Next')), 'Next'));
    expect(last.content).toMatch(/9 to 11 shown/u);
    const question = mel.say(QUESTION, where);
    const reply = await mel.awaits(({ replyTo }) => replyTo === question.id, where);
    const [option = ''] = JSON.stringify(reply.components).match(/\[1\] paragraph[^"]*/u) ?? [];
    expect(messageOf(await mel.choose(reply, option)).content).toMatch(/^In context: Ferry/u);
  });

  it('is offered what is for everyone', () => {
    const mel = footnote.sandbox.member('Mel');
    expect([...mel.offered(mel.directMessages)].sort()).toEqual([...FOR_EVERYONE].sort());
  });
});
