import {
  ApplicationCommandPermissionType as Holder,
  PermissionFlagsBits as P,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { MemberOptions } from '../../src/sandbox/guild/members.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { OptionValues } from '../../src/sandbox/user/commandOptions.ts';
import { NotOffered, NotSent } from '../../src/sandbox/user/userError.ts';
import { request } from './request.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ channels: ['general', 'other'] });
});

afterEach(async () => {
  await sandbox.close();
});

async function register(...commands: readonly object[]): Promise<void> {
  const path = `/applications/${sandbox.applicationId}/commands`;
  const { status, body } = await request(sandbox, 'PUT', path, commands);
  expect({ status, body }).toMatchObject({ status: 200 });
}

/** A command is sent if it fails only for want of a bot. */
async function send(values: OptionValues): Promise<string> {
  const sent = sandbox.member('Ann').slash('ask', values);
  sandbox.clock.advance(3000);
  const reason: unknown = await sent.catch((error: unknown) => error);
  return reason instanceof NotSent ? reason.message : 'sent';
}

describe('options', () => {
  const OPTIONS = [
    { type: Type.String, name: 'text', min_length: 2, max_length: 4 },
    { type: Type.String, name: 'long' },
    { type: Type.String, name: 'pick', choices: [{ name: 'Short', value: 's' }] },
    { type: Type.String, name: 'free', autocomplete: true },
    { type: Type.Integer, name: 'count', min_value: 1, max_value: 9 },
    { type: Type.Number, name: 'ratio' },
    { type: Type.Boolean, name: 'all' },
    { type: Type.User, name: 'whom' },
    { type: Type.Channel, name: 'where', channel_types: [11] },
  ].map(option => ({ ...option, description: 'x' }));

  beforeEach(async () => {
    const required = { type: Type.String, name: 'question', description: 'x', required: true };
    await register({ name: 'ask', description: 'x', options: [required, ...OPTIONS] });
  });

  test.each<[string, OptionValues, string]>([
    ['none but those required', {}, 'sent'],
    ['one that is required and missing', { question: '' }, 'question: This option is required'],
    ['one that is unknown', { why: 'x' }, 'no option why'],
    ['text of the least length', { text: 'ab' }, 'sent'],
    ['text that is too short', { text: 'a' }, 'text: must be 2 or more characters long'],
    ['text counted in characters, not code units', { text: '😀😀😀😀' }, 'sent'],
    ['text that is too long', { text: '😀😀😀😀x' }, 'text: must be 4 or fewer characters long'],
    ['text of 6,000 characters', { long: 'x'.repeat(6000) }, 'sent'],
    ['text of 6,001', { long: 'x'.repeat(6001) }, 'long: must be 6000 or fewer characters long'],
    ['a number for text', { long: 1 }, 'long: must be text'],
    ['a choice by its name', { pick: 'Short' }, 'sent'],
    ['a choice by its value', { pick: 's' }, 'sent'],
    ['what is no choice', { pick: 'x' }, 'pick: must be one of Short'],
    ['any text where suggestions are made', { free: 'anything' }, 'sent'],
    ['a whole number within its range', { count: 9 }, 'sent'],
    ['a fraction for a whole number', { count: 1.5 }, 'count: must be a whole number'],
    ['a number that is too small', { count: 0 }, 'count: must be 1 or more'],
    ['a number that is too large', { count: 10 }, 'count: must be 9 or less'],
    ['a fraction', { ratio: 1.5 }, 'sent'],
    ['no number', { ratio: Number.NaN }, 'ratio: must be a number'],
    ['a truth value', { all: false }, 'sent'],
    ['text for a truth value', { all: 'yes' }, 'all: must be True or False'],
    ['someone unknown', { whom: '123' }, 'whom: must be the id of a user here'],
  ])('take %s', async (_, values, expected) => {
    expect(await send({ question: 'why?', ...values })).toBe(expected);
  });

  it('take a channel of the types that are asked for', async () => {
    const thread = sandbox.addThread('general', 'aside');
    const { id } = sandbox.channel('general');
    expect(await send({ question: 'x', where: thread.id })).toBe('sent');
    expect(await send({ question: 'x', where: id })).toBe(
      'where: must be a channel of another type',
    );
  });

  it('are completed only where suggestions are made', async () => {
    const ann = sandbox.member('Ann');
    await expect(ann.complete('ask', 'long', 'x')).rejects.toThrow('long has no autocomplete');
  });
});

describe('sub-commands', () => {
  beforeEach(async () => {
    await register({
      name: 'articles',
      description: 'x',
      options: [{ type: Type.Subcommand, name: 'list', description: 'x' }],
    });
  });

  test.each([
    ['articles', '/articles needs a sub-command'],
    ['articles find', '/articles has no sub-command find'],
  ])('are wanted: %s', async (text, reason) => {
    await expect(sandbox.member('Ann').slash(text)).rejects.toThrow(reason);
  });
});

