import { ButtonStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
import { encodeCustomId } from '../components/customId.ts';
import { oneButton } from '../components/oneButton.ts';
import type { Message } from '../message.ts';
import { feedName } from './feedName.ts';
import { problemText } from './problemText.ts';

/**
 * Renders that a feed is no longer read, with a button to resume it.
 *
 * @param nonce what the message is recognized by; it is in the custom id of the button
 */
export function renderDisabled(
  feed: StoredFeed,
  problem: Parameters<typeof problemText>[0],
  nonce: string,
  messages: Messages,
): Message {
  const reason = problemText(problem, messages);
  const id = encodeCustomId('feed resume', 'again', feed.id, nonce);
  return {
    content: messages.feeds.disabledHere({ feed: feedName(feed), reason }),
    embeds: [],
    components: [oneButton(messages.feeds.resume, id, ButtonStyle.Secondary)],
  };
}
