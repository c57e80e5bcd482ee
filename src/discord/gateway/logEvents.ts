import { type Client, Events } from 'discord.js';
import type { Log } from '../log/createLog.ts';
import { logRateLimits } from '../log/logRateLimits.ts';

/** Logs what a client reports about its connection. */
export function logEvents(client: Client, log: Log): void {
  logRateLimits(client.rest, log);
  client.on(Events.Error, error => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, message => log.warn({ message }, 'client warning'));
  client.on(Events.Debug, message => log.trace({ message }, 'client'));
  client.on(Events.ShardError, error => log.warn({ err: error }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting'));
  client.on(Events.ShardReady, () => log.info('connected'));
  client.on(Events.ShardResume, () => log.info('connection resumed'));
}
