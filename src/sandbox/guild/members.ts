import { ChannelType, GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import type { GuildChannel } from '../model/channel.ts';
import { known } from '../model/getOrThrow.ts';
import type { Guild, Person } from '../model/guild.ts';
import type { World } from '../model/world.ts';
import { newMessage } from '../operations/composeMessage.ts';
import { postMessage, tellOfDeed } from '../operations/messages.ts';
import { memberPayload, userPayload } from '../payloads/userPayload.ts';
import { openClient } from '../user/client.ts';
import { type Reading, reading } from '../user/reading.ts';
import { type ShownMessage, shownMessage } from '../user/shownMessage.ts';
import type { User } from '../user/user.ts';
import { type Writing, writing } from '../user/writing.ts';
import { addPerson, seat } from './people.ts';
import { addRole } from './roles.ts';

/** What a member has beyond what everyone has. */
export interface Rights {
  readonly permissions?: bigint;
  /** Ids. */
  readonly roles?: readonly string[];
  /** Whether someone new has installed the application to themselves. */
  readonly hasInstalled?: boolean;
}

/** A bot that is not the one under test. */
export interface OtherBot extends Reading, Writing {
  readonly id: string;
  readonly name: string;
}

/** What posts in a channel without being anyone. */
export interface Webhook {
  readonly id: string;
  readonly say: (text: string) => ShownMessage;
}

/** Puts someone among the members of a server. */
export function addMember(
  world: World,
  guild: Guild,
  userId: string,
  roleIds: readonly string[],
): void {
  guild.members.set(userId, { userId, roleIds, joinedAt: world.clock.now(), timedOutUntil: null });
  world.changes.announce(userId);
}

/** Lets someone join a server, new to Discord or known; returns them at home in its first channel. */
export function join(
  world: World,
  guild: Guild,
  who: string | User,
  { hasInstalled = false, ...rights }: Rights,
): User {
  const person: Person =
    typeof who === 'string' ? addPerson(world, who, { hasInstalled }) : known(world.people, who.id);
  admit(world, guild, person, rights);
  return seat(world, person, firstChannel(world, guild));
}

/** Lets another application's bot join a server. */
export function addBot(world: World, guild: Guild, name: string, rights: Rights): OtherBot {
  const bot = addPerson(world, name, { isBot: true });
  admit(world, guild, bot, rights);
  const client = openClient(world, bot, firstChannel(world, guild));
  return { id: bot.id, name, ...reading(client), ...writing(client) };
}

/** Sets up a webhook, whose name stands for an author who is nobody (resources/message#message-object). */
export function addWebhook(world: World, channelId: string, name: string): Webhook {
  const { id } = addPerson(world, name, { isBot: true });
  const author = { id, parsing: 'webhook' } as const;
  return {
    id,
    say: content => {
      const channel = known(world.channels, channelId);
      const message = postMessage(world, {
        ...newMessage(world, channel, author, { content }, []),
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

/** Times a member out; the bot is told of itself without any intent (events/gateway#caveats). */
export function timeOut(world: World, guild: Guild, userId: string, until: number | null): void {
  const member = { ...known(guild.members, userId), timedOutUntil: until };
  guild.members.set(userId, member);
  world.dispatch({
    name: 'GUILD_MEMBER_UPDATE',
    data: () => ({
      ...memberPayload(member),
      user: userPayload(known(world.people, userId)),
      guild_id: guild.id,
    }),
    intents: userId === world.application.id ? 0 : GatewayIntentBits.GuildMembers,
    guildId: guild.id,
  });
  world.changes.announce(userId);
}

function admit(
  world: World,
  guild: Guild,
  { id, name }: Person,
  { permissions, roles = [] }: Rights,
): void {
  const own = permissions === undefined ? [] : [addRole(world, guild, name, { permissions }).id];
  addMember(world, guild, id, [...roles, ...own]);
  const { systemChannelId: channelId } = guild;
  if (channelId === null) return;
  tellOfDeed(world, MessageType.UserJoin, { channelId, userId: id, replyTo: null });
}

function firstChannel({ channels }: World, guild: Guild): GuildChannel {
  for (const channel of channels.values()) {
    if (channel.guildId === guild.id && channel.type === ChannelType.GuildText) return channel;
  }
  throw new Error(`${guild.name} has no channel`);
}
