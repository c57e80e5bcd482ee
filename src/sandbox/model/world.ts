import { type Changes, createChanges } from './changes.ts';
import type { Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { GatewayEvent } from './gatewayEvent.ts';
import type { Guild, Person } from './guild.ts';
import type { Command, Interaction } from './interaction.ts';
import type { Attachment } from './message.ts';
import { MessageStore } from './messageStore.ts';
import { createSnowflakeGenerator } from './snowflake.ts';
import { createUrlSigner, type UrlSigner } from './urlSigner.ts';

/** State of the sandbox. */
export interface World {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly application: Application;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: MessageStore;
  /** Files uploaded to command options and modals, by id. */
  readonly uploads: Map<string, Attachment>;
  readonly cdn: Cdn;
  readonly commands: Map<string, Command>;
  /** Creation times of commands by scope. Unit: milliseconds since 1970. */
  readonly commandCreations: Map<string, readonly number[]>;
  /** Interactions with a valid token, by token. */
  readonly interactions: Map<string, Interaction>;
  readonly dispatch: (event: GatewayEvent) => void;
  readonly changes: Changes;
}

/** The CDN, which serves attachments. */
interface Cdn extends UrlSigner {
  /** Origin of its URLs, such as `http://127.0.0.1:41235`. */
  readonly origin: string;
}

/** Settings of a world. */
interface WorldOptions {
  readonly clock: Clock;
  readonly bot: Omit<Application, 'id'>;
  readonly dispatch: World['dispatch'];
  readonly cdnOrigin: string;
  /** Messages kept per channel (default: all). */
  readonly messagesKept?: number | undefined;
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

/** Creates a world with nothing but the bot's user. */
export function createWorld(options: WorldOptions): World {
  const { clock, bot, dispatch, cdnOrigin, messagesKept = Number.POSITIVE_INFINITY } = options;
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
    uploads: new Map(),
    cdn: { origin: cdnOrigin, ...createUrlSigner(clock.now) },
    commands: new Map(),
    commandCreations: new Map(),
    interactions: new Map(),
    dispatch,
    changes: createChanges(),
  };
}
