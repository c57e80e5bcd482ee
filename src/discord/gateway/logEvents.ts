import { type Client, Events } from 'discord.js';
import type { ConnectionChange, Observe } from '../log/activity.ts';
import type { Log } from '../log/createLog.ts';
import { logRateLimits } from '../log/logRateLimits.ts';

/** Logs and reports what happens to the connection of a client. */
export function logEvents(client: Client, log: Log, observe: Observe): void {
  const note = (change: ConnectionChange, message: string) => (): void => {
    log.info(message);
    observe({ kind: 'connection', change });
  };
  logRateLimits(client.rest, log, observe);
  client.on(Events.Error, error => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, message => log.warn({ message }, 'client warning'));
  client.on(Events.Debug, message => log.trace({ message }, 'client'));
  client.on(Events.ShardError, error => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, note('lost', 'reconnecting'));
  client.on(Events.ShardReady, note('connected', 'connected'));
  client.on(Events.ShardResume, note('resumed', 'connection resumed'));
}
