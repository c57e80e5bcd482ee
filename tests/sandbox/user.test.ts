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

/** Tells whether a command is sent; without a bot, it fails later. */
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
    ['only the required ones', {}, 'sent'],
    ['a missing required one', { question: '' }, 'question: This option is required'],
    ['an unknown one', { why: 'x' }, 'no option why'],
    ['text of the minimum length', { text: 'ab' }, 'sent'],
    ['text that is too short', { text: 'a' }, 'text: must be 2 or more characters long'],
    ['text counted in code points', { text: '😀😀😀😀' }, 'sent'],
    ['text that is too long', { text: '😀😀😀😀x' }, 'text: must be 4 or fewer characters long'],
    ['text of 6,000 characters', { long: 'x'.repeat(6000) }, 'sent'],
    [
      'text of 6,001 characters',
      { long: 'x'.repeat(6001) },
      'long: must be 6000 or fewer characters long',
    ],
    ['a number for text', { long: 1 }, 'long: must be text'],
    ['a choice by name', { pick: 'Short' }, 'sent'],
    ['a choice by value', { pick: 's' }, 'sent'],
    ['an unknown choice', { pick: 'x' }, 'pick: must be one of Short'],
    ['any text with autocomplete', { free: 'anything' }, 'sent'],
    ['a whole number within its range', { count: 9 }, 'sent'],
    ['a fraction for a whole number', { count: 1.5 }, 'count: must be a whole number'],
    ['a number that is too small', { count: 0 }, 'count: must be 1 or more'],
    ['a number that is too large', { count: 10 }, 'count: must be 9 or less'],
    ['a fraction', { ratio: 1.5 }, 'sent'],
    ['something that is not a number', { ratio: Number.NaN }, 'ratio: must be a number'],
    ['a boolean', { all: false }, 'sent'],
    ['text for a boolean', { all: 'yes' }, 'all: must be True or False'],
    ['an unknown user', { whom: '123' }, 'whom: must be the id of a user here'],
  ])('accept or reject %s', async (_, values, expected) => {
    expect(await send({ question: 'why?', ...values })).toBe(expected);
  });

  it('accept channels of the allowed types', async () => {
    const thread = sandbox.addThread('general', 'aside');
    const { id } = sandbox.channel('general');
    expect(await send({ question: 'x', where: thread.id })).toBe('sent');
    expect(await send({ question: 'x', where: id })).toBe(
      'where: must be a channel of another type',
    );
  });

  it('are completed only with autocomplete', async () => {
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
  ])('are required: %s', async (text, reason) => {
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
      name: 'not to a role that the guild denies it',
      set: () => {
        sandbox.setCommandPermissions('ask', [{ ...everyone(), permission: false }]);
      },
      isOffered: false,
    },
    {
      name: 'to a user that the guild allows it, which overrides its other permissions and the defaults',
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
      name: 'not in a channel where the guild denies it',
      set: () => {
        const { id } = sandbox.channel('general');
        sandbox.setCommandPermissions('ask', [{ id, type: Holder.Channel, permission: false }]);
      },
      isOffered: false,
    },
    {
      name: 'in the one channel where the guild allows it',
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
      name: 'not where all commands are denied',
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
      name: 'not in a guild if it is for direct messages only',
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
    ['if its contexts include them', { contexts: [0, 1] }, true],
    ['not if it is for guilds only', { contexts: [0] }, false],
    ['not if dm_permission is false', { dm_permission: false }, false],
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

describe('what a user sees', () => {
  it('is empty in a channel they cannot see', () => {
    const ann = sandbox.member('Ann');
    ann.say('hello');
    const owner = sandbox.member('Olga', { permissions: P.Administrator });
    const deny = P.ViewChannel;
    sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
    expect(ann.sees()).toEqual([]);
    expect(owner.sees()).toMatchObject([{ author: 'Ann', content: 'hello' }]);
    expect(() => ann.say('still here?')).toThrow(NotSent);
  });

  it('can be awaited, whether it is created, edited or already there', async () => {
    const [ann, bob] = [sandbox.member('Ann'), sandbox.member('Bob')];
    const comes = ann.awaits(({ content }) => content === 'x');
    const changes = ann.awaits(({ content }) => content === 'y');
    const message = bob.say('x');
    expect(await comes).toEqual(message);
    bob.edit(message, 'y');
    expect(await changes).toMatchObject({ id: message.id, isEdited: true });
    expect(await ann.awaits(({ content }) => content === 'y')).toEqual(await changes);
  });

  it('is separate for each channel', () => {
    const ann = sandbox.member('Ann');
    const other = sandbox.channel('other');
    ann.say('over there', other);
    expect(ann.sees()).toEqual([]);
    expect(ann.sees(other)).toMatchObject([{ content: 'over there' }]);
  });

  it('has no embeds if the message suppresses them', async () => {
    const { id } = sandbox.channel('general');
    const body = { content: 'x', embeds: [{ title: 'hidden' }], flags: 4 };
    await request(sandbox, 'POST', `/channels/${id}/messages`, body);
    expect(sandbox.member('Ann').sees()).toMatchObject([{ content: 'x', embeds: [] }]);
  });

  it('has no embeds if the user has turned them off', async () => {
    const { id } = sandbox.channel('general');
    const body = { content: 'x', embeds: [{ title: 'hidden' }] };
    await request(sandbox, 'POST', `/channels/${id}/messages`, body);
    const ann = sandbox.member('Ann');
    expect(ann.sees(undefined, { showsEmbeds: false })).toMatchObject([
      { content: 'x', embeds: [] },
    ]);
    expect(ann.sees()).toMatchObject([{ embeds: [{ title: 'hidden' }] }]);
  });

  it("includes pings, limited by the author's permissions", () => {
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

/** Tells whether a selection is sent; without a bot, it fails later. */
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

describe('a select', () => {
  const PICK = {
    type: 3,
    custom_id: 'pick',
    max_values: 2,
    options: ['a', 'b'].map(value => ({ label: value, value })),
  };
  const THREAD = { type: 8, custom_id: 'thread', channel_types: [11] };

  it('accepts each option once', async () => {
    expect(await chosen(PICK, ['a', 'b'])).toBe('sent');
    expect(await chosen(PICK, ['a', 'a'])).toBe('pick: choose each value only once');
  });

  it('of channels offers the allowed types', async () => {
    const { id } = sandbox.addThread('general', 'aside');
    expect(await chosen(THREAD, [id])).toBe('sent');
    const other = sandbox.channel('other').id;
    expect(await chosen(THREAD, [other])).toBe(`no select offers ${other}`);
  });
});

it('cannot use a command on someone who is not a member', async () => {
  await register({ name: 'Who', type: 2 });
  const ann = sandbox.member('Ann');
  const ben = sandbox.member('Ben');
  await expect(ann.rightClick(ben, 'Who', ann.directMessages)).rejects.toThrow(
    `Ann sees no person ${ben.id} in this channel`,
  );
});

describe('a posted message', () => {
  test.each([
    ['empty', ' '],
    ['too long', 'x'.repeat(2001)],
  ])('is not sent when %s', (_, text) => {
    expect(() => sandbox.member('Ann').say(text)).toThrow(
      'a message must have 1 to 2000 characters',
    );
  });
});
