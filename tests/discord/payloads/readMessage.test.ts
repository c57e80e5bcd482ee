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
const FORWARD = { content: 'forwarded', embeds: [] };

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
      'the messages it forwards',
      { message_snapshots: [{ message: { ...FORWARD, embeds: [EMBED] } }] },
      'forwarded\nFerry\nIt ran aground',
    ],
    [
      'the message that starts its thread',
      { type: MessageType.ThreadStarterMessage, referenced_message: { ...PLAIN, content: 'said' } },
      'said',
    ],
    ['all of them', { content: 'said', embeds: [EMBED] }, 'said\nFerry\nIt ran aground'],
    ['its content if it has nothing else', { content: 'said', embeds: undefined }, 'said'],
    ['nothing if it has no text', { content: undefined }, ''],
    ['nothing for a picture without a description', { attachments: [{ id: '4' }] }, ''],
    [
      'nothing of the message it replies to',
      { type: MessageType.Reply, referenced_message: { ...PLAIN, content: 'said' } },
      '',
    ],
  ])('reads the full text: %s', (_, message, text) => {
    expect(readMessage({ ...PLAIN, ...message })?.fullText).toBe(text);
  });

  it.each([
    ['what the author typed', 'said', 'said'],
    ['the full text if the author typed nothing', ' ', 'Ferry\nIt ran aground'],
  ])('reads the text: %s', (_, content, text) => {
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
  ])('lists parts without text: %s', (part, message) => {
    expect(readMessage({ ...PLAIN, ...message })?.wordless).toEqual([part]);
  });

  it.each<[what: string, message: object, writer: string]>([
    ['a person', {}, 'person'],
    ['a person who replies', { type: MessageType.Reply }, 'person'],
    ['a bot', { author: { id: '3', bot: true } }, 'app'],
    ['a webhook', { webhook_id: '4' }, 'app'],
    ['Discord', { type: MessageType.UserJoin }, 'Discord'],
    ['Discord, for an unknown type', { type: 999 }, 'Discord'],
  ])('recognizes the writer: %s', (_, message, writer) => {
    expect(readMessage({ ...PLAIN, ...message })?.writer).toBe(writer);
  });

  it.each([
    ['nothing', null],
    ['an object that is no message', { id: 7 }],
    ['a message without an author', { ...PLAIN, author: undefined }],
  ])('returns null for %s', (_, message) => {
    expect(readMessage(message)).toBeNull();
  });
});
