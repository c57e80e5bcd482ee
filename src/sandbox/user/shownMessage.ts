import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Mentions, Message } from '../model/message.ts';
import type { World } from '../model/world.ts';

/** A message as someone sees it in Discord's client, at one moment. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  /** The name of who wrote it. */
  readonly author: string;
  readonly content: string;
  /** None where the message suppresses them. */
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly ShownFile[];
  /** "Only you can see this". */
  readonly isPrivate: boolean;
  /** "Footnote is thinking". */
  readonly isThinking: boolean;
  readonly isEdited: boolean;
  /** The message it answers. */
  readonly replyTo: string | null;
  /** Whom it pings. */
  readonly mentions: Mentions;
}

/** A file on a message as it would be downloaded. */
interface ShownFile {
  readonly name: string;
  readonly description: string | null;
  readonly bytes: Uint8Array;
}

/** Shows a message. */
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
