import { MessageReferenceType, MessageType } from 'discord.js';
import { z } from 'zod';
import type { Wordless } from '../../render/notices.ts';
import { type Wording, wording, wordlessIn, wordsOf } from './messageWords.ts';
import { withoutNulls } from './withoutNulls.ts';

/** A message in a channel, as far as Footnote reads it. */
export interface WrittenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** A person, a bot or webhook, or Discord itself, which tells of what happens. */
  readonly writer: 'person' | 'app' | 'Discord';
  /** What its author types; of a message without any typed words, `fullText`. */
  readonly text: string;
  /** All its words, with those that it forwards or that its thread starts with. */
  readonly fullText: string;
  /** Its parts that hold no words. */
  readonly wordless: readonly Wordless[];
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
  readonly embeds: readonly { readonly description?: string | null | undefined }[];
}

const THREAD_STARTER: number = MessageType.ThreadStarterMessage;
const ORDINARY: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

const message = wording.extend({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.int().default(MessageType.Default),
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  message_reference: z.object({ type: z.int().optional() }).optional(),
  message_snapshots: z.array(z.object({ message: wording })).default([]),
  referenced_message: wording.extend({ author: z.object({ id: z.string() }) }).optional(),
});

/** Reads a message object of Discord's API; null for anything else. */
export function readMessage(payload: unknown): PostedMessage | null {
  const { data: read } = message.safeParse(withoutNulls(payload));
  if (read === undefined) return null;
  const { referenced_message: answered } = read;
  const parts = partsOf(read);
  const fullText = parts.flatMap(wordsOf).join('\n');
  return {
    id: read.id,
    channelId: read.channel_id,
    guildId: read.guild_id ?? null,
    authorId: read.author.id,
    writer: writerOf(read.author.bot === true || Boolean(read.webhook_id), read.type),
    text: read.content.trim() === '' ? fullText : read.content,
    fullText,
    wordless: [...parts.flatMap(wordlessIn), ...hiddenIn(read)],
    mentions: read.mentions.map(({ id }) => id),
    answers: answered ? { authorId: answered.author.id, embeds: answered.embeds } : null,
  };
}

function writerOf(isApp: boolean, type: number): WrittenMessage['writer'] {
  if (isApp) return 'app';
  return ORDINARY.has(type) ? 'person' : 'Discord';
}

type Read = z.infer<typeof message>;

/** A message with those that it shows as its own. */
function partsOf(read: Read): Wording[] {
  const { type, message_snapshots: snapshots, referenced_message: answered } = read;
  const isStarter = type === THREAD_STARTER && answered !== undefined;
  return [read, ...snapshots.map(({ message }) => message), ...(isStarter ? [answered] : [])];
}

/** What a message shows as its own, and Discord does not show to the bot. */
function hiddenIn({ type, ...read }: Read): Wordless[] {
  const isForward = read.message_reference?.type === MessageReferenceType.Forward;
  if (isForward && read.message_snapshots.length === 0) return ['forward'];
  const isStarter = type === THREAD_STARTER;
  const start = read.referenced_message;
  return isStarter && (start === undefined || wordsOf(start).length === 0) ? ['threadStart'] : [];
}
