import {
  type APIGuildApplicationCommandPermissions,
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type PQueue from 'p-queue';
import { z } from 'zod';
import type { Message } from '../../render/message.ts';
import { notPostedNotice, notReadNotice, type Refusal } from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { Clock } from '../load/clock.ts';
import type { LoadMeter } from '../load/loadMeter.ts';
import type { Log } from '../log/createLog.ts';
import { readMessage, type WrittenMessage } from '../payloads/readMessage.ts';
import { type ChannelStanding, EVERYTHING, has } from '../permissions/place.ts';
import { messageBody } from './messageBody.ts';
import { insist } from './sendWithRetry.ts';

/** The channels that the bot itself is in, and what servers say of its commands. */
export interface Channels {
  /**
   * Posts an ordinary message, just once, and resolves with its id. Throws an AskerError with what
   * stands in the way where Discord does not let it be posted.
   */
  readonly post: (channelId: string, message: Message, options: PostOptions) => Promise<string>;
  /** The latest messages of a channel, at most 100, oldest first; throws an AskerError likewise. */
  readonly read: (channelId: string, limit: number) => Promise<readonly WrittenMessage[]>;
  /**
   * What may be done in a channel by someone and by the bot: by what the gateway has told of its
   * server; everything in direct messages, and where nothing is known of the channel.
   */
  readonly standing: (channelId: string, askerId: string) => ChannelStanding;
  /** What a server's administrators have set for the bot's commands; nothing where Discord does not say in time. */
  readonly commandSettings: (guildId: string) => Promise<readonly CommandSettings[]>;
  readonly applicationId: () => string;
}

/** How a message is posted. */
interface PostOptions {
  /** The same for what is to be posted once, and for nothing else. At most 25 characters. */
  readonly nonce: string;
  /** The id of the message it answers, without which it is not posted; null for none. */
  readonly replyTo: string | null;
}

/** What is set for a command, or for all under the application's id. */
export type CommandSettings = Pick<APIGuildApplicationCommandPermissions, 'id' | 'permissions'>;

/** What requests of the bot's own are sent with. */
interface Options {
  readonly client: () => Client<true>;
  readonly rest: REST;
  readonly lane: PQueue;
  readonly clock: Clock;
  readonly meterLoad: LoadMeter;
  /** Aborts when nothing more is to be sent anew. */
  readonly ending: AbortSignal;
  readonly log: Log;
}

// Units: milliseconds.
/** After so long nobody waits for it any more. */
const PATIENCE = 5 * 60_000;
/** For what can be done without. */
const SHORT_PATIENCE = 5000;
/** For one try, in which discord.js waits out rate limits itself. */
export const LONGEST_TRY = 30_000;

/** topics/permissions#permissions-for-timed-out-members */
const LEFT_IN_TIMEOUT = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** Why Discord does not do what was asked of a channel (topics/opcodes-and-status-codes#json). */
const REASONS: ReadonlyMap<number | string, Refusal> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'channelGone'],
  [RESTJSONErrorCodes.UnknownMessage, 'messageGone'],
  [RESTJSONErrorCodes.MissingAccess, 'channelUnseen'],
  [RESTJSONErrorCodes.MissingPermissions, 'permissionMissing'],
  [RESTJSONErrorCodes.ThreadLocked, 'threadLocked'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'threadArchived'],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, 'blockedByAutoMod'],
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter, 'blockedByLinkFilter'],
]);

const posted = z.object({ id: z.string() });
const settings = z.array(
  z.object({
    id: z.string(),
    permissions: z.array(z.object({ id: z.string(), type: z.int(), permission: z.boolean() })),
  }),
);

/** Makes what reaches the bot's channels. */
export function createChannels(options: Options): Channels {
  const { client, rest, clock, log } = options;
  const send = <Response>(
    request: (signal: AbortSignal) => Promise<Response>,
    patience = PATIENCE,
  ) =>
    insist(request, {
      ...options,
      priority: 0,
      until: clock.now() + patience,
      timeout: Math.min(patience, LONGEST_TRY),
      isRepeatable: true,
    });
  return {
    post: async (channelId, message, { nonce, replyTo }) => {
      const body = {
        ...messageBody(message),
        // Discord gives back the message that stands where one with the nonce was posted just now.
        nonce,
        enforce_nonce: true,
        ...(replyTo === null
          ? {}
          : { message_reference: { message_id: replyTo, fail_if_not_exists: true } }),
      };
      const route = Routes.channelMessages(channelId);
      const response = await explained(
        send(signal => rest.post(route, { body, signal })),
        notPostedNotice,
      );
      return posted.parse(response).id;
    },
    read: async (channelId, limit) => {
      const query = new URLSearchParams({ limit: String(limit) });
      const route = Routes.channelMessages(channelId);
      const response = await explained(
        send(signal => rest.get(route, { query, signal })),
        notReadNotice,
      );
      const messages = z.array(z.unknown()).parse(response);
      return messages.flatMap(message => readMessage(message) ?? []).reverse();
    },
    standing: (channelId, askerId) => standingIn(client(), channelId, askerId),
    commandSettings: async guildId => {
      const { application } = client();
      const route = Routes.guildApplicationCommandsPermissions(application.id, guildId);
      try {
        return settings.parse(await send(signal => rest.get(route, { signal }), SHORT_PATIENCE));
      } catch (error) {
        log.warn({ err: error }, 'it is not known what a server has set for the commands');
        return [];
      }
    },
    applicationId: () => client().application.id,
  };
}

/** Turns a refusal that moderators can do something about into word of that. */
async function explained<Response>(
  sending: Promise<Response>,
  noticeFor: (reason: Refusal) => string,
): Promise<Response> {
  try {
    return await sending;
  } catch (error) {
    const reason = error instanceof DiscordAPIError ? reasonOf(error) : null;
    if (reason === null) throw error;
    throw new AskerError(reason, noticeFor(reason), { cause: error });
  }
}

function reasonOf({ code, rawError }: DiscordAPIError): Refusal | null {
  const isForm = code === RESTJSONErrorCodes.InvalidFormBodyOrContentType && 'errors' in rawError;
  // What a message answers is named in the request alone, so it is that which is gone.
  if (isForm && 'message_reference' in Object(rawError.errors)) return 'messageGone';
  return REASONS.get(code) ?? null;
}

function standingIn(client: Client<true>, channelId: string, askerId: string): ChannelStanding {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) {
    const place = { id: channelId, parentId: null, isThread: false, isLocked: false };
    return { ...place, asker: EVERYTHING, bot: EVERYTHING };
  }
  const thread = channel.isThread() ? channel : null;
  return {
    id: channelId,
    parentId: thread?.parentId ?? null,
    isThread: thread !== null,
    isLocked: thread?.locked ?? false,
    asker: permissionsIn(channel, askerId),
    bot: permissionsIn(channel, client.user.id),
  };
}

/** Threads have the permissions of their channel; none for who is not in the server. */
function permissionsIn(channel: GuildBasedChannel, memberId: string): bigint {
  const member = channel.guild.members.cache.get(memberId);
  if (member === undefined) return 0n;
  const { bitfield } = channel.permissionsFor(member);
  const isStill =
    member.isCommunicationDisabled() && !has(bitfield, PermissionFlagsBits.Administrator);
  return isStill ? bitfield & LEFT_IN_TIMEOUT : bitfield;
}
