import type { Config } from '../../config.ts';
import type { Observe } from '../../discord/log/activity.ts';
import type { Bot, BotOptions } from '../../discord/startBot.ts';
import type { EncoderOptions } from '../../encoder/createEncoder.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Output } from '../output.ts';

/** Health checks and metrics of a bot. */
export interface Monitor {
  readonly observe: Observe;
  readonly onBatch: NonNullable<EncoderOptions['onBatch']>;
  /** Reports on what a bot is made of, from before it logs in. */
  readonly watch: (parts: WatchedParts) => void;
  /** Reports on a bot that has logged in. */
  readonly watchBot: (bot: Pick<Bot, 'load'>) => void;
  readonly close: () => Promise<void>;
}

/** What a bot is made of, as far as it is monitored. */
export interface WatchedParts {
  readonly status: BotOptions['status'];
  readonly guilds: Pick<GuildLibraries, 'kept'>;
  /** Null if nothing is stored. */
  readonly storage: Pick<Storage, 'check'> | null;
}

const OFF: Monitor = {
  observe: () => undefined,
  onBatch: () => undefined,
  watch: () => undefined,
  watchBot: () => undefined,
  close: async () => undefined,
};

/** Serves health checks and metrics if a port is set; the bot runs without them if that fails. */
export async function openMonitor(
  { metricsPort: port, metricsHost: host }: Pick<Config, 'metricsPort' | 'metricsHost'>,
  { say, complain }: Pick<Output, 'say' | 'complain'>,
): Promise<Monitor> {
  if (port === null) return OFF;
  // prom-client takes a while to load.
  const { startMonitor } = await import('./startMonitor.ts');
  try {
    const { address, ...monitor } = await startMonitor({
      port,
      host,
      onError: error => complain(`health checks and metrics failed: ${String(error)}`),
    });
    say(`Health checks and metrics are at ${address}.`);
    return monitor;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    complain(
      `health checks and metrics are off (${error.message}); set METRICS_PORT to a free port and METRICS_HOST to an address of this computer`,
    );
    return OFF;
  }
}
