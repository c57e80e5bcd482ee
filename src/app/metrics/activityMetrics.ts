import { Counter, Histogram, type Registry } from 'prom-client';
import type { ConnectionChange, Observe, RequestOutcome } from '../../discord/log/activity.ts';
import type { Monitor } from './monitor.ts';

const OUTCOMES: readonly RequestOutcome[] = ['answered', 'rejected', 'undelivered', 'failed'];
const CHANGES: readonly ConnectionChange[] = ['connected', 'resumed', 'lost', 'closed'];
/** From discord.js: the limit of the bot, of all its requests, or of a resource that bots share. */
const SCOPES = ['user', 'global', 'shared'];

// Units: seconds.
/** Discord accepts a first response for three seconds. */
const ACKNOWLEDGE_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60];
const BATCH_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Unit: milliseconds. */
const SECOND = 1000;

/** Counts what happens. Requests with a name that is not in `names` are counted as "other". */
export function createActivityMetrics(
  register: Registry,
  names: ReadonlySet<string>,
): Pick<Monitor, 'observe' | 'onBatch'> {
  const registers = [register];
  const requests = new Counter({
    name: 'footnote_requests_total',
    help: 'Commands, components and mentions, by command and outcome.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const answering = new Histogram({
    name: 'footnote_answer_seconds',
    help: 'Time from the arrival of a request until its answer is delivered.',
    labelNames: ['command'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const acknowledging = new Histogram({
    name: 'footnote_acknowledge_seconds',
    help: 'Time from the arrival of an interaction until Discord accepts the first response.',
    buckets: ACKNOWLEDGE_BUCKETS,
    registers,
  });
  const rateLimited = new Counter({
    name: 'footnote_rate_limited_total',
    help: 'Requests to Discord that waited for a rate limit.',
    labelNames: ['scope'],
    registers,
  });
  const connection = new Counter({
    name: 'footnote_connection_changes_total',
    help: 'Changes of the connection to the gateway.',
    labelNames: ['change'],
    registers,
  });
  const batches = new Histogram({
    name: 'footnote_encoder_batch_seconds',
    help: 'Time that the encoder takes for a batch of up to 16 texts.',
    labelNames: ['kind'],
    buckets: BATCH_BUCKETS,
    registers,
  });
  // Rates need the zero before the first event.
  for (const command of [...names, 'other']) {
    for (const outcome of OUTCOMES) requests.inc({ command, outcome }, 0);
  }
  for (const scope of SCOPES) rateLimited.inc({ scope }, 0);
  for (const change of CHANGES) connection.inc({ change }, 0);

  const observe: Observe = activity => {
    switch (activity.kind) {
      case 'acknowledged':
        acknowledging.observe(activity.duration / SECOND);
        return;
      case 'request': {
        const { name, outcome, duration } = activity;
        const command = names.has(name) ? name : 'other';
        requests.inc({ command, outcome });
        if (outcome === 'answered') answering.observe({ command }, duration / SECOND);
        return;
      }
      case 'connection':
        connection.inc({ change: activity.change });
        return;
      case 'rate limited':
        rateLimited.inc({ scope: activity.scope });
    }
  };
  return { observe, onBatch: (kind, duration) => batches.observe({ kind }, duration / SECOND) };
}
