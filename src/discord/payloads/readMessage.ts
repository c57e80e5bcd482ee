import { MessageReferenceType, MessageType, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { ReferringComponent } from '../../render/components/quoteReference.ts';
import { type Attachment, readAttachment } from './attachment.ts';
import {
  type MessageContent,
  messageContent,
  textsOf,
  type Wordless,
  wordlessPartsOf,
} from './messageContent.ts';
import { withoutNulls } from './withoutNulls.ts';

/** A message in a channel, with the fields that Footnote uses. */
export interface ChannelMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** A person, a bot or webhook, or Discord itself for system messages. */
  readonly writer: 'person' | 'app' | 'Discord';
  /** What the author typed; `fullText` if that is blank. */
  readonly text: string;
  /** All texts of the message, including what it forwards and the message that starts its thread. */
  readonly fullText: string;
  /** Kinds of its parts that hold no text. */
  readonly wordless: readonly Wordless[];
  /** Texts that the author wrote in the message itself: none of a forwarded message or of link previews. */
  readonly ownText: string;
  /** Unit: milliseconds since 1970. */
  readonly sentAt: number;
  /** Whether a webhook posted it, such as that of a followed news channel. */
  readonly isFromWebhook: boolean;
  /** Files, including those of what it forwards. */
  readonly attachments: readonly Attachment[];
  /** Custom ids of its own buttons and menus. */
  readonly customIds: readonly string[];
}

/** A message as the gateway delivers it. */
export interface PostedMessage extends ChannelMessage {
  /** Null outside servers. */
  readonly guildId: string | null;
  /** Ids of the users it mentions, including the author of a message it replies to with a ping. */
  readonly mentions: readonly string[];
  /** The message it replies to; null if it is no reply or that message is deleted. */
  readonly answers: AnsweredMessage | null;
}

/** A message that another replies to. */
interface AnsweredMessage {
  readonly authorId: string;
  readonly content: string;
  readonly components: readonly ReferringComponent[];
  /** Id of the message that it replies to itself, or null. */
  readonly replyTo: string | null;
}

// Widened to number, since Discord may send types that discord.js does not know.
const THREAD_STARTER: number = MessageType.ThreadStarterMessage;
const USER_TYPES: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

/** resources/message#message-reference-structure */
const reference = z.object({ type: z.int().optional(), message_id: z.string().optional() });

const message = messageContent.extend({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.int().default(MessageType.Default),
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  interaction_metadata: z.unknown().optional(),
  mentions: z.array(z.object({ id: z.string() })).default([]),
  message_reference: reference.optional(),
  message_snapshots: z.array(z.object({ message: messageContent })).default([]),
  referenced_message: messageContent
    .extend({ author: z.object({ id: z.string() }), message_reference: reference.optional() })
    .optional(),
});

/** Reads a message object of Discord's API; null for anything else. */
export function readMessage(payload: unknown): PostedMessage | null {
  const { data: read } = message.safeParse(withoutNulls(payload));
  if (read === undefined) return null;
  const { referenced_message: answered } = read;
  const parts = partsOf(read);
  const fullText = parts.flatMap(textsOf).join('\n');
  const isApp = read.author.bot === true || Boolean(read.webhook_id);
  return {
    id: read.id,
    channelId: read.channel_id,
    guildId: read.guild_id ?? null,
    authorId: read.author.id,
    writer: writerOf(isApp, read.type),
    text: read.content.trim() === '' ? fullText : read.content,
    fullText,
    wordless: [...parts.flatMap(wordlessPartsOf), ...hiddenParts(read)],
    ownText: isApp ? textsOf(read).join('\n\n') : read.content,
    sentAt: SnowflakeUtil.timestampFrom(read.id),
    // Replies to commands come from a webhook of the application.
    isFromWebhook: Boolean(read.webhook_id) && read.interaction_metadata === undefined,
    attachments: parts
      .flatMap(({ attachments }) => attachments)
      .flatMap(attachment => readAttachment(attachment) ?? []),
    customIds: customIdsOf(read.components),
    mentions: read.mentions.map(({ id }) => id),
    answers: answered
      ? {
          authorId: answered.author.id,
          content: answered.content,
          components: answered.components,
          replyTo: answered.message_reference?.message_id ?? null,
        }
      : null,
  };
}

function writerOf(isApp: boolean, type: number): ChannelMessage['writer'] {
  if (isApp) return 'app';
  return USER_TYPES.has(type) ? 'person' : 'Discord';
}

function customIdsOf(components: readonly ReferringComponent[]): string[] {
  return components.flatMap(({ custom_id: id, components: inner = [] }) => [
    ...(id === undefined ? [] : [id]),
    ...customIdsOf(inner),
  ]);
}

type Read = z.infer<typeof message>;

/** The message and those that Discord shows as part of it. */
function partsOf(read: Read): MessageContent[] {
  const { type, message_snapshots: snapshots, referenced_message: answered } = read;
  const isStarter = type === THREAD_STARTER && answered !== undefined;
  return [read, ...snapshots.map(({ message }) => message), ...(isStarter ? [answered] : [])];
}

/** Parts that members see and Discord does not send to the bot. */
function hiddenParts({ type, ...read }: Read): Wordless[] {
  const isForward = read.message_reference?.type === MessageReferenceType.Forward;
  if (isForward && read.message_snapshots.length === 0) return ['forward'];
  const isStarter = type === THREAD_STARTER;
  const start = read.referenced_message;
  return isStarter && (start === undefined || textsOf(start).length === 0) ? ['threadStart'] : [];
}
