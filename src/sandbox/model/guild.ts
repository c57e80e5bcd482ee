import type { APIApplicationCommandPermission } from 'discord-api-types/v10';

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
