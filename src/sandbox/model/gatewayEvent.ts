/** An event for those sessions that may see it. */
export interface GatewayEvent {
  /** Such as `MESSAGE_CREATE`. */
  readonly name: string;
  /** The data; asked for anew where it depends on whether the session may read message content. */
  readonly data: (hasMessageContent: boolean) => unknown;
  /** Bits of which a session needs at least one to get it; 0 when none is needed. */
  readonly intents: number;
  /** The server it belongs to, or null for direct messages and the like (which go to shard 0). */
  readonly guildId: string | null;
}
