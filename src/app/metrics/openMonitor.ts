import type { Config } from '../../config.ts';
import type { Output } from '../output.ts';
import type { Monitor } from './monitor.ts';

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
