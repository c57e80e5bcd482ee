import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type PQueue from 'p-queue';
import { z } from 'zod';
import { AskerError, type Notice } from '../command/askerError.ts';
import type { Channels } from '../command/channels.ts';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';
import type { Log } from '../log/createLog.ts';
import { readMessage } from '../payloads/readMessage.ts';
import { channelAccess } from '../permissions/channelAccess.ts';
import { findWelcomeChannel } from '../permissions/findWelcomeChannel.ts';
import type { GuildCache } from '../permissions/guildCache.ts';
import { type MemberRoles, mayMention } from '../permissions/mayMention.ts';
import { messageBody, messageFiles } from './messageBody.ts';
import { type Refusal, refusalReason } from './refusalReason.ts';
import { isRefusedWith } from './requestErrors.ts';
import { sendWithRetry } from './sendWithRetry.ts';

/** What requests with the bot's token need. */
export interface ChannelsOptions {
  /** The cache of the gateway. */
  readonly cache: () => GuildCache;
  readonly rest: REST;
  readonly limiter: PQueue;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** Aborts when the bot stops. */
  readonly stopping: AbortSignal;
  readonly log: Log;
}

// Units: milliseconds.
/** Time after which a request is no longer worth sending. */
const REQUEST_TIME = 5 * 60_000;
/** Time for a request whose response is optional. */
const OPTIONAL_REQUEST_TIME = 5000;
/** Timeout of one attempt, during which discord.js waits for rate limits. */
export const ATTEMPT_TIMEOUT = 30_000;

/** The member has left, or their account is gone. */
const NO_MEMBER = [RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser];

const guildMember = z.object({
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});
const guildSettings = z.object({ preferred_locale: z.string() });
const postedMessage = z.object({ id: z.string() });
const openedChannel = z.object({ id: z.string() });
const commandPermissions = z.array(
  z.object({
    id: z.string(),
    permissions: z.array(z.object({ id: z.string(), type: z.int(), permission: z.boolean() })),
  }),
);

/** Creates the access to channels, with retries. */
export function createChannels(options: ChannelsOptions): Channels {
  const { cache, rest, clock, log } = options;
  const send = <Response>(
    request: (signal: AbortSignal) => Promise<Response>,
    time = REQUEST_TIME,
  ) =>
    sendWithRetry(request, {
      ...options,
      priority: 0,
      deadline: clock.now() + time,
      attemptTimeout: Math.min(time, ATTEMPT_TIMEOUT),
      isIdempotent: true,
    });
  /** A member of a server; null for one who has left, or who is timed out and cannot write. */
  async function memberOf(guildId: string, memberId: string): Promise<MemberRoles | null> {
    const route = Routes.guildMember(guildId, memberId);
    try {
      const response = await send(signal => rest.get(route, { signal }), OPTIONAL_REQUEST_TIME);
      const { roles, communication_disabled_until: until } = guildMember.parse(response);
      const isTimedOut = Date.parse(until ?? '') > clock.wallTime();
      return isTimedOut ? null : { id: memberId, roleIds: roles };
    } catch (error) {
      if (isRefusedWith(error, NO_MEMBER)) return null;
      throw error;
    }
  }

  return {
    post: async (channelId, message, { nonce, replyTo, mentionedRole = null, time }) => {
      const body = {
        ...messageBody(message, mentionedRole),
        // Makes the request idempotent: Discord returns the message that was just posted with the nonce.
        nonce,
        enforce_nonce: true,
        ...(replyTo === null
          ? {}
          : { message_reference: { message_id: replyTo, fail_if_not_exists: true } }),
      };
      const files = messageFiles(message);
      const route = Routes.channelMessages(channelId);
      const response = await explainRefusal(
        send(signal => rest.post(route, { body, files, signal }), time),
        reason =>
          ({ notices, refusals }) =>
            notices.notPosted({ reason: refusals[reason] }),
      );
      return postedMessage.parse(response).id;
    },
    openDirectMessages: async memberId => {
      const body = { recipient_id: memberId };
      const response = await send(signal => rest.post(Routes.userChannels(), { body, signal }));
      return openedChannel.parse(response).id;
    },
    read: async (channelId, limit) => {
      const query = new URLSearchParams({ limit: String(limit) });
      const route = Routes.channelMessages(channelId);
      const response = await explainRefusal(
        send(signal => rest.get(route, { query, signal })),
        reason =>
          ({ notices, refusals }) =>
            notices.notRead({ reason: refusals[reason] }),
      );
      const messages = z.array(z.unknown()).parse(response);
      return messages.flatMap(message => readMessage(message) ?? []).reverse();
    },
    message: async (channelId, messageId) => {
      const route = Routes.channelMessage(channelId, messageId);
      try {
        return readMessage(
          await send(signal => rest.get(route, { signal }), OPTIONAL_REQUEST_TIME),
        );
      } catch (error) {
        log.debug({ err: error }, 'could not fetch the message that was replied to');
        return null;
      }
    },
    isKnown: guildId => cache().guild(guildId)?.available === true,
    mayMention: async ({ guildId, channelId, roleId, memberId }) => {
      const guild = cache().guild(guildId);
      const member = await memberOf(guildId, memberId);
      return (
        guild !== undefined && member !== null && mayMention(guild, { channelId, roleId, member })
      );
    },
    userId: () => cache().identity.userId,
    access: (channelId, askerId) => channelAccess(cache(), channelId, askerId),
    welcomeChannel: guildId => findWelcomeChannel(cache(), guildId),
    guildName: guildId => cache().guild(guildId)?.name ?? null,
    localeOf: async guildId => {
      const guild = cache().guild(guildId);
      if (guild?.available === true) return guild.preferredLocale;
      try {
        const route = Routes.guild(guildId);
        const response = await send(signal => rest.get(route, { signal }), OPTIONAL_REQUEST_TIME);
        return guildSettings.parse(response).preferred_locale;
      } catch (error) {
        log.warn({ err: error }, 'could not fetch the language of a server');
        return null;
      }
    },
    commandPermissions: async guildId => {
      const { applicationId } = cache().identity;
      const route = Routes.guildApplicationCommandsPermissions(applicationId, guildId);
      try {
        const response = await send(signal => rest.get(route, { signal }), OPTIONAL_REQUEST_TIME);
        return commandPermissions.parse(response);
      } catch (error) {
        log.warn({ err: error }, 'could not fetch command permissions of the server');
        return [];
      }
    },
    applicationId: () => cache().identity.applicationId,
  };
}

/** Turns a refusal that members can act on into an AskerError. */
async function explainRefusal<Response>(
  sending: Promise<Response>,
  noticeFor: (reason: Refusal) => Notice,
): Promise<Response> {
  try {
    return await sending;
  } catch (error) {
    const reason = error instanceof DiscordAPIError ? refusalReason(error) : null;
    if (reason === null) throw error;
    throw new AskerError(reason, noticeFor(reason), { cause: error });
  }
}
