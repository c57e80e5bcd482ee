import { getOrThrow } from '../model/getOrThrow.ts';
import { removeMessage } from '../operations/messages.ts';
import { canSeeChannel } from '../permissions/channelAccess.ts';
import type { ChannelRef, Client } from './client.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';

/** What someone reads. */
export interface ReadActions {
  /** The messages of a channel as they see it now. */
  readonly sees: (where?: ChannelRef, settings?: Settings) => readonly ShownMessage[];
  /** Waits until they see a message that fits in a channel, which may be now. */
  readonly awaits: (
    fits: (message: ShownMessage) => boolean,
    where?: ChannelRef,
  ) => Promise<ShownMessage>;
  /** Dismisses a private message. */
  readonly dismiss: (message: ShownMessage) => void;
}

/** What someone has set in Discord's client. */
interface Settings {
  /** Whether it shows the embeds of messages; it does when left out. */
  readonly showsEmbeds?: boolean;
}

/** Lets someone read. */
export function readActions({ world, person, home, isSeen, visibleMessage }: Client): ReadActions {
  function sees(
    { id }: ChannelRef = home,
    { showsEmbeds = true }: Settings = {},
  ): readonly ShownMessage[] {
    const channel = getOrThrow(world.channels, id);
    if (!canSeeChannel(world, person.id, channel)) return [];
    return world.messages
      .in(id)
      .filter(isSeen)
      .map(message => shownMessage(world, message))
      .map(message => (showsEmbeds ? message : { ...message, embeds: [] }));
  }

  function awaits(
    fits: (message: ShownMessage) => boolean,
    where: ChannelRef = home,
  ): Promise<ShownMessage> {
    return world.changes.until(
      () => [where.id],
      () => sees(where).find(fits),
    );
  }

  function dismiss(shown: ShownMessage): void {
    const message = visibleMessage(shown);
    if (message.onlyFor === null) throw new NotSent('only a private message can be dismissed');
    removeMessage(world, message);
  }

  return { sees, awaits, dismiss };
}
