import { MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { isLockedTo, takeUp } from '../world/channels.ts';
import { newMessage, readMessageRequest } from '../world/messageRequest.ts';
import { isSystem, postMessage, removeMessage } from '../world/messages.ts';
import { sendingIn } from '../world/permissions.ts';
import { timeOf } from '../world/snowflakes.ts';
import { isThread, seesChannel } from '../world/standing.ts';
import { type Channel, known } from '../world/world.ts';
import type { Client, Where } from './client.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';

/** What someone reads and writes. */
export interface Writing {
  /** Writes an ordinary message; `<@id>` mentions. */
  readonly say: (text: string, where?: Where, replyTo?: ShownMessage) => ShownMessage;
  /** The messages of a channel as they see it now. */
  readonly sees: (where?: Where, settings?: Settings) => readonly ShownMessage[];
  /** Dismisses a private message. */
  readonly dismiss: (message: ShownMessage) => void;
}

/** What someone has set in Discord's client. */
interface Settings {
  /** Whether it shows the embeds of messages; it does when left out. */
  readonly showsEmbeds?: boolean;
}

/** Anyone may write so much. Unit: characters. */
const MAX_TEXT = 2000;

/** Unit: milliseconds. */
const SECOND = 1000;

/** Lets someone read and write. */
export function writing(client: Client): Writing {
  const { world, person, home, channelAt, may, isSeen, standing } = client;
  const { id: userId, name } = person;

  function say(text: string, where = home, replyTo?: ShownMessage): ShownMessage {
    const channel = channelAt(where);
    checkPosting(channel);
    if (replyTo !== undefined && isSystem(standing(replyTo)))
      throw new NotSent('what Discord has written is not answered');
    const { length } = [...text.trim()];
    if (length === 0 || length > MAX_TEXT)
      throw new NotSent(`a message has 1 to ${MAX_TEXT} characters`);
    const request = readMessageRequest({
      content: text,
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } }),
    });
    const author = { id: userId, parsing: 'message' } as const;
    takeUp(world, channel);
    const message = postMessage(world, {
      ...newMessage(world, channel, author, request, []),
      id: world.newId(),
      type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
      origin: null,
      onlyFor: null,
    });
    return shownMessage(world, message);
  }

  function checkPosting(channel: Channel): void {
    const sending = sendingIn({ isThread: isThread(channel) });
    if (!may(channel, sending) || isLockedTo(world, userId, channel))
      throw new NotSent(`${name} may not write there`);
    if (isSlowedIn(channel)) throw new NotSent('slow mode: they have to wait');
  }

  /** resources/channel#channel-object-channel-structure */
  function isSlowedIn(channel: Channel): boolean {
    if (channel.guildId === null || may(channel, PermissionFlagsBits.BypassSlowmode)) return false;
    const last = world.messages.in(channel.id).findLast(({ authorId }) => authorId === userId);
    const since =
      last === undefined ? Number.POSITIVE_INFINITY : world.clock.now() - timeOf(last.id);
    return since < channel.slowMode * SECOND;
  }

  function sees(
    { id }: Where = home,
    { showsEmbeds = true }: Settings = {},
  ): readonly ShownMessage[] {
    const channel = known(world.channels, id);
    if (!seesChannel(world, userId, channel)) return [];
    return world.messages
      .in(id)
      .filter(isSeen)
      .map(message => shownMessage(world, message))
      .map(message => (showsEmbeds ? message : { ...message, embeds: [] }));
  }

  function dismiss(shown: ShownMessage): void {
    const message = standing(shown);
    if (message.onlyFor === null) throw new NotSent('only a private message can be dismissed');
    removeMessage(world, message);
  }

  return { say, sees, dismiss };
}
