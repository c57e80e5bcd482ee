import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Mentions, Message } from '../model/message.ts';
import type { World } from '../model/world.ts';

/** A snapshot of a message as Discord's client shows it. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  /** The author's name. */
  readonly author: string;
  readonly content: string;
  /** Embeds; empty if the message suppresses them. */
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ShownFile[];
  /** Whether it shows "Only you can see this". */
  readonly isPrivate: boolean;
  /** Whether it shows "Footnote is thinking". */
  readonly isThinking: boolean;
  readonly isEdited: boolean;
  /** Id of the message it replies to. */
  readonly replyTo: string | null;
  /** Who it pings. */
  readonly mentions: Mentions;
}

/** An attached file with its content. */
export interface ShownFile {
  readonly name: string;
  readonly description: string | null;
  readonly bytes: Uint8Array;
}

/** Takes a snapshot of a message. */
export function shownMessage({ people }: World, message: Message): ShownMessage {
  const { id, channelId, content, components, flags, replyTo, mentions } = message;
  return {
    id,
    channelId,
    author: getOrThrow(people, message.authorId).name,
    content,
    embeds: flags & MessageFlags.SuppressEmbeds ? [] : message.embeds,
    components,
    files: message.attachments.map(({ name, description, bytes }) => ({
      name,
      description,
      bytes,
    })),
    isPrivate: message.onlyFor !== null,
    isThinking: (flags & MessageFlags.Loading) !== 0,
    isEdited: message.editedAt !== null,
    replyTo,
    mentions,
  };
}
