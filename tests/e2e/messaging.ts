import { ComponentType } from 'discord-api-types/v10';
import type { RecordedRequest } from '../../src/sandbox/rest/restListener.ts';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import type { ChannelRef } from '../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../src/sandbox/user/user.ts';

/** The channel of a message, and the message that it replies to. */
interface Placement {
  readonly where?: ChannelRef;
  readonly replyTo?: ShownMessage;
}

/** Sends a message and resolves with the reply to it. */
export function awaitReply(
  user: User,
  text: string,
  { where, replyTo: answered }: Placement = {},
): Promise<ShownMessage> {
  const { id, channelId } = user.say(text, where, answered);
  return user.awaits(message => message.replyTo === id, { id: channelId });
}

/** The labels of a message's buttons, without links, in order. */
export function buttonsOf({ components }: ShownMessage): string[] {
  return components
    .flatMap(row => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap(part =>
      part.type === ComponentType.Button && 'custom_id' in part ? (part.label ?? '') : [],
    );
}

/** The mention of the bot. */
export function botMention({ applicationId }: Sandbox): string {
  return `<@${applicationId}>`;
}

/** The bot's requests to post in a channel. */
export function postsIn({ requests }: Sandbox): RecordedRequest[] {
  return requests.filter(
    ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path),
  );
}
