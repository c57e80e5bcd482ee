import {
  ApplicationCommandPermissionType as For,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { failRequests } from '../faults/requestFaults.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { descriptionOf } from '../quotes.ts';

const SETTINGS = {
  method: 'GET',
  path: '/applications/:application/guilds/:guild/commands/permissions',
} as const;
/** Unit: milliseconds. */
const SECOND = 1000;
const FOR_EVERYONE = ['ask', 'search', 'Find in articles', 'lookup', 'articles', 'help'];

/** The names of the commands that a /help reply lists, in order. */
function listedIn(reply: ShownMessage): string[] {
  const [list = ''] = descriptionOf(reply).split('\n\n');
  return list.split('\n').map(line => {
    const { slash, menu } =
      /^(?:<\/(?<slash>[^:]+):\d+>|\*\*(?<menu>[^*]+)\*\*) /u.exec(line)?.groups ?? {};
    return slash ?? menu ?? line;
  });
}

/** The examples in a /help reply: the command and its option. */
function examplesIn(reply: ShownMessage) {
  return [...descriptionOf(reply).matchAll(/^- <\/(?<name>\w+):\d+> (?<words>.+)$/gmu)].map(
    ({ groups }) => ({ name: groups?.name ?? '', words: groups?.words ?? '' }),
  );
}

describe('/help', () => {
  it('lists commands for everyone to members, and all commands to moderators', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const mo = sandbox.member('Mo', { permissions: P.ManageMessages });
    expect(listedIn(await ana.slash('help'))).toEqual(FOR_EVERYONE);
    const listed = listedIn(await mo.slash('help'));
    expect(listed).toEqual(expect.arrayContaining(['summary', 'status']));
    expect([...listed].sort()).toEqual([...mo.offered()].sort());
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
        const offered = member.offered(place);
        fc.pre(offered.includes('help'));
        const reply = await member.slash('help', {}, place);
        expect(listedIn(reply).sort()).toEqual([...offered].sort());
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
    const offered = asker.offered(asker.directMessages);
    expect(listedIn(reply).sort()).toEqual([...offered].sort());
    expect(descriptionOf(reply)).toContain('work in servers that Footnote is in');
  });

  it('lists exactly what Discord offers in a server without the bot', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const elsewhere = sandbox.addGuild('Elsewhere', { hasBot: false });
    const sam = elsewhere.member('Sam', { hasInstalled: true });
    const reply = await sam.slash('help');
    expect(listedIn(reply).sort()).toEqual([...sam.offered()].sort());
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
    expect(listedIn(await ana.slash('help'))).toEqual(FOR_EVERYONE);
    expect(logged()).toContain('could not fetch command permissions of the server');
  });

  it('states what is stored about members, and how to remove the bot', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const description = descriptionOf(await sandbox.member('Ana').slash('help'));
    expect(description).toContain('**What Footnote keeps about you**: nothing.');
    expect(description).toContain('**To get rid of it**: ');
  });

  it.each([
    ['the newsroom', NEWSROOM],
    ['articles of one sentence', gates(11)],
  ])('gives two examples that have answers, from %s', async (_, articles) => {
    const { sandbox } = await startFootnote({ articles });
    const ana = sandbox.member('Ana');
    const examples = examplesIn(await ana.slash('help'));
    expect(examples.map(({ name }) => name)).toEqual(['ask', 'search']);
    for (const { name, words } of examples) {
      const option = name === 'ask' ? 'question' : 'keywords';
      const reply = await ana.slash(name, { [option]: words });
      expect(reply.content).toMatch(name === 'ask' ? /on your question/u : /passages? found/u);
    }
  });

  it('gives no example when there are no articles', async () => {
    const { sandbox } = await startFootnote({ articles: {} });
    expect(examplesIn(await sandbox.member('Ana').slash('help'))).toEqual([]);
  });
});

function permissionFor(type: For, ids: readonly string[]) {
  return fc.record({
    id: fc.constantFrom(...ids),
    type: fc.constant(type),
    permission: fc.boolean(),
  });
}
