import { ComponentType } from 'discord-api-types/v10';
import type { RecordedRequest } from '../../../src/sandbox/rest/restListener.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ChannelRef } from '../../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';

/** Where a message stands, and what it answers. */
interface Spot {
  readonly where?: ChannelRef;
  readonly replyTo?: ShownMessage;
}

/** Says something and waits for what is said in reply to it. */
export function replyTo(
  user: User,
  text: string,
  { where, replyTo: answered }: Spot = {},
): Promise<ShownMessage> {
  const { id, channelId } = user.say(text, where, answered);
  return user.awaits(message => message.replyTo === id, { id: channelId });
}

/** The labels of a message's buttons that do something in Discord, in order. */
export function buttonsOf({ components }: ShownMessage): string[] {
  return components
    .flatMap(row => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap(part =>
      part.type === ComponentType.Button && 'custom_id' in part ? (part.label ?? '') : [],
    );
}

/** How the bot is mentioned. */
export function bot({ applicationId }: Sandbox): string {
  return `<@${applicationId}>`;
}

/** The bot's posts in channels. */
export function postsIn({ requests }: Sandbox): RecordedRequest[] {
  return requests.filter(
    ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path),
  );
}
