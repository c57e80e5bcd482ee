import type { ChannelRef } from '../../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';

/** The name of the bot in the sandbox. */
const BOT = 'Footnote';

/** What a member sees of a message, without its ids. */
type VisibleMessage = Pick<
  ShownMessage,
  'content' | 'embeds' | 'components' | 'isPrivate' | 'isThinking'
>;

/** Remembers what a member sees in a channel; returns a function that gives the bot's messages which are new or changed. */
export function watchChannel(member: User, where?: ChannelRef): () => VisibleMessage[] {
  const before = new Set(member.sees(where).map(message => JSON.stringify(message)));
  return () =>
    member
      .sees(where)
      .filter(({ author }) => author === BOT)
      .filter(message => !before.has(JSON.stringify(message)))
      .map(visibleIn);
}

function visibleIn({ content, embeds, components, isPrivate, isThinking }: ShownMessage) {
  return { content, embeds, components, isPrivate, isThinking };
}
