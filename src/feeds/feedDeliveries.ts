import { messagesFor } from '../messages/locales.ts';
import type { Messages } from '../messages/messages.ts';
import type { Message } from '../render/message.ts';
import type { NewDelivery } from '../storage/deliveries.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import { readSettings } from '../storage/settings.ts';
import type { FeedParts } from './feedParts.ts';

/** What feeds need of the bot that announces them. */
export interface FeedBot {
  /** Sends the messages that are stored to be sent. */
  readonly deliver: () => Promise<void>;
  /** The preferred locale of a server; null if unknown. */
  readonly localeOf: (guildId: string) => Promise<string | null>;
}

/** The language of public messages in a server. */
export async function messagesIn(
  { storage, localeOf }: Pick<FeedParts, 'storage'> & Pick<FeedBot, 'localeOf'>,
  guildId: string,
): Promise<Messages> {
  const { language } = await readSettings(storage, guildId);
  return messagesFor(language ?? (await localeOf(guildId)));
}

/** A message of a feed, to be stored. */
export function deliveryOf(
  { guildId, id, channelId, roleId, addedBy }: StoredFeed & { readonly channelId: string },
  { nonce, subject, message }: { nonce: string; subject: string; message: Message },
): NewDelivery {
  return {
    guildId,
    nonce,
    sender: senderOf(id),
    subject,
    channelId,
    roleId,
    member: addedBy,
    message: JSON.stringify(message),
    expiresAt: null,
  };
}

/** What the messages of a feed are stored as being from. */
function senderOf(feedId: string): string {
  return `feed ${feedId}`;
}

/** The id of the feed that a message is from; null if it is from none. */
export function feedIdIn(sender: string): string | null {
  return /^feed (?<id>\S+)$/u.exec(sender)?.groups?.id ?? null;
}
