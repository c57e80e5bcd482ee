import { getOrThrow } from '../model/getOrThrow.ts';
import { removeMessage } from '../operations/messages.ts';
import { canSeeChannel } from '../permissions/channelAccess.ts';
import type { ChannelRef, Client } from './client.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';

/** What a user can read. */
export interface ReadActions {
  /** Messages currently visible in a channel. */
  readonly sees: (where?: ChannelRef, settings?: Settings) => readonly ShownMessage[];
  /** Waits for a visible message that matches; existing ones count. */
  readonly awaits: (
    fits: (message: ShownMessage) => boolean,
    where?: ChannelRef,
  ) => Promise<ShownMessage>;
  /** Dismisses an ephemeral message. */
  readonly dismiss: (message: ShownMessage) => void;
}

/** Settings of Discord's client. */
interface Settings {
  /** Whether embeds are shown (default true). */
  readonly showsEmbeds?: boolean;
}

/** Creates a user's read actions. */
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
    if (message.onlyFor === null) throw new NotSent('only ephemeral messages can be dismissed');
    removeMessage(world, message);
  }

  return { sees, awaits, dismiss };
}
