import { describe, expect, it, onTestFinished } from 'vitest';
import type { Monitor, WatchedParts } from '../../../src/app/metrics/monitor.ts';
import { startMonitor } from '../../../src/app/metrics/startMonitor.ts';
import { statusOf } from '../../discord/statusOf.ts';
import { indexOf } from '../../testLibrary.ts';

const PARTS: WatchedParts = {
  status: () => statusOf(indexOf({})),
  guilds: { kept: () => ({ servers: 3, bytes: 4096 }) },
  storage: { check: async () => undefined },
  cluster: null,
};
const LOAD = { servers: 7, requests: 11, responses: 13, latency: 42, isConnected: true };
const ONLINE = { load: () => LOAD };

describe('/readyz', () => {
  it('names what is missing from the start until the bot is online', async () => {
    const { monitor, page } = await start();
    const none = { gateway: false, library: false, storage: false, sameArticles: true };
    expect(await page('/readyz')).toEqual({ status: 503, body: `${JSON.stringify(none)}\n` });
    monitor.watch({
      ...PARTS,
      status: () => ({ ...PARTS.status(), reading: { done: 1, total: 2 } }),
    });
    const reading = { gateway: false, library: false, storage: true, sameArticles: true };
    expect(await page('/readyz')).toEqual({ status: 503, body: `${JSON.stringify(reading)}\n` });
    monitor.watch(PARTS);
    monitor.watchBot(ONLINE);
    expect(await page('/readyz')).toMatchObject({ status: 200 });
  });

  it('is 503 while a shard is not connected', async () => {
    const { monitor, page } = await start();
    monitor.watch(PARTS);
    let isConnected = true;
    monitor.watchBot({ load: () => ({ ...LOAD, isConnected }) });
    expect((await page('/readyz')).status).toBe(200);
    isConnected = false;
    expect((await page('/readyz')).status).toBe(503);
  });

  it('is 503 when storage cannot be read', async () => {
    const { monitor, page } = await start();
    monitor.watch({ ...PARTS, storage: { check: () => Promise.reject(new Error('closed')) } });
    monitor.watchBot(ONLINE);
    const parts = { gateway: true, library: true, storage: false, sameArticles: true };
    expect(await page('/readyz')).toEqual({ status: 503, body: `${JSON.stringify(parts)}\n` });
    expect((await page('/metrics')).body).toContain('footnote_ready{part="storage"} 0\n');
  });

  it('is 503 while the articles differ from those of the other processes', async () => {
    const { monitor, page } = await start();
    let areSame = false;
    const articles = { publish: () => undefined, areSame: () => areSame };
    monitor.watch({ ...PARTS, cluster: { articles } });
    monitor.watchBot(ONLINE);
    const parts = { gateway: true, library: true, storage: true, sameArticles: false };
    expect(await page('/readyz')).toEqual({ status: 503, body: `${JSON.stringify(parts)}\n` });
    areSame = true;
    expect((await page('/readyz')).status).toBe(200);
  });

  it('is 200 when nothing is stored', async () => {
    const { monitor, page } = await start();
    monitor.watch({ ...PARTS, storage: null });
    monitor.watchBot(ONLINE);
    expect((await page('/readyz')).status).toBe(200);
  });
});

describe('/metrics', () => {
  it('counts requests with names that are no command or action as other', async () => {
    const { monitor, page } = await start();
    for (const name of ['ask', 'context:open', 'made-up:name', 'unreadable']) {
      monitor.observe({ kind: 'request', name, outcome: 'failed', duration: 1 });
    }
    const { body } = await page('/metrics');
    expect(body).toContain('footnote_requests_total{command="ask",outcome="failed"} 1\n');
    expect(body).toContain('footnote_requests_total{command="context:open",outcome="failed"} 1\n');
    expect(body).toContain('footnote_requests_total{command="other",outcome="failed"} 2\n');
    expect(body).not.toContain('made-up');
  });

  it('converts durations to seconds', async () => {
    const { monitor, page } = await start();
    monitor.observe({ kind: 'acknowledged', duration: 1500 });
    monitor.observe({ kind: 'request', name: 'ask', outcome: 'answered', duration: 2500 });
    monitor.onBatch('pairs', 250);
    const { body } = await page('/metrics');
    expect(body).toContain('footnote_acknowledge_seconds_sum 1.5\n');
    expect(body).toContain('footnote_answer_seconds_sum{command="ask"} 2.5\n');
    expect(body).toContain('footnote_encoder_batch_seconds_sum{kind="pairs"} 0.25\n');
  });

  it('shows the present state of the bot', async () => {
    const { monitor, page } = await start();
    const status = PARTS.status();
    const encoder = {
      state: { kind: 'unavailable', reason: 'its worker failed' },
      answeredWithout: 5,
      encoded: { done: 60, total: 80 },
    } as const;
    monitor.watch({ ...PARTS, status: () => ({ ...status, encoder }) });
    monitor.watchBot(ONLINE);
    // The counter is not added to once more by the second scrape.
    await page('/metrics');
    const { body } = await page('/metrics');
    for (const line of [
      'footnote_kept_servers 3',
      'footnote_kept_bytes 4096',
      'footnote_sentences 80',
      'footnote_encoded_sentences 60',
      'footnote_encoder_state{state="unavailable"} 1',
      'footnote_encoder_state{state="ready"} 0',
      'footnote_answered_without_encoder_total 5',
      'footnote_servers 7',
      'footnote_pending_requests 11',
      'footnote_pending_responses 13',
      'footnote_heartbeat_seconds 0.042',
    ]) {
      expect(body).toContain(`\n${line}\n`);
    }
    expect(body).not.toContain('its worker failed');
  });

  it('is 500 and reported when the state cannot be read', async () => {
    const { monitor, page, errors } = await start();
    const failure = new Error('no status');
    monitor.watch({
      ...PARTS,
      status: () => {
        throw failure;
      },
    });
    expect((await page('/metrics')).status).toBe(500);
    expect(errors).toEqual([failure]);
    expect((await page('/healthz')).status).toBe(200);
  });
});

/** Starts a monitor on a free port until the test ends. */
async function start() {
  const errors: unknown[] = [];
  const started = await startMonitor({
    host: '127.0.0.1',
    port: 0,
    onError: error => errors.push(error),
  });
  onTestFinished(started.close);
  const monitor: Monitor = started;
  const page = async (path: string) => {
    const response = await fetch(`${started.address}${path}`);
    return { status: response.status, body: await response.text() };
  };
  return { monitor, page, errors };
}
