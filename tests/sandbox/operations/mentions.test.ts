import { type APIAllowedMentions, AllowedMentionsTypes as Type } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_MENTION_TYPES,
  resolveMentions,
} from '../../../src/sandbox/operations/mentions.ts';

const TEXT = '@here Hello <@&1234> and <@5678> 👋';

const mentionable = {
  isUser: (id: string) => id !== '404',
  isRole: (id: string) => id === '1234',
  everyone: true,
  repliedUserId: null,
};

describe('resolveMentions', () => {
  test.each<{
    name: string;
    text?: string;
    allowed?: APIAllowedMentions;
    by?: keyof typeof DEFAULT_MENTION_TYPES;
    may?: Partial<Parameters<typeof resolveMentions>[3]>;
    expected: { users?: string[]; roles?: string[]; everyone?: boolean };
  }>([
    {
      name: 'parses all types in a message by default',
      expected: { users: ['5678'], roles: ['1234'], everyone: true },
    },
    {
      name: 'parses only users in an interaction response',
      by: 'webhook',
      expected: { users: ['5678'] },
    },
    { name: 'silences all with an empty parse', allowed: { parse: [] }, expected: {} },
    { name: 'silences all with an empty object', allowed: {}, expected: {} },
    {
      name: 'parses the named types',
      allowed: { parse: [Type.User, Type.Role], users: [] },
      expected: { users: ['5678'], roles: ['1234'] },
    },
    {
      name: 'parses everyone and listed users',
      text: '@everyone <@1234> <@5678> <@&789> 👋',
      allowed: { parse: [Type.Everyone], users: ['1234', '5678'] },
      expected: { users: ['1234', '5678'], everyone: true },
    },
    {
      name: 'ignores listed users that the text does not mention',
      text: '<@123> Time for some memes 🤠',
      allowed: { users: ['123', '456'] },
      expected: { users: ['123'] },
    },
    { name: 'ignores users who are not available', text: '<@404>', expected: {} },
    { name: 'counts a user once', text: '<@1> <@!1>', expected: { users: ['1'] } },
    {
      name: 'does not ping roles that are not mentionable',
      text: '<@&999>',
      allowed: { roles: ['999'] },
      expected: {},
    },
    {
      name: 'does not ping everyone without the permission',
      may: { everyone: false },
      expected: { users: ['5678'], roles: ['1234'] },
    },
    {
      name: 'pings the author of the referenced message by default',
      text: '',
      may: { repliedUserId: '7' },
      expected: { users: ['7'] },
    },
    {
      name: 'pings the author of the referenced message only on request if mentions are configured',
      text: '',
      allowed: { parse: [Type.User] },
      may: { repliedUserId: '7' },
      expected: {},
    },
  ])('$name', ({ text = TEXT, allowed, by = 'message', may, expected }) => {
    const { users = [], roles = [], everyone = false } = expected;
    expect(
      resolveMentions(text, allowed, DEFAULT_MENTION_TYPES[by], { ...mentionable, ...may }),
    ).toEqual({
      userIds: users,
      roleIds: roles,
      everyone,
    });
  });
});
