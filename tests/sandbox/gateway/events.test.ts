import { describe, expect, test } from 'vitest';
import { checkEvent } from '../../../src/sandbox/gateway/schemas/events.ts';
import {
  APPLICATION_ID,
  BOT,
  CHANNEL_ID,
  channelData,
  GUILD_ID,
  guildData,
  IN_DIRECT_MESSAGE,
  interactionData,
  type Json,
  memberData,
  messageData,
  slashData,
  USER_ID,
  userData,
} from './payloads.ts';

const READY = {
  v: 10,
  user: BOT,
  guilds: [{ id: GUILD_ID, unavailable: true }],
  session_id: 'a-session',
  resume_gateway_url: 'ws://127.0.0.1:1234/gateway',
  application: { id: APPLICATION_ID, flags: 0 },
};
const MESSAGE_ID = '500000000000000005';
const button = { component_type: 2, custom_id: 'next' };
const FILE = {
  id: '900000000000000009',
  filename: 'notes.txt',
  size: 7,
  url: 'https://cdn.discordapp.com/ephemeral-attachments/1/2/notes.txt',
  proxy_url: 'https://media.discordapp.net/ephemeral-attachments/1/2/notes.txt',
  ephemeral: true,
};
const title = { type: 4, id: 2, custom_id: 'title', value: 'Ferry' };

function filledIn(type: number, value: unknown): Json {
  return interactionData({ data: slashData({ name: 'option', type, value }) });
}

function text(name: string, more: Json = {}): Json {
  return { name, type: 3, value: '', ...more };
}

function autocompleteData(...options: readonly Json[]): Json {
  return interactionData({ type: 4, data: slashData(...options) });
}

function componentData(data: Json): Json {
  return interactionData({ type: 3, message: messageData(), data });
}

function modalData(...components: readonly Json[]): Json {
  return interactionData({ type: 5, data: { custom_id: 'note', components } });
}

/** A modal with a file upload. */
function uploadData(attachments: Json): Json {
  const component = { type: 19, id: 2, custom_id: 'files', values: [FILE.id] };
  const data = { custom_id: 'note', components: [{ type: 18, id: 1, component }] };
  return interactionData({ type: 5, data: { ...data, resolved: { attachments } } });
}

/** A slash command with an attachment option. */
function optionFileData(attachments: Json): Json {
  const data = slashData({ name: 'file', type: 11, value: FILE.id });
  return interactionData({ data: { ...data, resolved: { attachments } } });
}

/** A context menu command on a user (2) or message (3). */
function menuData(type: 2 | 3, target: string, resolved: Json): Json {
  const data = { id: '700000000000000007', name: 'Look', type, target_id: target, resolved };
  return interactionData({ data });
}

describe('accepts what Discord sends', () => {
  test.each<readonly [string, Json]>([
    ['READY', READY],
    ['READY', { ...READY, shard: [0, 1] }],
    ['RESUMED', {}],
    ['GUILD_CREATE', guildData(GUILD_ID)],
    ['GUILD_DELETE', { id: GUILD_ID }],
    ['CHANNEL_CREATE', channelData()],
    ['MESSAGE_CREATE', messageData()],
    ['MESSAGE_CREATE', messageData({ guild_id: GUILD_ID, member: memberData() })],
    ['MESSAGE_UPDATE', messageData({ flags: 64 })],
    ['MESSAGE_DELETE', { id: MESSAGE_ID, channel_id: CHANNEL_ID }],
    ['INTERACTION_CREATE', interactionData()],
    ['INTERACTION_CREATE', interactionData(IN_DIRECT_MESSAGE)],
    [
      'INTERACTION_CREATE',
      interactionData({
        data: slashData(
          { name: 'question', type: 3, value: 'Why?' },
          { name: 'limit', type: 4, value: 3 },
          { name: 'ratio', type: 10, value: 0.5 },
          { name: 'quiet', type: 5, value: true },
          { name: 'who', type: 6, value: USER_ID },
        ),
      }),
    ],
    [
      'INTERACTION_CREATE',
      interactionData({
        data: slashData({
          name: 'articles',
          type: 2,
          options: [{ name: 'show', type: 1, options: [{ name: 'name', type: 3, value: 'x' }] }],
        }),
      }),
    ],
    ['INTERACTION_CREATE', menuData(2, USER_ID, { users: { [USER_ID]: userData(USER_ID) } })],
    ['INTERACTION_CREATE', menuData(3, MESSAGE_ID, { messages: { [MESSAGE_ID]: messageData() } })],
    [
      'INTERACTION_CREATE',
      autocompleteData(
        { name: 'limit', type: 4, value: '3' },
        { name: 'article', type: 3, value: '', focused: true },
      ),
    ],
    ['INTERACTION_CREATE', componentData(button)],
    ['INTERACTION_CREATE', componentData({ component_type: 3, custom_id: 'a', values: ['x'] })],
    [
      'INTERACTION_CREATE',
      componentData({
        component_type: 5,
        custom_id: 'who',
        values: [USER_ID],
        resolved: { users: { [USER_ID]: userData(USER_ID) } },
      }),
    ],
    ['INTERACTION_CREATE', modalData({ type: 18, id: 1, component: title })],
    ['INTERACTION_CREATE', modalData({ type: 1, id: 1, components: [title] })],
    ['INTERACTION_CREATE', uploadData({ [FILE.id]: FILE })],
    ['INTERACTION_CREATE', optionFileData({ [FILE.id]: FILE })],
  ])('%s %#', (name, data) => {
    expect(checkEvent(name, data)).toBeNull();
  });
});

