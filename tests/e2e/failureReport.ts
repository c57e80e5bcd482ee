import type { RecordedRequest } from '../../src/sandbox/rest/restListener.ts';

/** What a bot and its stand-in for Discord have to show for themselves. */
export interface Evidence {
  /** One JSON object a line. */
  readonly logged: () => string;
  readonly requests: readonly RecordedRequest[];
}

const LOG_LINES = 40;
const REQUESTS = 20;

/** Shows what led up to a failure: the end of the bot's log and its last requests, without tokens. */
export function failureReport({ logged, requests }: Evidence): string {
  const lines = logged()
    .split('\n')
    .filter(line => line !== '');
  return [
    section('log lines of the bot', lines, LOG_LINES),
    section('requests to the stand-in', requests.map(describe), REQUESTS),
  ].join('\n\n');
}

function section(name: string, lines: readonly string[], limit: number): string {
  const last = lines.slice(-limit);
  return [`The last ${last.length} of ${lines.length} ${name}:`, ...last].join('\n');
}

function describe({ method, path, status, refusal, fault }: RecordedRequest): string {
  return [
    `${method} ${path}: ${status === 0 ? 'no answer' : status}`,
    ...(refusal === null ? [] : [`refused (${refusal.rule}): ${JSON.stringify(refusal.body)}`]),
    ...(fault === null ? [] : [`fault "${fault}"`]),
  ].join(', ');
}
