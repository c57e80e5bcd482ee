import { GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import { type GuildChannel, isThread } from '../model/channel.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Guild, Person } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { composeMessage } from '../operations/composeMessage.ts';
import { postMessage, postSystemMessage } from '../operations/messages.ts';
import { memberPayload, userPayload } from '../payloads/userPayload.ts';
import { openClient } from '../user/client.ts';
import { type ReadActions, readActions } from '../user/readActions.ts';
import { type ShownMessage, shownMessage } from '../user/shownMessage.ts';
import type { User } from '../user/user.ts';
import { receivedFile } from '../user/userFile.ts';
import { type Draft, type WriteActions, writeActions } from '../user/writeActions.ts';
import { addPerson, logIn } from './people.ts';
import { addRole } from './roles.ts';

/** A member's rights beyond those of @everyone. */
export interface MemberOptions {
  readonly permissions?: bigint;
  /** Role ids. */
  readonly roles?: readonly string[];
  /** Whether a new person has the application installed as a user. */
  readonly hasInstalled?: boolean;
}

/** A bot other than the one under test. */
export interface OtherBot extends ReadActions, WriteActions {
  readonly id: string;
  readonly name: string;
}

/** Content of a webhook's message. */
type WebhookDraft = Pick<Draft, 'text' | 'files'>;

/** A webhook that posts in a channel. */
export interface Webhook {
  readonly id: string;
  readonly say: (draft: string | WebhookDraft) => ShownMessage;
}

/** Adds a member to a guild. */
export function addMember(
  world: World,
  guild: Guild,
  userId: string,
  roleIds: readonly string[],
): void {
  guild.members.set(userId, { userId, roleIds, joinedAt: world.clock.now(), timedOutUntil: null });
  world.changes.announce(userId);
}

/**
 * Adds a new or existing person to a guild; returns their client with the first channel as home.
 */
export function joinGuild(
  world: World,
  guild: Guild,
  who: string | User,
  { hasInstalled = false, ...rights }: MemberOptions,
): User {
  const person: Person =
    typeof who === 'string'
      ? addPerson(world, who, { hasInstalled })
      : getOrThrow(world.people, who.id);
  addToGuild(world, guild, person, rights);
  return logIn(world, person, firstChannel(world, guild));
}

/** Adds another application's bot to a guild. */
export function addBot(world: World, guild: Guild, name: string, rights: MemberOptions): OtherBot {
  const bot = addPerson(world, name, { isBot: true });
  addToGuild(world, guild, bot, rights);
  const client = openClient(world, bot, firstChannel(world, guild));
  return { id: bot.id, name, ...readActions(client), ...writeActions(client) };
}

/** Creates a webhook, whose author is not a real user (resources/message#message-object). */
export function addWebhook(world: World, channelId: string, name: string): Webhook {
  const { id } = addPerson(world, name, { isBot: true });
  const author = { id, parsing: 'webhook' } as const;
  return {
    id,
    say: draft => {
      const { text: content = '', files = [] } =
        typeof draft === 'string' ? { text: draft } : draft;
      const channel = getOrThrow(world.channels, channelId);
      const message = postMessage(world, {
        ...composeMessage(world, channel, author, { content }, files.map(receivedFile)),
        id: world.newId(),
        type: MessageType.Default,
        webhookId: id,
        origin: null,
        onlyFor: null,
      });
      return shownMessage(world, message);
    },
  };
}

/**
 * Times a member out. The bot learns of its own timeout without any intent
 * (events/gateway#caveats).
 */
export function timeOut(world: World, guild: Guild, userId: string, until: number | null): void {
  const member = { ...getOrThrow(guild.members, userId), timedOutUntil: until };
  guild.members.set(userId, member);
  world.dispatch({
    name: 'GUILD_MEMBER_UPDATE',
    data: () => ({
      ...memberPayload(member),
      user: userPayload(getOrThrow(world.people, userId)),
      guild_id: guild.id,
    }),
    intents: userId === world.application.id ? 0 : GatewayIntentBits.GuildMembers,
    guildId: guild.id,
  });
  world.changes.announce(userId);
}

function addToGuild(
  world: World,
  guild: Guild,
  { id, name }: Person,
  { permissions, roles = [] }: MemberOptions,
): void {
  const own = permissions === undefined ? [] : [addRole(world, guild, name, { permissions }).id];
  addMember(world, guild, id, [...roles, ...own]);
  const { systemChannelId: channelId } = guild;
  if (channelId === null) return;
  postSystemMessage(world, MessageType.UserJoin, { channelId, userId: id, replyTo: null });
}

function firstChannel({ channels }: World, guild: Guild): GuildChannel {
  for (const channel of channels.values()) {
    if (channel.guildId === guild.id && !isThread(channel)) return channel;
  }
  throw new Error(`${guild.name} has no channel`);
}