describe('reports the path of what Discord would not send', () => {
  test.each<readonly [string, Json, string]>([
    ['PIZZA_CREATE', {}, 'PIZZA_CREATE: no schema for this event'],
    ['READY', { ...READY, user: userData(APPLICATION_ID) }, 'READY.user.bot: '],
    ['READY', { ...READY, guilds: [{ id: GUILD_ID }] }, 'READY.guilds.0.unavailable: '],
    ['READY', { ...READY, resume_gateway_url: 'nowhere' }, 'READY.resume_gateway_url: '],
    ['GUILD_CREATE', guildData(GUILD_ID, { roles: null }), 'GUILD_CREATE.roles: '],
    ['GUILD_CREATE', guildData(GUILD_ID, { member_count: null }), 'GUILD_CREATE.member_count: '],
    ['MESSAGE_CREATE', messageData({ timestamp: 'today' }), 'MESSAGE_CREATE.timestamp: '],
    ['MESSAGE_CREATE', messageData({ timestamp: new Date(NaN) }), 'MESSAGE_CREATE.timestamp: '],
    ['MESSAGE_CREATE', messageData({ flags: 64, guild_id: GUILD_ID }), 'MESSAGE_CREATE.flags: '],
    ['MESSAGE_UPDATE', messageData({ tts: true }), 'MESSAGE_UPDATE.tts: '],
    ['MESSAGE_DELETE', { id: MESSAGE_ID }, 'MESSAGE_DELETE.channel_id: '],
  ])('%s %#', (name, data, problem) => {
    expect(checkEvent(name, data)).toContain(problem);
  });

  test.each<readonly [string, Json, string]>([
    ['no id', interactionData({ id: undefined }), 'id'],
    ['an unknown version', interactionData({ version: 2 }), 'version'],
    ['no permissions', interactionData({ app_permissions: undefined }), 'app_permissions'],
    ['no entitlements', interactionData({ entitlements: undefined }), 'entitlements'],
    ['no locale', interactionData({ locale: undefined }), 'locale'],
    ['an uploaded file that is not resolved', uploadData({}), 'data.resolved.attachments'],
    ['an option with a file that is not resolved', optionFileData({}), 'data.resolved.attachments'],
    [
      'an uploaded file that is not ephemeral',
      uploadData({ [FILE.id]: { ...FILE, ephemeral: undefined } }),
      `data.resolved.attachments.${FILE.id}.ephemeral`,
    ],
    ['no size limit', interactionData({ attachment_size_limit: 0 }), 'attachment_size_limit'],
    ['no channel', interactionData({ channel: undefined }), 'channel'],
    ['a channel id of another channel', interactionData({ channel_id: '1' }), 'channel_id'],
    ['a ping', interactionData({ type: 1 }), 'type'],
    ['no context', interactionData({ context: undefined }), 'context'],
    ['no member in a guild', interactionData({ member: undefined }), 'member'],
    ['a user in a guild', interactionData({ user: userData(USER_ID) }), 'user'],
    ['no guild locale', interactionData({ guild_locale: undefined }), 'guild_locale'],
    [
      'a member without permissions',
      interactionData({ member: memberData({ user: userData(USER_ID) }) }),
      'member.permissions',
    ],
    [
      'another guild as owner',
      interactionData({ authorizing_integration_owners: { 0: '1' } }),
      'authorizing_integration_owners.0',
    ],
    [
      'a guild in a direct message',
      interactionData({ ...IN_DIRECT_MESSAGE, guild_id: GUILD_ID }),
      'guild_id',
    ],
    [
      'no user in a direct message',
      interactionData({ ...IN_DIRECT_MESSAGE, user: undefined }),
      'user',
    ],
    ['a number for text', filledIn(3, 1), 'data.options.0.value'],
    ['a text for a number', filledIn(4, '1'), 'data.options.0.value'],
    ['a fraction for an integer', filledIn(4, 1.5), 'data.options.0.value'],
    ['a name for a user', filledIn(6, 'Ada'), 'data.options.0.value'],
    ['an option without a type', filledIn(99, 'x'), 'data.options.0.type'],
    [
      'a focused option in a command',
      interactionData({ data: slashData(text('q', { focused: true })) }),
      'data.options.0.focused',
    ],
    ['no focused option', autocompleteData(text('q')), 'data.options'],
    [
      'two focused options',
      autocompleteData(text('q', { focused: true }), text('r', { focused: true })),
      'data.options',
    ],
    ['an unresolved target', menuData(2, USER_ID, { users: {} }), 'data.resolved.users'],
    ['no messages', menuData(3, MESSAGE_ID, {}), 'data.resolved.messages'],
    ['a component without its message', interactionData({ type: 3, data: button }), 'message'],
    ['values for a button', componentData({ ...button, values: [] }), 'data.values'],
    [
      'a select without values',
      componentData({ component_type: 3, custom_id: 'a' }),
      'data.values',
    ],
    [
      'unresolved users',
      componentData({ component_type: 5, custom_id: 'a', values: [USER_ID] }),
      'data.resolved',
    ],
    ['a field outside a label', modalData(title), 'data.components.0.type'],
    [
      'a field without a value',
      modalData({ type: 18, id: 1, component: { ...title, value: undefined } }),
      'data.components.0.component.value',
    ],
  ])('INTERACTION_CREATE with %s', (_, data, path) => {
    expect(checkEvent('INTERACTION_CREATE', data)).toMatch(
      new RegExp(`^INTERACTION_CREATE\\.${path.replaceAll('.', '\\.')}: `),
    );
  });
});
