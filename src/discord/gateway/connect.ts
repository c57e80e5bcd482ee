import { Client, Events } from 'discord.js';
import { createIdentifyThrottle } from './identifyThrottle.ts';
import type { IdentifyTurns } from './identifyTurns.ts';
import { type LoginOptions, logIn } from './logIn.ts';
import { type ClientOptions, discardClient, type OpenClient, openClient } from './openClient.ts';
import { createReconnectBackoff, reconnectDelay } from './reconnectBackoff.ts';
import { StartError } from './startError.ts';

/** What a connection to the gateway needs. */
export interface ConnectOptions extends ClientOptions, LoginOptions {
  /** Random number from 0 to 1, to spread the reconnects of several bots. */
  readonly random: () => number;
  readonly turns: IdentifyTurns;
}

/** A connection that is kept up until it is closed or Discord ends it. */
export interface Connection {
  /** The current client, another one after a replacement; null before the first login. */
  readonly client: () => Client<true> | null;
  /** The first client; rejects with a StartError when Discord cannot be reached or refuses the bot. */
  readonly ready: Promise<Client<true>>;
  /** Resolves with the reason when Discord ends the connection and accepts no reconnect. */
  readonly ended: Promise<StartError>;
  readonly close: () => Promise<void>;
}

/** Pauses between the first login attempts. Unit: milliseconds. */
const START_PAUSES = [500, 1500];

/** Logs in and keeps the connection up; replaces a client that does not recover by itself. */
export function connect(options: ConnectOptions): Connection {
  const { clock, random, log, observe } = options;
  const throttle = createIdentifyThrottle({
    clock,
    turns: options.turns,
    onWait: wait => log.warn({ seconds: Math.ceil(wait / 1000) }, 'waiting before the next login'),
  });
  const backoff = createReconnectBackoff(clock, random);
  const closing = new AbortController();
  const open = (): OpenClient => openClient(options, { throttle, backoff });
  let current = open();
  let client: Client<true> | null = null;

  /** Logs in for the first time; retries, since a short outage is no reason to give up. */
  async function start(): Promise<Client<true>> {
    for (const pause of START_PAUSES) {
      try {
        return await untilReady();
      } catch (error) {
        if (!(error instanceof StartError) || error.isFinal) throw error;
        log.warn({ err: error }, 'could not log in; trying again');
        await clock.pause(pause, closing.signal);
        current = open();
      }
    }
    return untilReady();
  }

  /** Logs in, replacing clients that break; rejects with a StartError when a login fails. */
  async function untilReady(): Promise<Client<true>> {
    for (;;) {
      const outcome = await Promise.race([
        logIn(current.client, options),
        current.ended,
        current.broken,
      ]);
      if (outcome instanceof Client) return outcome;
      discardClient(current, log);
      if (outcome !== null) throw outcome;
      await replace();
    }
  }

  /** Opens another client after the backoff; rejects when the connection is closed. */
  async function replace(): Promise<void> {
    const delay = backoff.delay();
    const seconds = Math.ceil(delay / 1000);
    log.warn({ seconds }, 'connection stalls or keeps closing; replacing it');
    if (delay > 0) await clock.pause(delay, closing.signal);
    closing.signal.throwIfAborted();
    current = open();
  }

  /** Replaces clients that break; resolves with the reason when the connection cannot be kept up. */
  async function keepUp(): Promise<StartError> {
    for (;;) {
      const end = (await Promise.race([current.ended, current.broken])) ?? (await reconnect());
      if (end !== null) return end;
    }
  }

  /** Retries until connected, then resolves with null; or with the reason why that is impossible. */
  async function reconnect(): Promise<StartError | null> {
    for (let failures = 0; ; failures += 1) {
      discardClient(current, log);
      try {
        await replace();
        client = await untilReady();
        return null;
      } catch (error) {
        // `close` does not wait for `ended`.
        if (closing.signal.aborted) return new Promise(() => {});
        if (!(error instanceof StartError)) throw error;
        if (error.isFinal) return error;
        log.error({ err: error }, 'could not reconnect');
        await clock.pause(reconnectDelay(failures, random), closing.signal).catch(() => undefined);
      }
    }
  }

  const ready = start().then(started => {
    client = started;
    return started;
  });
  return {
    client: () => client,
    ready,
    // A failure to start is told by `ready`.
    ended: ready.then(keepUp, () => new Promise(() => {})),
    close: async () => {
      closing.abort();
      current.watchdog.close();
      // discord.js announces a reconnect on any close, this one too.
      current.client.removeAllListeners(Events.ShardReconnecting);
      await current.client.destroy();
      observe({ kind: 'connection', change: 'closed' });
    },
  };
}
