import { type APIMessage, type Message, MessageType } from 'discord.js';
import { z } from 'zod';

/** A message in a channel, as far as Footnote reads it. */
export interface WrittenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** A person, a bot or webhook, or Discord itself, which tells of what happens. */
  readonly writer: 'person' | 'app' | 'Discord';
  /** Its words; of a message without any, those that it forwards, or of its poll or embeds. */
  readonly text: string;
}

/** A message that is told of as it is posted. */
export interface PostedMessage extends WrittenMessage {
  /** Null outside servers. */
  readonly guildId: string | null;
  /** The ids of those whom it mentions, or whose message it answers with a ping. */
  readonly mentions: readonly string[];
  /** The message that it answers; null where it answers none or that is gone. */
  readonly answers: AnsweredMessage | null;
}

interface AnsweredMessage {
  readonly authorId: string;
  readonly embeds: readonly { readonly footer?: { readonly text: string } | null | undefined }[];
}

const ORDINARY: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

const embed = z.object({ title: z.string().nullish(), description: z.string().nullish() });
/** Of an answered message, all that is read is the question in the footer. */
const answeredEmbed = z.object({ footer: z.object({ text: z.string() }).nullish() });

/** What holds the words of a message (resources/message#message-object). */
const wording = z.object({
  content: z.string().default(''),
  embeds: z.array(embed).default([]),
  poll: z.object({ question: z.object({ text: z.string().nullish() }) }).nullish(),
});

const message = wording.extend({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.int().default(MessageType.Default),
  author: z.object({ id: z.string(), bot: z.boolean().nullish() }),
  webhook_id: z.string().nullish(),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  message_snapshots: z.array(z.object({ message: wording })).nullish(),
  referenced_message: z
    .object({ author: z.object({ id: z.string() }), embeds: z.array(answeredEmbed).default([]) })
    .nullish(),
});

/** Reads a message object of Discord's API; null for anything else. */
export function readMessage(payload: unknown): PostedMessage | null {
  const { data: read } = message.safeParse(payload);
  if (read === undefined) return null;
  const { referenced_message: answered } = read;
  return {
    id: read.id,
    channelId: read.channel_id,
    guildId: read.guild_id ?? null,
    authorId: read.author.id,
    writer: writerOf(read.author.bot === true || Boolean(read.webhook_id), read.type),
    text: firstWithWords([
      read,
      ...(read.message_snapshots ?? []).map(({ message: forwarded }) => forwarded),
    ]),
    mentions: read.mentions.map(({ id }) => id),
    answers: answered ? { authorId: answered.author.id, embeds: answered.embeds } : null,
  };
}

/** Takes what Footnote reads from a message of discord.js, which knows some only as the API gives them. */
export function writtenMessage(read: Message | APIMessage): WrittenMessage | null {
  if (!('channelId' in read)) return readMessage(read);
  const { id, channelId, author, webhookId, type, messageSnapshots } = read;
  return {
    id,
    channelId,
    authorId: author.id,
    writer: writerOf(author.bot || webhookId !== null, type),
    text: firstWithWords([read, ...messageSnapshots.values()]),
  };
}

type Wording = z.infer<typeof wording>;

function writerOf(isApp: boolean, type: number): WrittenMessage['writer'] {
  if (isApp) return 'app';
  return ORDINARY.has(type) ? 'person' : 'Discord';
}

function firstWithWords(wordings: readonly Wording[]): string {
  const texts = [
    ...wordings.map(({ content }) => content),
    ...wordings.map(({ poll }) => poll?.question.text ?? ''),
    ...wordings.flatMap(({ embeds }) =>
      embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n')),
    ),
  ];
  return texts.find(text => text.trim() !== '') ?? '';
}
