import { AskerError } from '../command/askerError.ts';
import type { Channels } from '../command/channels.ts';
import type { Clock } from '../load/clock.ts';
import type { Log } from '../log/createLog.ts';
import type { ChannelMessage } from '../payloads/readMessage.ts';
import { missingPermission, neededToRead } from '../permissions/permissions.ts';
import type { Delivery, DeliveryOutcome, DeliveryStore } from './delivery.ts';
import { refusalReason } from './refusalReason.ts';
import { isRefusal, isUnauthorized } from './requestErrors.ts';

/** What sending a delivery takes. */
export interface DeliveryParts {
  readonly store: DeliveryStore;
  readonly channels: Pick<
    Channels,
    'access' | 'isKnown' | 'mayMention' | 'post' | 'read' | 'userId'
  >;
  readonly clock: Pick<Clock, 'wallTime'>;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * Time after an attempt for which Discord recognizes its nonce: "the past few minutes"
 * (resources/message#create-message). Unit: milliseconds.
 */
const NONCE_TIME = 5 * 60_000;
/** How many of a channel's messages are searched for one that may have been sent. */
const SEARCHED = 50;

/**
 * Sends a message that was stored, exactly once. The attempt is stored before it is made. After an attempt with
 * an unknown end, for example because the bot was killed, the message is sent again with the same nonce while
 * Discord recognizes it. Later it is searched for in the channel first; where that cannot be done, it is not sent
 * again. One that was not sent in time is never sent. What failed without an answer stays stored for the next time.
 */
export async function deliverOnce(delivery: Delivery, parts: DeliveryParts): Promise<void> {
  const { store, channels, clock, log } = parts;
  const { guildId, channelId, message, nonce, expiresAt } = delivery;
  // Its channels and permissions are not known until Discord has sent them.
  if (!channels.isKnown(guildId)) return;
  const finish = (outcome: DeliveryOutcome) => store.finish(delivery, outcome, clock.wallTime());
  let { attemptedAt } = delivery;
  if (attemptedAt !== null && clock.wallTime() - attemptedAt >= NONCE_TIME) {
    const found = await findSent(delivery, attemptedAt, channels);
    if (found === 'unreadable') return await finish({ kind: 'unsure' });
    if (found !== null) return await finish({ kind: 'sent', messageId: found });
    attemptedAt = null;
  }
  if (attemptedAt === null) {
    attemptedAt = clock.wallTime();
    if (attemptedAt >= (expiresAt ?? Infinity)) {
      return await finish({ kind: 'expired' });
    }
    await store.noteAttempt(delivery, attemptedAt);
  }
  try {
    const mentionedRole = await mentionOf(delivery, channels);
    const time = attemptedAt + NONCE_TIME - clock.wallTime();
    const options = { nonce, replyTo: null, mentionedRole, time };
    const messageId = await channels.post(channelId, message, options);
    await finish({ kind: 'sent', messageId });
  } catch (error) {
    const refused = error instanceof AskerError ? error.cause : error;
    if (!isRefusal(refused) || isUnauthorized(refused)) throw error;
    log.warn({ err: error, channel: channelId }, 'Discord refused a message');
    await finish({ kind: 'refused', reason: refusalReason(refused) ?? 'invalid' });
  }
}

/** The role to mention now; null if the member may no longer mention it. */
async function mentionOf(
  { guildId, channelId, mention }: Delivery,
  channels: DeliveryParts['channels'],
): Promise<string | null> {
  if (mention === null) return null;
  const isAllowed = await channels.mayMention({ guildId, channelId, ...mention });
  return isAllowed ? mention.roleId : null;
}

/** The id of a message that was sent; null if it was not, `unreadable` if that cannot be known. */
async function findSent(
  { channelId, nonce }: Delivery,
  attemptedAt: number,
  channels: DeliveryParts['channels'],
): Promise<string | null> {
  const botId = channels.userId();
  // Without the permission, Discord shows an empty channel (resources/message#get-channel-messages).
  const { bot } = channels.access(channelId, botId);
  if (missingPermission(bot, neededToRead()) !== null) return 'unreadable';
  const messages = await readLatest(channelId, channels);
  if (messages === null) return 'unreadable';
  const found = messages.find(
    ({ authorId, customIds }) =>
      authorId === botId && customIds.some(id => id.endsWith(`:${nonce}`)),
  );
  if (found !== undefined) return found.id;
  const [oldest] = messages;
  const isReached = messages.length < SEARCHED || (oldest?.sentAt ?? 0) < attemptedAt;
  return isReached ? null : 'unreadable';
}

/** The latest messages of a channel, oldest first; null if Discord refuses to show them. */
async function readLatest(
  channelId: string,
  channels: DeliveryParts['channels'],
): Promise<readonly ChannelMessage[] | null> {
  try {
    return await channels.read(channelId, SEARCHED);
  } catch (error) {
    if (error instanceof AskerError) return null;
    throw error;
  }
}
