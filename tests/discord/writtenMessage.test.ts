import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/discord/writtenMessage.ts';

const PLAIN = {
  id: '2',
  channel_id: '1',
  type: MessageType.Default,
  author: { id: '3' },
  mentions: [],
  content: '',
  embeds: [],
};
const EMBED = { title: 'Ferry', description: 'It ran aground' };
const FORWARD = { content: 'passed on', embeds: [] };

describe('readMessage', () => {
  it.each<[what: string, message: object, text: string]>([
    ['its content', { content: 'said', poll: { question: { text: 'asked' } } }, 'said'],
    [
      'what it passes on',
      { message_snapshots: [{ message: FORWARD }], embeds: [EMBED] },
      'passed on',
    ],
    [
      'the question of its poll',
      { poll: { question: { text: 'asked' } }, embeds: [EMBED] },
      'asked',
    ],
    ['its embed', { embeds: [EMBED] }, 'Ferry\nIt ran aground'],
    [
      'the embed of what it passes on',
      { message_snapshots: [{ message: { content: ' ', embeds: [EMBED] } }] },
      'Ferry\nIt ran aground',
    ],
    [
      'its content where nothing else is there',
      { content: 'said', embeds: undefined, mentions: undefined },
      'said',
    ],
    ['nothing where none is there', { content: undefined }, ''],
    ['nothing for a picture', { attachments: [{ id: '4' }] }, ''],
  ])('takes for its words %s', (_, message, text) => {
    expect(readMessage({ ...PLAIN, ...message })?.text).toBe(text);
  });

  it.each<[what: string, message: object, writer: string]>([
    ['a person', {}, 'person'],
    ['a person who replies', { type: MessageType.Reply }, 'person'],
    ['a bot', { author: { id: '3', bot: true } }, 'app'],
    ['a webhook', { webhook_id: '4' }, 'app'],
    ['Discord', { type: MessageType.UserJoin }, 'Discord'],
    ['Discord, of a kind to come', { type: 999 }, 'Discord'],
  ])('tells that it is of %s', (_, message, writer) => {
    expect(readMessage({ ...PLAIN, ...message })?.writer).toBe(writer);
  });

  it.each([
    ['nothing', null],
    ['no message', { id: 7 }],
    ['a message without an author', { ...PLAIN, author: undefined }],
  ])('reads nothing from %s', (_, message) => {
    expect(readMessage(message)).toBeNull();
  });
});
