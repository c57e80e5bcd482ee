import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, isThread } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import { isSystemMessage, type Message, type Poll } from '../model/message.ts';
import { snowflakeTime } from '../model/snowflake.ts';
import { unarchiveThread } from '../operations/channels.ts';
import { applyMessageEdit, composeMessage } from '../operations/composeMessage.ts';
import { readMessageRequest } from '../operations/messageRequest.ts';
import { pinMessage, postMessage, removeMessage, replaceMessage } from '../operations/messages.ts';
import { sendPermission } from '../permissions/permissions.ts';
import { isArchived, isLockedFor } from '../permissions/threadAccess.ts';
import type { ChannelRef, Client } from './client.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';
import { receivedFile, type UserFile } from './userFile.ts';

/** What a user can write. */
export interface WriteActions {
  /**
   * Posts a message; `<@id>` mentions. A reply pings the author of the referenced message, as in
   * Discord's client by default.
   */
  readonly say: (draft: string | Draft, where?: ChannelRef, replyTo?: ShownMessage) => ShownMessage;
  /** Forwards a message to a channel. */
  readonly forward: (message: ShownMessage, where?: ChannelRef) => ShownMessage;
  /** Edits the user's own message. */
  readonly edit: (message: ShownMessage, text: string) => ShownMessage;
  /** Deletes the user's own message, or any as a moderator. */
  readonly remove: (message: ShownMessage) => void;
  readonly pin: (message: ShownMessage) => void;
}

/** Content of a message; must not be empty. */
export interface Draft {
  readonly text?: string;
  readonly files?: readonly UserFile[];
  /** Names of stickers. */
  readonly stickers?: readonly string[];
  readonly poll?: Poll;
  /** Only bots may send embeds and components. */
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIMessageTopLevelComponent[];
  /** Whether a reply pings (default true). */
  readonly pingsAnswered?: boolean;
}

/** Maximum length without Nitro. Unit: code points. */
const MAX_TEXT = 2000;
/** Unit: milliseconds. */
const SECOND = 1000;

