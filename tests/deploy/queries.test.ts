import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { startMonitor } from '../../src/app/metrics/startMonitor.ts';
import { statusOf } from '../discord/statusOf.ts';
import { indexOf } from '../testLibrary.ts';
import { type Selector, selectorsIn } from './promql.ts';

const DEPLOY = path.resolve(import.meta.dirname, '../../.github/deploy');
/** Labels that Prometheus adds to each series. */
const ADDED = new Set(['instance', 'job']);
/** What Prometheus itself records of a job. */
const UP: Series = { name: 'up', labels: new Map() };

interface Series {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

const dashboard = z.object({
  panels: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      targets: z.array(z.object({ expr: z.string() })).min(1),
    }),
  ),
});
const alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.object({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
});

let exposed: readonly Series[] = [];
let monitor: Awaited<ReturnType<typeof startMonitor>>;

beforeAll(async () => {
  monitor = await startMonitor({ host: '127.0.0.1', port: 0, onError: () => undefined });
  monitor.watch({
    status: () => statusOf(indexOf({})),
    guilds: { kept: () => ({ servers: 0, bytes: 0 }) },
    storage: null,
    cluster: null,
  });
  monitor.watchBot({
    load: () => ({ servers: 1, requests: 0, responses: 0, latency: null, isConnected: true }),
  });
  monitor.observe({ kind: 'request', name: 'ask', outcome: 'answered', duration: 1 });
  monitor.onBatch('pairs', 1);
  const response = await fetch(`${monitor.address}/metrics`);
  exposed = [UP, ...seriesIn(await response.text())];
});

afterAll(() => monitor.close());

describe('the dashboard', () => {
  it('shows only series that the bot exposes', async () => {
    const { panels } = dashboard.parse(JSON.parse(await readDeployed('grafana.json')));
    const queries = panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }) => ({ title, expr: expr.replaceAll('$__rate_interval', '5m') })),
    );
    expect(queries.filter(({ expr }) => missingIn(expr).length > 0)).toEqual([]);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  it('shows every metric of the bot', async () => {
    const text = await readDeployed('grafana.json');
    const names = exposed.map(({ name }) => name.replace(/_(?:bucket|sum|count)$/u, ''));
    const own = new Set(names.filter(name => name.startsWith('footnote_')));
    expect(own.size).toBeGreaterThan(10);
    expect([...own].filter(name => !text.includes(name))).toEqual([]);
  });
});

describe('the alerts', () => {
  it('are on series that the bot exposes', async () => {
    const { groups } = alerts.parse(parse(await readDeployed('alerts.yaml')));
    const rules = groups.flatMap(group => group.rules);
    expect(rules.filter(({ expr }) => missingIn(expr).length > 0)).toEqual([]);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it('would be found to miss a series by the name of a metric, a label or a value', () => {
    expect(missingIn('footnote_requests')).toHaveLength(1);
    expect(missingIn('footnote_requests_total{result="failed"}')).toHaveLength(1);
    expect(missingIn('footnote_requests_total{outcome="failure"}')).toHaveLength(1);
    expect(missingIn('rate(footnote_requests_total{outcome="failed"}[5m]) > 0')).toEqual([]);
    expect(() => missingIn('rate(footnote_requests_total[5m]')).toThrow(SyntaxError);
  });
});

function readDeployed(name: string): Promise<string> {
  return readFile(path.join(DEPLOY, name), 'utf8');
}

/** The selectors of an expression that select nothing. */
function missingIn(expression: string): readonly Selector[] {
  const selectors = selectorsIn(expression);
  if (selectors.length === 0) throw new Error(`no selector in ${expression}`);
  return selectors.filter(selector => !exposed.some(series => selects(selector, series)));
}

function selects(selector: Selector, { name, labels }: Series): boolean {
  const matches = ([label, isSelected]: readonly [string, (value: string) => boolean]): boolean =>
    ADDED.has(label) || isSelected(labels.get(label) ?? '');
  return name === selector.name && [...selector.labels].every(matches);
}

/** The series of an exposition in Prometheus' text format. */
function seriesIn(exposition: string): readonly Series[] {
  const lines = exposition.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return lines.map(line => {
    const name = /^\w+/u.exec(line)?.[0] ?? '';
    const labels = [...line.matchAll(/(?<label>\w+)="(?<value>[^"]*)"/gu)].map(
      ({ groups }) => [groups?.label ?? '', groups?.value ?? ''] as const,
    );
    return { name, labels: new Map(labels) };
  });
}