const everyone = () => ({ id: sandbox.guild.id, type: Holder.Role });

describe('a command is offered', () => {
  test.each<{
    name: string;
    command?: object;
    rights?: MemberOptions;
    set?: (userId: string) => void;
    isOffered: boolean;
  }>([
    { name: 'to everyone by default', isOffered: true },
    {
      name: 'not to those without its default permissions',
      command: { default_member_permissions: String(P.ManageGuild) },
      isOffered: false,
    },
    {
      name: 'to those with its default permissions',
      command: { default_member_permissions: String(P.ManageGuild) },
      rights: { permissions: P.ManageGuild },
      isOffered: true,
    },
    {
      name: 'not to anyone when its default permissions are 0',
      command: { default_member_permissions: '0' },
      rights: { permissions: P.ManageGuild },
      isOffered: false,
    },
    {
      name: 'to administrators, whatever is set',
      command: { default_member_permissions: '0' },
      rights: { permissions: P.Administrator },
      set: () => {
        sandbox.setCommandPermissions('ask', [{ ...everyone(), permission: false }]);
      },
      isOffered: true,
    },
    {
      name: 'not without USE_APPLICATION_COMMANDS in the channel',
      set: () => {
        const deny = P.UseApplicationCommands;
        sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
      },
      isOffered: false,
    },
    {
      name: 'not to a role that the server forbids it',
      set: () => {
        sandbox.setCommandPermissions('ask', [{ ...everyone(), permission: false }]);
      },
      isOffered: false,
    },
    {
      name: 'to someone whom the server allows it, before what it says of everyone and by default',
      command: { default_member_permissions: '0' },
      set: userId => {
        sandbox.setCommandPermissions('ask', [
          { ...everyone(), permission: false },
          { id: userId, type: Holder.User, permission: true },
        ]);
      },
      isOffered: true,
    },
    {
      name: 'not in a channel where the server forbids it',
      set: () => {
        const { id } = sandbox.channel('general');
        sandbox.setCommandPermissions('ask', [{ id, type: Holder.Channel, permission: false }]);
      },
      isOffered: false,
    },
    {
      name: 'in the one channel where the server allows it',
      set: () => {
        const { id } = sandbox.channel('general');
        const all = String(BigInt(sandbox.guild.id) - 1n);
        sandbox.setCommandPermissions('ask', [
          { id: all, type: Holder.Channel, permission: false },
          { id, type: Holder.Channel, permission: true },
        ]);
      },
      isOffered: true,
    },
    {
      name: 'not where all commands are forbidden',
      set: () => {
        sandbox.setCommandPermissions(null, [{ ...everyone(), permission: false }]);
      },
      isOffered: false,
    },
    {
      name: "by the command's own setting before that for all",
      set: () => {
        sandbox.setCommandPermissions(null, [{ ...everyone(), permission: false }]);
        sandbox.setCommandPermissions('ask', [{ ...everyone(), permission: true }]);
      },
      isOffered: true,
    },
    {
      name: 'not in a server if it is for direct messages',
      command: { contexts: [1] },
      isOffered: false,
    },
    {
      name: 'not in an ordinary channel if age-restricted',
      command: { nsfw: true },
      isOffered: false,
    },
    {
      name: 'not once the bot has left',
      set: () => {
        sandbox.removeBot();
      },
      isOffered: false,
    },
  ])('$name', async ({ command, rights, set, isOffered }) => {
    await register({ name: 'ask', description: 'x', ...command });
    const ann = sandbox.member('Ann', rights);
    set?.(ann.id);
    expect(ann.offered()).toEqual(isOffered ? ['ask'] : []);
  });

  test.each([
    ['by default', {}, true],
    ['if it names them', { contexts: [0, 1] }, true],
    ['not if it is for servers', { contexts: [0] }, false],
    ['not if it says so in the old way', { dm_permission: false }, false],
  ])('in direct messages %s', async (_, command, isOffered) => {
    await register({ name: 'ask', description: 'x', ...command });
    const ann = sandbox.member('Ann');
    expect(ann.offered(ann.directMessages)).toEqual(isOffered ? ['ask'] : []);
  });

  it('or cannot be used', async () => {
    await register();
    await expect(sandbox.member('Ann').slash('ask')).rejects.toThrow(NotOffered);
  });
});

