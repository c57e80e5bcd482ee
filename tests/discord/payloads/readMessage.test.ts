import {
  ComponentType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/discord/payloads/readMessage.ts';

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
  const TEXT = { type: ComponentType.TextDisplay, content: 'displayed' };
  const PICTURE = { media: { url: 'https://cdn.example/a.png' }, description: 'a gate' };

  it.each<[what: string, message: object, text: string]>([
    ['its content', { content: 'said' }, 'said'],
    [
      'the question and answers of its poll',
      { poll: { question: { text: 'asked' }, answers: [{ poll_media: { text: 'yes' } }, {}] } },
      'asked\nyes',
    ],
    [
      'every part of its embeds',
      {
        embeds: [
          {
            author: { name: 'Harbour News' },
            title: 'Ferry',
            description: 'It ran aground',
            fields: [{ name: 'Where', value: 'Northport' }],
            footer: { text: 'Sunday' },
          },
        ],
      },
      'Harbour News\nFerry\nIt ran aground\nWhere\nNorthport\nSunday',
    ],
    ['a text display', { components: [TEXT] }, 'displayed'],
    [
      'a text display in a section in a container',
      {
        components: [
          {
            type: ComponentType.Container,
            components: [
              {
                type: ComponentType.Section,
                components: [TEXT],
                accessory: { type: ComponentType.Thumbnail, ...PICTURE },
              },
            ],
          },
        ],
      },
      'displayed\na gate',
    ],
    [
      'the pictures of a gallery',
      { components: [{ type: ComponentType.MediaGallery, items: [PICTURE] }] },
      'a gate',
    ],
    ['its attachments', { attachments: [{ id: '4', description: 'a gate' }] }, 'a gate'],
    [
      'what it passes on',
      { message_snapshots: [{ message: { ...FORWARD, embeds: [EMBED] } }] },
      'passed on\nFerry\nIt ran aground',
    ],
    [
      'the message that its thread starts from',
      { type: MessageType.ThreadStarterMessage, referenced_message: { ...PLAIN, content: 'said' } },
      'said',
    ],
    ['all of them', { content: 'said', embeds: [EMBED] }, 'said\nFerry\nIt ran aground'],
    ['its content where nothing else is there', { content: 'said', embeds: undefined }, 'said'],
    ['nothing where none is there', { content: undefined }, ''],
    ['nothing for a picture', { attachments: [{ id: '4' }] }, ''],
    [
      'nothing of the message that it answers',
      { type: MessageType.Reply, referenced_message: { ...PLAIN, content: 'said' } },
      '',
    ],
  ])('takes for all its words those of %s', (_, message, text) => {
    expect(readMessage({ ...PLAIN, ...message })?.fullText).toBe(text);
  });

  it.each([
    ['what its author types, where that is anything', 'said', 'said'],
    ['all its words where nothing is typed', ' ', 'Ferry\nIt ran aground'],
  ])('takes for its text %s', (_, content, text) => {
    expect(readMessage({ ...PLAIN, content, embeds: [EMBED] })?.text).toBe(text);
  });

  it.each<[part: string, message: object]>([
    ['files', { attachments: [{ id: '4' }] }],
    ['files', { components: [{ type: ComponentType.Thumbnail }] }],
    ['voice', { attachments: [{ id: '4' }], flags: MessageFlags.IsVoiceMessage }],
    ['stickers', { sticker_items: [{ id: '4' }] }],
    ['controls', { components: [{ type: ComponentType.ActionRow, components: [] }] }],
    ['forward', { message_reference: { type: MessageReferenceType.Forward } }],
    ['threadStart', { type: MessageType.ThreadStarterMessage, referenced_message: null }],
    ['threadStart', { type: MessageType.ThreadStarterMessage, referenced_message: PLAIN }],
  ])('names what holds no words: %s', (part, message) => {
    expect(readMessage({ ...PLAIN, ...message })?.wordless).toEqual([part]);
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
