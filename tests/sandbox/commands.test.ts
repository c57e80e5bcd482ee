import { ApplicationCommandPermissionType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { once, startBot } from './bot.ts';
import { type RawReply, request } from './request.ts';

const DAY = 24 * 60 * 60 * 1000;
const ASK = { name: 'ask', description: 'Asks' };

let sandbox: Sandbox;
let global: string;
let guild: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  global = `/applications/${sandbox.applicationId}/commands`;
  guild = `/applications/${sandbox.applicationId}/guilds/${sandbox.guild.id}/commands`;
});

afterEach(async () => {
  await sandbox.close();
});

const idIn = ({ body }: RawReply) => z.object({ id: z.string() }).parse(body).id;
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ ...ASK, name: `ask-${from + index}` }));

describe('commands', () => {
  it('are created with 201 and overwritten by name with 200, keeping their id', async () => {
    const made = await request(sandbox, 'POST', global, ASK);
    const replaced = await request(sandbox, 'POST', global, { ...ASK, description: 'Asks again' });
    expect([made.status, replaced.status]).toEqual([201, 200]);
    expect(idIn(replaced)).toBe(idIn(made));
    expect(replaced.body).toMatchObject({
      description: 'Asks again',
      type: 1,
      application_id: sandbox.applicationId,
      default_member_permissions: null,
      integration_types: [0],
    });
  });

  it('may share a name across types and scopes', async () => {
    const replies = [
      await request(sandbox, 'POST', global, ASK),
      await request(sandbox, 'POST', global, { name: 'ask', type: 3 }),
      await request(sandbox, 'POST', guild, ASK),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(replies[1]?.body).toMatchObject({ description: '' });
    expect(replies[2]?.body).toMatchObject({ guild_id: sandbox.guild.id });
  });

  it('are bulk overwritten, keeping the ids of those that stay', async () => {
    const kept = await request(sandbox, 'POST', guild, ASK);
    await request(sandbox, 'POST', guild, { ...ASK, name: 'gone' });
    const { status, body } = await request(sandbox, 'PUT', guild, [{ ...ASK, name: 'new' }, ASK]);
    expect(status).toBe(200);
    expect(body).toMatchObject([{ name: 'new' }, { name: 'ask', id: idIn(kept) }]);
    expect(
      sandbox
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['ask', 'new']);
  });

  it('are edited only in the given fields', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    const { body } = await request(sandbox, 'PATCH', `${global}/${id}`, {
      default_member_permissions: '32',
    });
    expect(body).toMatchObject({ id, ...ASK, default_member_permissions: '32' });
  });

  it('keep their type in an edit', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    const { status, body } = await request(sandbox, 'PATCH', `${global}/${id}`, { type: 6 });
    expect({ status, body }).toMatchObject({ status: 200, body: { type: 1 } });
  });

  it('are deleted with 204', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    expect((await request(sandbox, 'DELETE', `${global}/${id}`)).status).toBe(204);
    expect((await request(sandbox, 'GET', `${global}/${id}`)).code).toBe(10063);
  });

  it('are listed in one locale unless all are requested', async () => {
    const names = { de: 'fragen', fr: 'demander' };
    await request(sandbox, 'POST', global, { ...ASK, name_localizations: names });
    const inGerman = await request(sandbox, 'GET', global, undefined, { 'X-Discord-Locale': 'de' });
    expect(inGerman.body).toMatchObject([{ name: 'ask', name_localized: 'fragen' }]);
    expect(inGerman.body).not.toHaveProperty('0.name_localizations');
    const all = await request(sandbox, 'GET', `${global}?with_localizations=true`);
    expect(all.body).toMatchObject([{ name_localizations: names }]);
  });

  it('can be created 200 times a day, not counting existing ones', async () => {
    await request(sandbox, 'PUT', global, numbered(100));
    await request(sandbox, 'PUT', global, numbered(100, 100));
    expect((await request(sandbox, 'PUT', global, numbered(100, 100))).status).toBe(200);
    expect(await request(sandbox, 'PUT', global, [ASK])).toMatchObject({
      status: 400,
      code: 30034,
    });
    expect(sandbox.requests.at(-1)?.refusal?.rule).toBe('dailyCommandLimit');
    expect((await request(sandbox, 'PUT', guild, [ASK])).status).toBe(200);
    sandbox.clock.advance(DAY);
    expect((await request(sandbox, 'PUT', global, [ASK])).status).toBe(200);
  });
});

