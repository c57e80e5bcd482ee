import { collectDefaultMetrics, Registry } from 'prom-client';
import { commands, components } from '../../../commands/index.ts';
import type { Bot } from '../../discord/startBot.ts';
import { createActivityMetrics } from './activityMetrics.ts';
import type { Monitor, WatchedParts } from './monitor.ts';
import { requestNames } from './requestNames.ts';
import { type HttpServer, type Page, serveHttp } from './serveHttp.ts';
import { createStateMetrics, type Readiness } from './stateMetrics.ts';

interface Options {
  readonly host: string;
  readonly port: number;
  /** Called with failures to serve a page. */
  readonly onError: (error: unknown) => void;
}

/** Starts a monitor; rejects with the system's error if the address cannot be used. */
export async function startMonitor(
  options: Options,
): Promise<Monitor & Pick<HttpServer, 'address'>> {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const activity = createActivityMetrics(register, requestNames(commands, components));
  const setState = createStateMetrics(register);
  let parts: WatchedParts | null = null;
  let bot: Pick<Bot, 'load'> | null = null;

  async function readiness(): Promise<Readiness> {
    return {
      gateway: bot?.load().isConnected === true,
      library: parts !== null && parts.status().reading === null,
      storage: parts !== null && (await isUsable(parts.storage)),
      sameArticles: parts?.cluster?.articles.areSame() ?? true,
    };
  }

  async function metrics(): Promise<Page> {
    setState({
      ready: await readiness(),
      status: parts?.status() ?? null,
      kept: parts?.guilds.kept() ?? null,
      load: bot?.load() ?? null,
    });
    return { status: 200, type: register.contentType, body: await register.metrics() };
  }

  const server = await serveHttp(options, {
    '/healthz': async () => ({ status: 200, type: 'text/plain', body: 'ok\n' }),
    '/readyz': async () => {
      const ready = await readiness();
      const status = Object.values(ready).every(Boolean) ? 200 : 503;
      return { status, type: 'application/json', body: `${JSON.stringify(ready)}\n` };
    },
    '/metrics': metrics,
  });
  return {
    ...server,
    onBatch: activity.onBatch,
    observe: activity.observe,
    watch: watched => {
      parts = watched;
    },
    watchBot: started => {
      bot = started;
    },
  };
}

/** Whether storage can be read; true if the bot runs without it. */
async function isUsable(storage: WatchedParts['storage']): Promise<boolean> {
  try {
    await storage?.check();
    return true;
  } catch {
    // Whatever the reason, requests that need it fail with it, and are logged.
    return false;
  }
}