/** Creates a user's write actions. */
export function writeActions(client: Client): WriteActions {
  const { world, person, home, channelAt, may, visibleMessage } = client;
  const { id: userId, name } = person;
  const author = { id: userId, parsing: 'message' } as const;

  function say(words: string | Draft, where = home, replyTo?: ShownMessage): ShownMessage {
    const draft = typeof words === 'string' ? { text: words } : words;
    const channel = channelAt(where);
    checkPosting(channel);
    checkDraft(draft, channel);
    if (replyTo !== undefined) checkAnswered(visibleMessage(replyTo), channel);
    const request = readMessageRequest({
      content: draft.text ?? '',
      allowed_mentions: mentionsAllowed(draft.pingsAnswered ?? true),
      embeds: draft.embeds ?? [],
      components: draft.components ?? [],
      flags: hasV2(draft) ? MessageFlags.IsComponentsV2 : 0,
      attachments: (draft.files ?? []).map(({ description }, id) => ({ id, description })),
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } }),
    });
    const files = (draft.files ?? []).map(receivedFile);
    return post(channel, {
      ...composeMessage(world, channel, author, request, files),
      type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
      stickers: (draft.stickers ?? []).map(sticker => ({ id: world.newId(), name: sticker })),
      poll: draft.poll ?? null,
    });
  }

  /** resources/message#message-reference-content-attribution-forwards */
  function forward(shown: ShownMessage, where = home): ShownMessage {
    const forwarded = visibleMessage(shown);
    const channel = channelAt(where);
    checkPosting(channel);
    if (isSystemMessage(forwarded) || forwarded.poll !== null || forwarded.onlyFor !== null)
      throw new NotSent('this message cannot be forwarded');
    return post(channel, {
      ...composeMessage(world, channel, author, {}, []),
      type: MessageType.Default,
      forwarded,
      flags: MessageFlags.HasSnapshot,
    });
  }

  function post(
    channel: Channel,
    draft: Omit<Message, 'id' | 'editedAt' | 'origin' | 'onlyFor'>,
  ): ShownMessage {
    unarchiveThread(world, channel);
    const id = world.newId();
    return shownMessage(world, postMessage(world, { ...draft, id, origin: null, onlyFor: null }));
  }

  function edit(shown: ShownMessage, text: string): ShownMessage {
    const message = visibleMessage(shown);
    const channel = channelOf(message);
    if (message.authorId !== userId || isSystemMessage(message))
      throw new NotSent(`${name} is not the author`);
    if (isArchived(channel) || isLockedFor(world, userId, channel))
      throw new NotSent('the thread is archived or locked');
    if (message.attachments.length === 0) checkDraft({ text }, channel);
    const answered = world.messages.get(message.replyTo ?? '')?.authorId;
    const pinged = answered !== undefined && message.mentions.userIds.includes(answered);
    const request = readMessageRequest({
      content: text,
      allowed_mentions: mentionsAllowed(pinged),
    });
    return shownMessage(
      world,
      replaceMessage(world, applyMessageEdit(world, message, request, [])),
    );
  }

  function remove(shown: ShownMessage): void {
    const message = visibleMessage(shown);
    const channel = channelOf(message);
    const isOwn = message.authorId === userId;
    if (!isOwn && !may(channel, PermissionFlagsBits.ManageMessages))
      throw new NotSent(`${name} may not delete this message`);
    if (isArchived(channel) && isLockedFor(world, userId, channel))
      throw new NotSent('the thread is archived or locked');
    removeMessage(world, message);
  }

  function pin(shown: ShownMessage): void {
    const message = visibleMessage(shown);
    const channel = channelOf(message);
    const isAllowed = channel.guildId === null || may(channel, PermissionFlagsBits.PinMessages);
    if (!isAllowed || isSystemMessage(message))
      throw new NotSent(`${name} may not pin this message`);
    pinMessage(world, message, userId);
  }

  function channelOf({ channelId }: Message): Channel {
    return getOrThrow(world.channels, channelId);
  }

  function checkPosting(channel: Channel): void {
    const sending = sendPermission({ isThread: isThread(channel) });
    if (!may(channel, sending) || isLockedFor(world, userId, channel))
      throw new NotSent(`${name} may not write in this channel`);
    if (isSlowedIn(channel)) throw new NotSent('slow mode is active');
  }

  function checkDraft(draft: Draft, channel: Channel): void {
    const { text = '', files, stickers, poll, embeds = [], components = [] } = draft;
    const { length } = [...text.trim()];
    const parts = [...embeds, ...components];
    if (parts.length > 0 && !person.isBot)
      throw new NotSent('only bots send embeds and components');
    const isEmpty =
      length + parts.length === 0 && !files?.length && !stickers?.length && poll === undefined;
    if (isEmpty || length > MAX_TEXT)
      throw new NotSent(`a message must have 1 to ${MAX_TEXT} characters`);
    if (files?.length && !may(channel, PermissionFlagsBits.AttachFiles))
      throw new NotSent(`${name} may not send files in this channel`);
    if (poll && channel.guildId !== null && !may(channel, PermissionFlagsBits.SendPolls))
      throw new NotSent(`${name} may not create polls in this channel`);
  }

  /** resources/message#create-message-limitations */
  function checkAnswered(message: Message, channel: Channel): void {
    if (!may(channel, PermissionFlagsBits.ReadMessageHistory))
      throw new NotSent(`${name} may not reply in this channel`);
    if (message.channelId !== channel.id || isSystemMessage(message) || message.onlyFor !== null)
      throw new NotSent('this message cannot be replied to here');
  }

  /** resources/channel#channel-object-channel-structure */
  function isSlowedIn(channel: Channel): boolean {
    if (channel.guildId === null || person.isBot) return false;
    if (may(channel, PermissionFlagsBits.BypassSlowmode)) return false;
    const last = world.messages.in(channel.id).findLast(({ authorId }) => authorId === userId);
    const since =
      last === undefined ? Number.POSITIVE_INFINITY : world.clock.now() - snowflakeTime(last.id);
    return since < channel.slowMode * SECOND;
  }

  return { say, forward, edit, remove, pin };
}

function hasV2({ components = [] }: Draft): boolean {
  return components.some(({ type }) => type !== ComponentType.ActionRow);
}

/**
 * Allowed mentions that Discord's client sends: everything in the text, and the replied-to author
 * or not.
 */
function mentionsAllowed(pingsAnswered: boolean): APIAllowedMentions {
  const { User, Role, Everyone } = AllowedMentionsTypes;
  return { parse: [User, Role, Everyone], replied_user: pingsAnswered };
}
