import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageType,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';

/** A message as it stands. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: MessageType;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly Attachment[];
  readonly stickers: readonly Sticker[];
  readonly poll: Poll | null;
  /** What it passes on, as that stood then. */
  readonly forwarded: Message | null;
  readonly flags: number;
  readonly mentions: Mentions;
  readonly nonce: string | number | null;
  readonly isTts: boolean;
  /** Unit: milliseconds since 1970; null when never. */
  readonly editedAt: number | null;
  readonly isPinned: boolean;
  /** The webhook that posted it; none for an answer to an interaction. */
  readonly webhookId: string | null;
  /** The message it answers, or tells was pinned. */
  readonly replyTo: string | null;
  /** The interaction that it came of. */
  readonly origin: Interaction | null;
  /** The only one besides the bot who sees it; null when all do. */
  readonly onlyFor: string | null;
}

/** Whom a message pings. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** A file on a message. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A picture in the place of words. */
export interface Sticker {
  readonly id: string;
  readonly name: string;
}

/** A question with answers to choose from. */
export interface Poll {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Whether Discord wrote a message, and not someone (resources/message#message-object-message-types). */
export function isSystemMessage({ type }: Pick<Message, 'type'>): boolean {
  return !USER_MESSAGE_TYPES.has(type);
}

const USER_MESSAGE_TYPES: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);
