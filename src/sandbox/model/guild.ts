import type { APIApplicationCommandPermission } from 'discord-api-types/v10';

/** A Discord user or bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** Whether they have the application installed as a user. */
  readonly hasInstalled: boolean;
}

/** A guild, called a server in Discord's client. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Channel that announces who joins. */
  readonly systemChannelId: string | null;
  /** Roles by id; @everyone has the guild's id. */
  readonly roles: Map<string, Role>;
  /** Members by user id. */
  readonly members: Map<string, Member>;
  /** Permissions by command id, or by the application's id for all commands. */
  readonly commandPermissions: Map<string, readonly APIApplicationCommandPermission[]>;
  /** Whether an outage makes it unavailable to the bot. */
  isUnavailable: boolean;
}

/** A role in a guild. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly isMentionable: boolean;
  /** Bot that the role was created for. */
  readonly botId: string | null;
}

/** A member of a guild. */
export interface Member {
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** Unit: milliseconds since 1970. */
  readonly joinedAt: number;
  /** End of the timeout; null if there is none. Unit: milliseconds since 1970. */
  readonly timedOutUntil: number | null;
}