describe('what someone sees', () => {
  it('is nothing in a channel that is closed to them', () => {
    const ann = sandbox.member('Ann');
    ann.say('hello');
    const owner = sandbox.member('Olga', { permissions: P.Administrator });
    const deny = P.ViewChannel;
    sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
    expect(ann.sees()).toEqual([]);
    expect(owner.sees()).toMatchObject([{ author: 'Ann', content: 'hello' }]);
    expect(() => ann.say('still here?')).toThrow(NotSent);
  });

  it('can be waited for, whether it comes, changes or is there already', async () => {
    const [ann, bob] = [sandbox.member('Ann'), sandbox.member('Bob')];
    const comes = ann.awaits(({ content }) => content === 'x');
    const changes = ann.awaits(({ content }) => content === 'y');
    const message = bob.say('x');
    expect(await comes).toEqual(message);
    bob.edit(message, 'y');
    expect(await changes).toMatchObject({ id: message.id, isEdited: true });
    expect(await ann.awaits(({ content }) => content === 'y')).toEqual(await changes);
  });

  it('is each channel for itself', () => {
    const ann = sandbox.member('Ann');
    const other = sandbox.channel('other');
    ann.say('over there', other);
    expect(ann.sees()).toEqual([]);
    expect(ann.sees(other)).toMatchObject([{ content: 'over there' }]);
  });

  it('has no embeds where the message suppresses them', async () => {
    const { id } = sandbox.channel('general');
    const body = { content: 'x', embeds: [{ title: 'hidden' }], flags: 4 };
    await request(sandbox, 'POST', `/channels/${id}/messages`, body);
    expect(sandbox.member('Ann').sees()).toMatchObject([{ content: 'x', embeds: [] }]);
  });

  it('has no embeds where they have switched them off', async () => {
    const { id } = sandbox.channel('general');
    const body = { content: 'x', embeds: [{ title: 'hidden' }] };
    await request(sandbox, 'POST', `/channels/${id}/messages`, body);
    const ann = sandbox.member('Ann');
    expect(ann.sees(undefined, { showsEmbeds: false })).toMatchObject([
      { content: 'x', embeds: [] },
    ]);
    expect(ann.sees()).toMatchObject([{ embeds: [{ title: 'hidden' }] }]);
  });

  it('tells whom a message pings, as far as its author may', () => {
    const ann = sandbox.member('Ann');
    const press = sandbox.addRole('press');
    const text = `@everyone <@&${press.id}> <@${sandbox.applicationId}>`;
    sandbox.setOverwrites('general', [
      { id: sandbox.guild.id, type: 0, allow: 0n, deny: P.MentionEveryone },
    ]);
    const said = ann.say(text);
    expect(said.mentions).toEqual({
      userIds: [sandbox.applicationId],
      roleIds: [],
      everyone: false,
    });
  });
});

/** A choice is sent if it fails only for want of a bot. */
async function chosen(select: object, values: readonly string[]): Promise<string> {
  const body = { components: [{ type: 1, components: [select] }] };
  await request(sandbox, 'POST', `/channels/${sandbox.channel('general').id}/messages`, body);
  const ann = sandbox.member('Ann');
  const [shown] = ann.sees();
  if (shown === undefined) throw new Error('nothing was posted');
  const sent = ann.choose(shown, values);
  sandbox.clock.advance(3000);
  const reason: unknown = await sent.catch((error: unknown) => error);
  return reason instanceof NotSent ? reason.message : 'sent';
}

describe('a menu', () => {
  const PICK = {
    type: 3,
    custom_id: 'pick',
    max_values: 2,
    options: ['a', 'b'].map(value => ({ label: value, value })),
  };
  const THREAD = { type: 8, custom_id: 'thread', channel_types: [11] };

  it('takes each of its options once', async () => {
    expect(await chosen(PICK, ['a', 'b'])).toBe('sent');
    expect(await chosen(PICK, ['a', 'a'])).toBe('pick: choose each value only once');
  });

  it('of channels offers those of its types', async () => {
    const { id } = sandbox.addThread('general', 'aside');
    expect(await chosen(THREAD, [id])).toBe('sent');
    const other = sandbox.channel('other').id;
    expect(await chosen(THREAD, [other])).toBe(`no select offers ${other}`);
  });
});

it('cannot use a command on someone who is not there', async () => {
  await register({ name: 'Who', type: 2 });
  const ann = sandbox.member('Ann');
  const ben = sandbox.member('Ben');
  await expect(ann.rightClick(ben, 'Who', ann.directMessages)).rejects.toThrow(
    `Ann sees no person ${ben.id} in this channel`,
  );
});

describe('an ordinary message', () => {
  test.each([
    ['empty', ' '],
    ['too long', 'x'.repeat(2001)],
  ])('is not sent when %s', (_, text) => {
    expect(() => sandbox.member('Ann').say(text)).toThrow('a message must have 1 to 2000 characters');
  });
});
