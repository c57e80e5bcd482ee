import {
  type APIApplicationCommand,
  type APIApplicationCommandPermission,
  type APIAuthorizingIntegrationOwnersMap,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type ChannelType,
  InteractionType,
  type MessageType,
} from 'discord-api-types/v10';
import type { GatewayEvent } from '../gateway/gateway.ts';
import type { Overwrite } from '../permissions/permissions.ts';
import { type Changes, createChanges } from './changes.ts';
import type { Clock } from './clock.ts';
import { MessageStore } from './messageStore.ts';
import { createSnowflakes } from './snowflake.ts';

/** Everything that stands in the stand-in, apart from how it is reached. */
export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly application: Application;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: MessageStore;
  readonly commands: Map<string, Command>;
  /** When commands were made, by scope. Unit: milliseconds since 1970. */
  readonly commandCreations: Map<string, readonly number[]>;
  /** Those whose token lives, by token. */
  readonly interactions: Map<string, Interaction>;
  readonly dispatch: (event: GatewayEvent) => void;
  readonly changes: Changes;
}

/** The bot's application; its bot user has the same id. */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** Whether the privileged intent to read messages is enabled for it. */
  readonly readsMessageContent: boolean;
  /** Whether people may install it to themselves. */
  readonly isUserInstallable: boolean;
}

/** A user of Discord, or a bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** Whether they have installed the application to themselves. */
  readonly hasInstalled: boolean;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Where it is told who has joined. */
  readonly systemChannelId: string | null;
  /** By id, with @everyone under the server's own. */
  readonly roles: Map<string, Role>;
  /** By user id. */
  readonly members: Map<string, Member>;
  /** By command id, or the application's id for what holds for all commands. */
  readonly commandPermissions: Map<string, readonly APIApplicationCommandPermission[]>;
}

/** A role in a server. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly isMentionable: boolean;
  /** The bot that the role was made for. */
  readonly botId: string | null;
}

/** Someone in a server. */
export interface Member {
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** Unit: milliseconds since 1970. */
  readonly joinedAt: number;
  /** Until when they may only read; null for one who may write. Unit: milliseconds since 1970. */
  readonly timedOutUntil: number | null;
}

/** A text channel or thread of a server, or direct messages. */
export type Channel = GuildChannel | DirectMessages;

/** A text channel, or a thread in one. */
export interface GuildChannel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.PrivateThread;
  readonly name: string;
  readonly guildId: string;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  readonly overwrites: readonly Overwrite[];
  /** How long people wait between messages; 0 when they need not. Unit: seconds. */
  readonly slowMode: number;
  /** What threads alone have. */
  readonly thread: Thread | null;
}

/** A thread as it stands. */
export interface Thread {
  readonly isArchived: boolean;
  readonly isLocked: boolean;
  /** When it was made, archived or taken up again. Unit: milliseconds since 1970. */
  readonly archivedAt: number;
  /** Those in it, who alone see it if it is private. */
  readonly memberIds: readonly string[];
}

/** The direct messages of two, or of a group. */
export interface DirectMessages {
  readonly id: string;
  readonly type: ChannelType.DM | ChannelType.GroupDM;
  readonly guildId: null;
  /** Those who are party to it, the bot too where it is. */
  readonly memberIds: readonly string[];
}

/** A message as it stands. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: MessageType;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly Attachment[];
  readonly stickers: readonly Sticker[];
  readonly poll: Poll | null;
  /** What it passes on, as that stood then. */
  readonly forwarded: Message | null;
  readonly flags: number;
  readonly mentions: Mentions;
  readonly nonce: string | number | null;
  readonly isTts: boolean;
  /** Unit: milliseconds since 1970; null when never. */
  readonly editedAt: number | null;
  readonly isPinned: boolean;
  /** The webhook that posted it; none for an answer to an interaction. */
  readonly webhookId: string | null;
  /** The message it answers, or tells was pinned. */
  readonly replyTo: string | null;
  /** The interaction that it came of. */
  readonly origin: Interaction | null;
  /** The only one besides the bot who sees it; null when all do. */
  readonly onlyFor: string | null;
}

/** Whom a message pings. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** A file on a message. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A picture in the place of words. */
export interface Sticker {
  readonly id: string;
  readonly name: string;
}

/** A question with answers to choose from. */
export interface Poll {
  readonly question: string;
  readonly answers: readonly string[];
}

/** A command as the API shows it. */
export type Command = APIApplicationCommand;

/** What someone did that the bot has to answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** By whose installation of the application it was made. */
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  state: InteractionState;
  /** What `@original` stands for; a deleted message's id too. */
  originalId: string | null;
  /** Further messages, in order; deleted ones too. */
  readonly followUpIds: string[];
}

/** What was done. */
export type InteractionKind =
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly command: Command;
      readonly target: Target | null;
    }
  | {
      readonly type: InteractionType.ApplicationCommandAutocomplete;
      readonly command: Command;
      readonly focusedType: 3 | 4 | 10;
    }
  | { readonly type: InteractionType.MessageComponent; readonly messageId: string }
  | {
      readonly type: InteractionType.ModalSubmit;
      /** The interaction that was answered with the modal. */
      readonly opener: Interaction;
    };

/** What a context menu command was used on. */
export type Target =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string };

/** How far the bot has answered. */
type InteractionState =
  | { readonly kind: 'waiting' }
  /** The bot was too late. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'message' }
  | { readonly kind: 'deferred message' }
  | { readonly kind: 'deferred update'; readonly before: Message | undefined }
  | { readonly kind: 'update' }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** A suggestion for an option's value. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Makes a world that holds the bot's user and nothing else; its channels will hold the last `messagesKept` messages each. */
export function createWorld(
  clock: Clock,
  bot: Omit<Application, 'id'>,
  dispatch: World['dispatch'],
  messagesKept = Number.POSITIVE_INFINITY,
): World {
  const newId = createSnowflakes(clock.now);
  const id = newId();
  return {
    clock,
    newId,
    application: { ...bot, id },
    people: new Map([[id, { id, name: bot.name, isBot: true, hasInstalled: false }]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new MessageStore(messagesKept),
    commands: new Map(),
    commandCreations: new Map(),
    interactions: new Map(),
    dispatch,
    changes: createChanges(),
  };
}

/** What stands under a key that must be there; anything else is a fault of the stand-in. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing under ${String(key)}`);
  return value;
}

/** The message whose component was used, here or to open the modal that was sent in. */
export function sourceMessageId({ kind }: Interaction): string | null {
  if (kind.type === InteractionType.MessageComponent) return kind.messageId;
  return kind.type === InteractionType.ModalSubmit ? sourceMessageId(kind.opener) : null;
}
