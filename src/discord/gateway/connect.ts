import { Client, Events } from 'discord.js';
import { createIdentifyThrottle } from './identifyThrottle.ts';
import { type LoginOptions, logIn } from './logIn.ts';
import { type Attempt, type ClientOptions, drop, openClient } from './openClient.ts';
import { backOff, createReconnectPace } from './reconnectBackoff.ts';
import { StartError } from './startError.ts';

/** What a connection to the gateway needs. */
export interface ConnectOptions extends ClientOptions, LoginOptions {
  /** A number from 0 to 1 that differs from bot to bot. */
  readonly random: () => number;
}

/** A connection that is kept up until it is closed or Discord ends it for good. */
export interface Connection {
  /** Another one after the connection was made anew. */
  readonly client: () => Client<true>;
  /** Resolves with why when Discord has ended the connection for good. */
  readonly ended: Promise<StartError>;
  readonly close: () => Promise<void>;
}

/** Pauses between the tries to log in at first. Unit: milliseconds. */
const START_PAUSES = [500, 1500];

/**
 * Logs in, and stays connected: what discord.js does not recover from by itself is made anew.
 *
 * @throws StartError when Discord cannot be reached or does not let the bot in.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { clock, random, log } = options;
  const throttle = createIdentifyThrottle(clock, wait =>
    log.warn({ seconds: Math.ceil(wait / 1000) }, 'Discord does not let the bot in yet; waiting'),
  );
  const pace = createReconnectPace(clock, random);
  const closing = new AbortController();
  const open = (): Attempt => openClient(options, { throttle, pace });
  let attempt = open();
  let client = await start();

  /** Logs in at first; a blip is no reason to give up. */
  async function start(): Promise<Client<true>> {
    for (const wait of START_PAUSES) {
      try {
        return await untilReady();
      } catch (error) {
        if (!(error instanceof StartError) || error.isFinal) throw error;
        log.warn({ err: error }, 'could not log in; trying again');
        await clock.pause(wait);
        attempt = open();
      }
    }
    return untilReady();
  }

  /** Waits until Discord has let the bot in, with one client after another if they break. */
  async function untilReady(): Promise<Client<true>> {
    for (;;) {
      const outcome = await Promise.race([
        logIn(attempt.client, options),
        attempt.ended,
        attempt.broken,
      ]);
      if (outcome instanceof Client) return outcome;
      drop(attempt, log);
      if (outcome !== null) throw outcome;
      await replace();
    }
  }

  /** Puts another client in the place of one that was dropped; rejects when all is closed. */
  async function replace(): Promise<void> {
    const wait = pace.wait();
    const seconds = Math.ceil(wait / 1000);
    log.warn({ seconds }, 'the connection hangs or is closed at once; it is made anew');
    if (wait > 0) await clock.pause(wait, closing.signal);
    closing.signal.throwIfAborted();
    attempt = open();
  }

  /** Replaces what breaks; resolves with why the connection is over for good. */
  async function keepUp(): Promise<StartError> {
    for (;;) {
      const end = (await Promise.race([attempt.ended, attempt.broken])) ?? (await comeBack());
      if (end !== null) return end;
    }
  }

  /** Connects anew, for as long as it takes; resolves with why that cannot be, or null. */
  async function comeBack(): Promise<StartError | null> {
    for (let failures = 0; ; failures += 1) {
      drop(attempt, log);
      try {
        await replace();
        client = await untilReady();
        return null;
      } catch (error) {
        // Whoever closes the connection does not wait for its end.
        if (closing.signal.aborted) return new Promise(() => {});
        if (!(error instanceof StartError)) throw error;
        if (error.isFinal) return error;
        log.error({ err: error }, 'the connection could not be made anew');
        await clock.pause(backOff(failures, random), closing.signal).catch(() => undefined);
      }
    }
  }

  return {
    client: () => client,
    ended: keepUp(),
    close: async () => {
      closing.abort();
      attempt.watch.end();
      // discord.js says of any close that it will connect again.
      attempt.client.removeAllListeners(Events.ShardReconnecting);
      await attempt.client.destroy();
    },
  };
}
