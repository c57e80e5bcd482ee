/** An event for the sessions that may see it. */
export interface GatewayEvent {
  /** Name, such as `MESSAGE_CREATE`. */
  readonly name: string;
  /** Builds the data, which may depend on whether the session has message content. */
  readonly data: (hasMessageContent: boolean) => unknown;
  /** Intents, any of which a session needs; 0 if none is needed. */
  readonly intents: number;
  /** Guild of the event; null for direct messages and other events of shard 0. */
  readonly guildId: string | null;
}
