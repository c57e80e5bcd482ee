import type { UploadedFile } from '../../model/uploadedFile.ts';
import type { Nullish } from '../fault.ts';
import type { Component } from './component.ts';

/** Fields of a message that rules check. */
export type MessageBody = Nullish<{
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly AttachmentEntry[];
  readonly sticker_ids: readonly string[];
  readonly flags: number;
  readonly poll: Poll;
  readonly shared_client_theme: unknown;
  readonly message_reference: Nullish<{ readonly type: number; readonly channel_id: string }>;
  readonly allowed_mentions: Mentions;
}>;

/** A new or kept attachment. */
interface AttachmentEntry {
  readonly id: string | number;
  readonly filename?: string | null;
}

/** A message to create or edit. */
export interface MessageDraft {
  readonly body: MessageBody;
  /** The message before an edit; null for a new one. */
  readonly current: CurrentMessage | null;
  readonly files: readonly UploadedFile[];
  /** Flags that the request may set. */
  readonly settableFlags: number;
}

interface Poll {
  readonly question: Nullish<{ readonly text: string }>;
  readonly answers: readonly { readonly poll_media: Nullish<{ readonly text: string }> }[];
}

/** Flags that a request can set (resources/message#message-object-message-flags). */
export const MESSAGE_FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

/** Tells whether the message will use components V2. */
export function hasComponentsV2({ body, current }: MessageDraft): boolean {
  return (((body.flags ?? 0) | (current?.flags ?? 0)) & MESSAGE_FLAGS.componentsV2) !== 0;
}

/** Allowed mentions. */
type Mentions = Nullish<{
  readonly parse: readonly (string | null)[];
  readonly users: readonly (string | null)[];
  readonly roles: readonly (string | null)[];
}>;

/** Fields of an embed that rules check. */
export type Embed = Nullish<{
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly timestamp: string;
  readonly author: Nullish<{
    readonly name: string;
    readonly url: string;
    readonly icon_url: string;
  }>;
  readonly footer: Nullish<{ readonly text: string; readonly icon_url: string }>;
  readonly image: EmbedImage;
  readonly thumbnail: EmbedImage;
  readonly fields: readonly EmbedField[];
}>;

interface EmbedField {
  readonly name: string;
  readonly value: string;
}

type EmbedImage = Nullish<{ readonly url: string }>;

/** A message before an edit. */
export interface CurrentMessage {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly { readonly id: string }[];
  readonly flags: number;
}
