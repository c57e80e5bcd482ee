import { type Changes, createChanges } from './changes.ts';
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { GatewayEvent } from './gatewayEvent.ts';
import type { Guild, Person } from './guild.ts';
import type { Command, Interaction } from './interaction.ts';
import { MessageStore } from './messageStore.ts';
import { createSnowflakeGenerator } from './snowflake.ts';

/** State of the sandbox. */
export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly application: Application;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: MessageStore;
  readonly commands: Map<string, Command>;
  /** Creation times of commands by scope. Unit: milliseconds since 1970. */
  readonly commandCreations: Map<string, readonly number[]>;
  /** Interactions with a valid token, by token. */
  readonly interactions: Map<string, Interaction>;
  readonly dispatch: (event: GatewayEvent) => void;
  readonly changes: Changes;
}

/** The bot's application. Its bot user has the same id. */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** Whether the message content intent is enabled. */
  readonly readsMessageContent: boolean;
  /** Whether people can install it as users. */
  readonly isUserInstallable: boolean;
}

/**
 * Creates a world with nothing but the bot's user; each channel will keep `messagesKept` messages.
 */
export function createWorld(
  clock: Clock,
  bot: Omit<Application, 'id'>,
  dispatch: World['dispatch'],
  messagesKept = Number.POSITIVE_INFINITY,
): World {
  const newId = createSnowflakeGenerator(clock.now);
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
