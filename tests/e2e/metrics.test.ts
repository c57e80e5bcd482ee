import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startMonitor } from '../../src/app/metrics/startMonitor.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { statusOf } from '../discord/statusOf.ts';
import { type BotHere, runBotHere } from '../secrets/runBotHere.ts';
import { indexOf } from '../testLibrary.ts';
import { startFootnote } from './footnote.ts';
import { WAIT_OPTIONS } from './waitOptions.ts';

const ARTICLE = 'The ferry Aurora ran aground on Tuesday.\n';
const READY = { gateway: true, library: true, storage: true, sameArticles: true };
/** Unit: milliseconds. */
const SECOND = 1000;

let folder = '';
let sandbox: Sandbox;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await mkdir(path.join(folder, 'articles'));
  await writeFile(path.join(folder, 'articles/ferry.txt'), ARTICLE);
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('/readyz', () => {
  it('is 503 while the connection to Discord is lost, and 200 before and after', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const monitor = await startMonitor({ host: '127.0.0.1', port: 0, onError });
    const { sandbox, passTime, bot } = await startFootnote({
      articles: { 'ferry.txt': ARTICLE },
      observe: monitor.observe,
      skipsPauses: false,
    });
    onTestFinished(monitor.close);
    monitor.watch({
      status: () => statusOf(indexOf({ 'ferry.txt': ARTICLE })),
      guilds: { kept: () => ({ servers: 0, bytes: 0 }) },
      storage: null,
      cluster: null,
    });
    monitor.watchBot(bot());
    const url = monitor.address;
    expect(await ready(url)).toEqual([200, READY]);
    // discord.js reconnects five times, then the bot waits before it opens another connection.
    sandbox.gateway.closeAtOnce(4002, 5);
    sandbox.gateway.disconnect(4002);
    const lost = [503, { ...READY, gateway: false }];
    await vi.waitFor(async () => expect(await ready(url)).toEqual(lost), WAIT_OPTIONS);
    expect(await get(`${url}/healthz`)).toEqual({ status: 200, body: 'ok\n' });
    await vi.waitFor(async () => {
      passTime(SECOND);
      expect(await ready(url)).toEqual([200, READY]);
    }, WAIT_OPTIONS);
    const { body } = await get(`${url}/metrics`);
    expect(body).toMatch(/^footnote_connection_changes_total\{change="lost"\} [1-9]/mu);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe('metrics', () => {
  it('count interactions by command and outcome, and never name members, servers or words', async () => {
    const { bot, url } = await start();
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'When did the Aurora run aground?' });
    await ana.slash('ask', { question: 'When did the Aurora run aground?' });
    await ana.slash('search', { keywords: '"xylophone' });
    const lines = async () => (await get(`${url}/metrics`)).body.split('\n');
    // A request is counted after its reply has been delivered.
    await vi.waitFor(
      async () =>
        expect(await lines()).toEqual(
          expect.arrayContaining([
            'footnote_requests_total{command="ask",outcome="answered"} 2',
            'footnote_requests_total{command="search",outcome="rejected"} 1',
            'footnote_answer_seconds_count{command="ask"} 2',
            'footnote_acknowledge_seconds_count 3',
            'footnote_articles 1',
            'footnote_servers 1',
            'footnote_pending_requests 0',
          ]),
        ),
      WAIT_OPTIONS,
    );
    const text = (await lines()).join('\n');
    const { guild, token } = sandbox;
    for (const secret of [token, guild.id, guild.name, ana.id, 'Aurora', 'xylophone', folder]) {
      expect(text).not.toContain(secret);
    }
    expect(await ready(url)).toEqual([200, READY]);
    bot.stop();
    expect(await bot.exit).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('are served to GET on their paths alone', async () => {
    const { url } = await start();
    expect((await get(`${url}/`)).status).toBe(404);
    expect((await get(`${url}/metrics?name=x`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});

describe('METRICS_PORT', () => {
  it('serves nothing when it is not set', async () => {
    const bot = run({});
    await bot.says('Ctrl+C');
    expect(bot.stdout()).not.toContain('metrics');
  });

  it('ends the start with status 78 and one line when it is not a port', async () => {
    const bot = run({ METRICS_PORT: '70000' });
    expect(await bot.exit).toBe(78);
    expect(bot.complaints()).toEqual([
      'footnote: METRICS_PORT must be a whole number from 0 to 65535',
    ]);
  });

  it('warns when it is taken, and the bot answers', async () => {
    const port = await takePort();
    const bot = run({ METRICS_PORT: String(port) });
    await bot.says('Ctrl+C');
    expect(bot.complaints()).toEqual([
      `footnote: health checks and metrics are off (listen EADDRINUSE: address already in use 127.0.0.1:${port}); set METRICS_PORT to a free port and METRICS_HOST to an address of this computer`,
    ]);
    const reply = await sandbox.member('Ana').slash('ask', { question: 'Where is the Aurora?' });
    expect(reply.content).toContain('line 1');
  });
});

/** Runs the bot on the sandbox. */
function run(environment: NodeJS.ProcessEnv): BotHere {
  return runBotHere(sandbox, {
    ARTICLES_DIR: path.join(folder, 'articles'),
    DATA_DIR: path.join(folder, 'data'),
    ...environment,
  });
}

/** Starts the bot with metrics on a free port; resolves when it is online. */
async function start(): Promise<{ readonly bot: BotHere; readonly url: string }> {
  const bot = run({ METRICS_PORT: '0' });
  await bot.says('Ctrl+C');
  const url = /are at (?<url>http:\/\/127\.0\.0\.1:\d+)\.$/mu.exec(bot.stdout())?.groups?.url;
  if (url === undefined) throw new Error('the bot names no address');
  return { bot, url };
}

async function get(url: string): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url);
  return { status: response.status, body: await response.text() };
}

async function ready(url: string): Promise<readonly [number, unknown]> {
  const { status, body } = await get(`${url}/readyz`);
  return [status, JSON.parse(body)];
}

/** Listens on a free port until the test ends; resolves with the port. */
async function takePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise(resolve => server.close(() => resolve())));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return address.port;
}