describe('commands are refused', () => {
  test.each<{
    name: string;
    act: () => Promise<RawReply>;
    status: number;
    code: number;
    rule: string;
  }>([
    {
      name: 'over 100 of a type per scope',
      act: async () => {
        await request(sandbox, 'PUT', guild, numbered(100));
        return await request(sandbox, 'POST', guild, ASK);
      },
      status: 400,
      code: 30032,
      rule: 'commandLimit',
    },
    {
      name: 'a name that is taken',
      act: async () => {
        await request(sandbox, 'POST', guild, ASK);
        const other = await request(sandbox, 'POST', guild, { ...ASK, name: 'other' });
        return await request(sandbox, 'PATCH', `${guild}/${idIn(other)}`, { name: 'ask' });
      },
      status: 400,
      code: 50035,
      rule: 'uniqueName',
    },
    {
      name: 'an invalid body',
      act: () => request(sandbox, 'POST', global, { name: 'Ask' }),
      status: 400,
      code: 50035,
      rule: 'commandName',
    },
    {
      name: 'an unknown id',
      act: () => request(sandbox, 'GET', `${global}/123456789012345678`),
      status: 404,
      code: 10063,
      rule: 'unknownCommand',
    },
    {
      name: "another scope's id",
      act: async () => {
        const made = await request(sandbox, 'POST', global, ASK);
        return await request(sandbox, 'GET', `${guild}/${idIn(made)}`);
      },
      status: 404,
      code: 10063,
      rule: 'unknownCommand',
    },
    {
      name: 'another application',
      act: () => request(sandbox, 'GET', '/applications/123456789012345678/commands'),
      status: 403,
      code: 20012,
      rule: 'otherApplication',
    },
    {
      name: 'an unknown guild',
      act: () => request(sandbox, 'GET', guild.replace(sandbox.guild.id, '123456789012345678')),
      status: 404,
      code: 10004,
      rule: 'unknownGuild',
    },
    {
      name: 'a guild that the bot has left',
      act: () => {
        sandbox.removeBot();
        return request(sandbox, 'PUT', guild, [ASK]);
      },
      status: 403,
      code: 50001,
      rule: 'missingAccess',
    },
    {
      name: "permissions set with a bot's token",
      act: () => request(sandbox, 'PUT', `${guild}/123/permissions`, { permissions: [] }),
      status: 403,
      code: 20001,
      rule: 'botsCannotSetCommandPermissions',
    },
  ])('for $name', async ({ act, status, code, rule }) => {
    expect(await act()).toMatchObject({ status, code });
    expect(sandbox.requests.at(-1)?.refusal?.rule).toBe(rule);
  });
});

const denied = () => [
  { id: sandbox.guild.id, type: ApplicationCommandPermissionType.Role, permission: false },
];

const shown = (id: string) => ({
  id,
  application_id: sandbox.applicationId,
  guild_id: sandbox.guild.id,
  permissions: denied(),
});

const permissionsOf = (id: string) => request(sandbox, 'GET', `${guild}/${id}/permissions`);

describe('the command permissions of a guild', () => {
  const NONE = { status: 404, code: 10066 };
  it('are returned for a command, for all commands, and as a list', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    expect(await permissionsOf(id)).toMatchObject(NONE);
    expect(await permissionsOf(sandbox.applicationId)).toMatchObject(NONE);
    expect((await request(sandbox, 'GET', `${guild}/permissions`)).body).toEqual([]);
    sandbox.setCommandPermissions('ask', denied());
    expect((await permissionsOf(id)).body).toEqual(shown(id));
    sandbox.setCommandPermissions(null, denied());
    expect((await permissionsOf(sandbox.applicationId)).body).toEqual(shown(sandbox.applicationId));
    expect((await request(sandbox, 'GET', `${guild}/permissions`)).body).toEqual([
      shown(id),
      shown(sandbox.applicationId),
    ]);
  });

  it('belong to the guild', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    const other = sandbox.addGuild('Other');
    other.setCommandPermissions('ask', denied());
    expect(await permissionsOf(id)).toMatchObject(NONE);
    expect(sandbox.member('Ann').offered()).toEqual(['ask']);
  });

  it('exist only for known commands', async () => {
    expect(await permissionsOf('123456789012345678')).toMatchObject({ status: 404, code: 10063 });
    const other = sandbox.addGuild('Other');
    const elsewhere = guild.replace(sandbox.guild.id, other.id);
    const id = idIn(await request(sandbox, 'POST', elsewhere, ASK));
    expect(await permissionsOf(id)).toMatchObject({ status: 404, code: 10063 });
  });

  it('are removed with the command', async () => {
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    sandbox.setCommandPermissions('ask', denied());
    await request(sandbox, 'PATCH', `${global}/${id}`, { name: 'renamed' });
    expect(await permissionsOf(id)).toMatchObject(NONE);
  });

  it('are sent to the bot on every change, without any intent', async () => {
    const client = await startBot(sandbox, async () => undefined, []);
    const id = idIn(await request(sandbox, 'POST', global, ASK));
    const told = once(client, 'applicationCommandPermissionsUpdate');
    sandbox.setCommandPermissions('ask', denied());
    expect((await told)[0]).toMatchObject({
      id,
      guildId: sandbox.guild.id,
      applicationId: sandbox.applicationId,
      permissions: denied(),
    });
    await client.destroy();
  });
});
