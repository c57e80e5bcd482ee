import type { Message } from '../../render/message.ts';
import type { ChannelMessage } from '../payloads/readMessage.ts';
import type { CommandPermissions } from '../permissions/isAvailable.ts';
import type { ChannelAccess } from '../permissions/place.ts';

/** Access to channels, and to the permissions of commands, by the bot's own token. */
export interface Channels {
  /**
   * Posts a message exactly once; resolves with its id. Rejects with an AskerError that names the
   * reason when Discord refuses it.
   */
  readonly post: (channelId: string, message: Message, options: PostOptions) => Promise<string>;
  /** Opens the direct messages with a person; resolves with the channel's id. */
  readonly openDirectMessages: (personId: string) => Promise<string>;
  /**
   * Latest messages of a channel, oldest first. `limit` is 1 to 100. Rejects with an AskerError that
   * names the reason when Discord refuses.
   */
  readonly read: (channelId: string, limit: number) => Promise<readonly ChannelMessage[]>;
  /** A message, if Discord shows it to the bot; else null. */
  readonly message: (channelId: string, messageId: string) => Promise<ChannelMessage | null>;
  /**
   * What a member and the bot can do in a channel, from the gateway's cache. All permissions in direct
   * messages and unknown channels.
   */
  readonly access: (channelId: string, askerId: string) => ChannelAccess;
  /** Whether Discord has sent a server, so that its channels, roles and permissions are known. */
  readonly isKnown: (guildId: string) => boolean;
  /**
   * Whether a member may mention a role now, and view and write in a channel; false for a member who has left,
   * and for `@everyone`.
   */
  readonly mayMention: (mention: RoleMention) => Promise<boolean>;
  /** Id of the bot's user. */
  readonly userId: () => string;
  /** The channel for the welcome in a server; null if the bot may post in none. */
  readonly welcomeChannel: (guildId: string) => string | null;
  /** A server's name, from the gateway's cache; null if Discord has not told it. */
  readonly guildName: (guildId: string) => string | null;
  /** The preferred locale of a server, also of one on a shard of another process; null if Discord does not tell it. */
  readonly localeOf: (guildId: string) => Promise<string | null>;
  /** A server's overwrites for the bot's commands; empty if Discord does not answer in time. */
  readonly commandPermissions: (guildId: string) => Promise<readonly CommandPermissions[]>;
  readonly applicationId: () => string;
}

/** A mention of a role by a member in a channel. */
interface RoleMention {
  readonly guildId: string;
  readonly channelId: string;
  readonly roleId: string;
  readonly memberId: string;
}

/** Options of a posted message. */
interface PostOptions {
  /** Identifies the message: Discord posts one message per nonce. At most 25 characters. */
  readonly nonce: string;
  /**
   * Id of the message to reply to, or null. If that message is deleted, Discord refuses the post.
   */
  readonly replyTo: string | null;
  /** Id of a role that the message mentions before its content; none when left out. */
  readonly mentionedRole?: string | null;
  /** Time after which no attempt starts; five minutes when left out. Unit: milliseconds. */
  readonly time?: number;
}
