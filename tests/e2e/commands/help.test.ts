import {
  ApplicationCommandType as CommandType,
  ApplicationCommandPermissionType as For,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registeredName } from '../../../src/discord/command/commandData.ts';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { LIMITS } from '../../../src/render/limits.ts';
import { renderAdministration } from '../../../src/render/notices/renderHelp.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { failRequests } from '../faults/requestFaults.ts';
import { startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import { descriptionOf, questionLineOf, quotesIn } from '../quotes.ts';

const SETTINGS = {
  method: 'GET',
  path: '/applications/:application/guilds/:guild/commands/permissions',
} as const;
/** Unit: milliseconds. */
const SECOND = 1000;
const FOR_EVERYONE = [
  'ask',
  'search',
  'Find in articles',
  'lookup',
  'summary',
  'compare',
  'articles',
  'help',
];
const MORE = ['Your data', 'For administrators'];

/** The names of the commands that a text lists, in order. */
function commandsIn(text: string): string[] {
  const lines = /^(?:<\/(?<slash>[^:]+):\d+>|\*\*(?<menu>[^*]+)\*\*) /gmu;
  return [...text.matchAll(lines)].map(({ groups }) => groups?.slash ?? groups?.menu ?? '');
}

/** All commands that a /help reply lists, with those behind its button for administrators. */
async function listedBy(user: User, reply: ShownMessage): Promise<string[]> {
  const more = messageOf(await user.press(reply, 'For administrators'));
  return [...commandsIn(descriptionOf(reply)), ...commandsIn(descriptionOf(more))].sort();
}

/** The commands that a user is offered, each sub-command by its whole name. */
function offeredTo(user: User, where?: Parameters<User['offered']>[0]): string[] {
  const offered = user.offered(where);
  const data = commands.map(command => command.data);
  return data
    .filter(one => offered.includes(registeredName(one)))
    .map(({ name }) => name)
    .sort();
}

/** The starter questions under a /help reply. */
function startersUnder(reply: ShownMessage): string[] {
  return buttonsOf(reply).filter(label => !MORE.includes(label));
}

describe('/help', () => {
  it.each(Object.entries(LANGUAGES))('has room for all commands in %s', (_, messages) => {
    const id = '9'.repeat(20);
    const all = commands.map(({ data: { name, type } }) => {
      return { name, isSlash: type === CommandType.ChatInput, id, isForModerators: true };
    });
    const [list] = renderAdministration(all, messages).embeds;
    expect(list?.description?.length).toBeLessThanOrEqual(LIMITS.description);
  });

  it('lists commands for everyone to members, and all commands to moderators', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const mo = sandbox.member('Mo', { permissions: P.ManageMessages });
    expect(commandsIn(descriptionOf(await ana.slash('help')))).toEqual(FOR_EVERYONE);
    const reply = await mo.slash('help');
    expect(commandsIn(descriptionOf(reply))).toEqual(FOR_EVERYONE);
    expect(await listedBy(mo, reply)).toEqual(offeredTo(mo));
  });

  it('lists exactly what Discord offers, for any member, place and command permissions', async () => {
    const roles: string[] = [];
    const { sandbox, bot, passTime } = await startFootnote({
      articles: gates(2),
      sandbox: { channels: ['general', 'news'] },
      prepare: ({ addRole }) => {
        for (const name of ['Readers', 'Editors']) roles.push(addRole(name).id);
      },
    });
    const [readers = '', editors = ''] = roles;
    const members = [
      sandbox.member('Ana'),
      sandbox.member('Ben', { roles: [readers] }),
      sandbox.member('Cy', { roles, permissions: P.ManageMessages }),
      sandbox.member('Dee', { roles: [editors], permissions: P.Administrator }),
    ];
    const threads = ['general', 'news'].map(name => sandbox.addThread(name, `${name} talk`));
    const places = [sandbox.channel('general'), sandbox.channel('news'), ...threads];
    const names = [...new Set(sandbox.commands().map(({ name }) => name)), null];
    const setting = fc.oneof(
      permissionFor(For.Role, [...roles, sandbox.guild.id]),
      permissionFor(
        For.User,
        members.map(({ id }) => id),
      ),
      permissionFor(For.Channel, [
        ...places.map(({ id }) => id),
        String(BigInt(sandbox.guild.id) - 1n),
      ]),
    );
    const settings = fc.array(fc.tuple(fc.constantFrom(...names), fc.array(setting)));
    const asked = fc.record({
      who: fc.constantFrom(...members.keys()),
      where: fc.constantFrom(...places.keys()),
      settings,
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ who, where, settings }) => {
        const [member, place] = [members[who], places[where]];
        if (member === undefined) throw new RangeError('no such member or place');
        for (const name of names) sandbox.setCommandPermissions(name, []);
        for (const [name, permissions] of settings)
          sandbox.setCommandPermissions(name, permissions);
        const offered = offeredTo(member, place);
        fc.pre(offered.includes('help'));
        const reply = await member.slash('help', {}, place);
        expect(await listedBy(member, reply)).toEqual(offered);
        // Lets rate limits expire before the next run.
        await bot().idle();
        passTime(SECOND);
      }),
    );
  });

  it.each([
    ['in direct messages', { isStranger: false }],
    ['to a user who installed it and shares no server with it', { isStranger: true }],
  ])('lists exactly what Discord offers %s', async (_, { isStranger }) => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const asker = isStranger
      ? sandbox.stranger('Sam', { hasInstalled: true })
      : sandbox.member('Ana');
    const reply = await asker.slash('help', {}, asker.directMessages);
    const offered = offeredTo(asker, asker.directMessages);
    expect(await listedBy(asker, reply)).toEqual(offered);
    expect(descriptionOf(reply).includes('\nOr type a question here,')).toBe(!isStranger);
    expect(descriptionOf(reply)).not.toContain('mention Footnote');
  });

  it('lists exactly what Discord offers in a server without the bot', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const elsewhere = sandbox.addGuild('Elsewhere', { hasBot: false });
    const sam = elsewhere.member('Sam', { hasInstalled: true });
    const reply = await sam.slash('help');
    expect(await listedBy(sam, reply)).toEqual(offeredTo(sam));
  });

  it.each([
    ['refuses', { kind: 'refusal', status: 403, code: 50001, message: 'Missing Access' }],
    ['is down', { kind: 'server error', status: 503, isApplied: false }],
    ['hangs', { kind: 'hang', isApplied: false }],
  ] as const)('ignores command permissions when Discord %s', async (_, fault) => {
    const footnote = await startFootnote({ articles: NEWSROOM });
    const { sandbox, logged } = footnote;
    failRequests(footnote, SETTINGS, fault, Infinity);
    const ana = sandbox.member('Ana');
    expect(commandsIn(descriptionOf(await ana.slash('help')))).toEqual(FOR_EVERYONE);
    expect(logged()).toContain('could not fetch command permissions of the server');
  });

  it('says behind buttons what is stored about members, and how to remove the bot', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('help');
    const [data, administration] = await Promise.all(
      MORE.map(async label => messageOf(await ana.press(reply, label))),
    );
    expect(data).toMatchObject({
      content: expect.stringMatching(/^Nothing is stored about you in any server\./u),
      isPrivate: true,
    });
    expect(administration).toMatchObject({
      content: expect.stringMatching(/ can remove Footnote\.$/u),
      isPrivate: true,
    });
  });

  it.each([
    ['the newsroom', NEWSROOM],
    ['articles of one sentence', gates(11)],
  ])('has starter questions that the articles answer in private, from %s', async (_, articles) => {
    const { sandbox } = await startFootnote({ articles });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('help');
    const starters = startersUnder(reply);
    expect(starters).not.toEqual([]);
    for (const starter of starters) {
      expect(starter).toMatch(/^What do the articles say about .+\?$/u);
      const answer = messageOf(await ana.press(reply, starter));
      expect(questionLineOf(answer)).toBe(`“${starter}”`);
      expect(answer.isPrivate).toBe(true);
      expect(quotesIn(answer)).not.toEqual([]);
    }
  });

  it('has no starter question when there are no articles', async () => {
    const { sandbox } = await startFootnote({ articles: {} });
    expect(startersUnder(await sandbox.member('Ana').slash('help'))).toEqual([]);
  });
});

function permissionFor(type: For, ids: readonly string[]) {
  return fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant(type),
    permission: fc.boolean(),
  });
}
