import { ChannelType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, it, test } from 'vitest';
import { Session } from '../../src/sandbox/gateway/session.ts';
import { createChanges } from '../../src/sandbox/model/changes.ts';
import { createClock } from '../../src/sandbox/model/clock.ts';
import { TOKEN_LIFETIME } from '../../src/sandbox/model/interaction.ts';
import { createInteractionToken } from '../../src/sandbox/model/interactionToken.ts';
import type { Message } from '../../src/sandbox/model/message.ts';
import { MessageStore } from '../../src/sandbox/model/messageStore.ts';
import { createWorld } from '../../src/sandbox/model/world.ts';
import { startInteraction } from '../../src/sandbox/operations/interactions.ts';
import type { RecordedRequest } from '../../src/sandbox/rest/restListener.ts';
import { webhookIsOpen } from '../../src/sandbox/rules/state/interactionRefusals.ts';
import { startSandbox } from '../../src/sandbox/startSandbox.ts';
import { request } from './request.ts';

const PLAIN: Message = {
  id: '1',
  channelId: 'general',
  authorId: '7',
  type: MessageType.Default,
  content: 'said',
  embeds: [],
  components: [],
  attachments: [],
  stickers: [],
  poll: null,
  forwarded: null,
  flags: 0,
  mentions: { userIds: [], roleIds: [], everyone: false },
  nonce: null,
  isTts: false,
  isPinned: false,
  webhookId: null,
  editedAt: null,
  replyTo: null,
  origin: null,
  onlyFor: null,
};
const THINKING = MessageFlags.Loading;

function storeOf(kept: number, ...messages: readonly Partial<Message>[]): MessageStore {
  const store = new MessageStore(kept);
  for (const message of messages) store.add({ ...PLAIN, ...message });
  return store;
}

const idsIn = (store: MessageStore, channelId: string) => store.in(channelId).map(({ id }) => id);

describe('a channel', () => {
  it('keeps its last messages, whatever is posted elsewhere', () => {
    const store = storeOf(
      2,
      { id: '1' },
      { id: '2', channelId: 'sport' },
      { id: '3' },
      { id: '4' },
    );
    expect(idsIn(store, 'general')).toEqual(['3', '4']);
    expect(idsIn(store, 'sport')).toEqual(['2']);
    expect(store.has('1')).toBe(false);
  });

  it('keeps a loading message until it is filled in', () => {
    const store = storeOf(1, { id: '1', flags: THINKING }, { id: '2' }, { id: '3' });
    expect(idsIn(store, 'general')).toEqual(['1']);
    store.replace({ ...PLAIN, id: '1' });
    store.add({ ...PLAIN, id: '4' });
    expect(idsIn(store, 'general')).toEqual(['4']);
  });

  it('reports the id of its last message even if that is gone', () => {
    const store = storeOf(9, { id: '1' }, { id: '2' });
    store.remove({ ...PLAIN, id: '2' });
    expect(idsIn(store, 'general')).toEqual(['1']);
    expect(store.lastIn('general')).toBe('2');
    expect(store.lastIn('sport')).toBeNull();
  });
});

describe('an interaction', () => {
  it('is dropped when its token expires, and the token is still recognized as expired', () => {
    const clock = createClock();
    const bot = { name: 'Bot', readsMessageContent: false, isUserInstallable: false };
    const world = createWorld({ clock, bot, dispatch: () => undefined, cdnOrigin: '' });
    const { id: userId } = world.application;
    const channelId = world.newId();
    world.channels.set(channelId, {
      id: channelId,
      type: ChannelType.DM,
      guildId: null,
      memberIds: [userId],
    });
    const { token } = startInteraction(world, {
      kind: { type: InteractionType.MessageComponent, messageId: '1' },
      userId,
      channelId,
      data: {},
    });
    clock.advance(TOKEN_LIFETIME - 1000);
    expect(world.interactions.has(token)).toBe(true);
    clock.advance(1000);
    expect(world.interactions.has(token)).toBe(false);
    expect(webhookIsOpen(undefined, token, clock.now())?.body.code).toBe(50_027);
    clock.stop();
  });
});

test.each([
  ['an unknown one', 'aW50ZXJhY3Rpb24', 10_015],
  ['one with other content', Buffer.from('webhook:1:x').toString('base64url'), 10_015],
  ['an expired one', createInteractionToken('1'), 50_027],
])('refuses a token with the matching error: %s', (_, token, code) => {
  expect(webhookIsOpen(undefined, token, Date.now())?.body.code).toBe(code);
});

test('a session keeps the last 5,000 unconfirmed events', () => {
  const session = new Session(0, [0, 1]);
  for (let sent = 0; sent < 5001; sent += 1) session.dispatch('GUILD_DELETE', { id: '1' });
  expect(session.missedSince(0)).toEqual({ ok: false, problem: 'no longer kept' });
  const missed = session.missedSince(1);
  expect(missed.ok && missed.payloads.length).toBe(5000);
});

test('requests with a recorder are not kept', async () => {
  const told: RecordedRequest[] = [];
  const sandbox = await startSandbox({
    record: one => {
      told.push(one);
    },
  });
  await request(sandbox, 'GET', '/gateway/bot');
  await sandbox.close();
  expect(told).toMatchObject([{ path: '/gateway/bot', status: 200, interactionId: null }]);
  expect(sandbox.requests).toEqual([]);
});

describe('waiters for changes', () => {
  it('look again only when something they depend on changes', async () => {
    const changes = createChanges();
    let dependsOn = 'interaction';
    let looks = 0;
    const found = changes.until(
      () => [dependsOn],
      () => {
        looks += 1;
        return dependsOn === 'found' ? looks : undefined;
      },
    );
    dependsOn = 'message';
    changes.announce('interaction');
    changes.announce('interaction');
    changes.announce('another');
    dependsOn = 'found';
    changes.announce('message');
    changes.announce('message');
    expect(await found).toBe(3);
    expect(looks).toBe(3);
  });
});
