import { known } from '../model/getOrThrow.ts';
import { removeMessage } from '../operations/messages.ts';
import { seesChannel } from '../permissions/channelAccess.ts';
import type { Client, Where } from './client.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { NotSent } from './userError.ts';

/** What someone reads. */
export interface Reading {
  /** The messages of a channel as they see it now. */
  readonly sees: (where?: Where, settings?: Settings) => readonly ShownMessage[];
  /** Waits until they see a message that fits in a channel, which may be now. */
  readonly awaits: (
    fits: (message: ShownMessage) => boolean,
    where?: Where,
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
export function reading({ world, person, home, isSeen, standing }: Client): Reading {
  function sees(
    { id }: Where = home,
    { showsEmbeds = true }: Settings = {},
  ): readonly ShownMessage[] {
    const channel = known(world.channels, id);
    if (!seesChannel(world, person.id, channel)) return [];
    return world.messages
      .in(id)
      .filter(isSeen)
      .map(message => shownMessage(world, message))
      .map(message => (showsEmbeds ? message : { ...message, embeds: [] }));
  }

  function awaits(
    fits: (message: ShownMessage) => boolean,
    where: Where = home,
  ): Promise<ShownMessage> {
    return world.changes.until(
      () => [where.id],
      () => sees(where).find(fits),
    );
  }

  function dismiss(shown: ShownMessage): void {
    const message = standing(shown);
    if (message.onlyFor === null) throw new NotSent('only a private message can be dismissed');
    removeMessage(world, message);
  }

  return { sees, awaits, dismiss };
}
