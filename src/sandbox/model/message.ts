import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageType,
} from 'discord-api-types/v10';
import type { Interaction } from './interaction.ts';

/** A message. */
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
  /** Message that this one forwards, as it was then. */
  readonly forwarded: Message | null;
  readonly flags: number;
  readonly mentions: Mentions;
  readonly nonce: string | number | null;
  readonly isTts: boolean;
  /** Time of the last edit; null if never edited. Unit: milliseconds since 1970. */
  readonly editedAt: number | null;
  readonly isPinned: boolean;
  /** Webhook that posted it; null for interaction responses. */
  readonly webhookId: string | null;
  /** Message that it replies to, or that was pinned. */
  readonly replyTo: string | null;
  /** Interaction that it responds to. */
  readonly origin: Interaction | null;
  /** Id of the only user who sees an ephemeral message; null if everyone does. */
  readonly onlyFor: string | null;
}

/** Who a message pings. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** An attached file. */
export interface Attachment {
  readonly id: string;
  /** File name, without the characters that Discord removes. */
  readonly name: string;
  /** Original name without extension; null if it is the same. */
  readonly title: string | null;
  readonly description: string | null;
  /** Media type; null if unknown. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** A sticker. */
export interface Sticker {
  readonly id: string;
  readonly name: string;
}

/** A poll. */
export interface Poll {
  readonly question: string;
  readonly answers: readonly string[];
}

/**
 * Tells whether Discord wrote the message, not a user or bot
 * (resources/message#message-object-message-types).
 */
export function isSystemMessage({ type }: Pick<Message, 'type'>): boolean {
  return !USER_MESSAGE_TYPES.has(type);
}

const USER_MESSAGE_TYPES: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);
