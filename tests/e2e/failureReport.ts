import type { RecordedRequest } from '../../src/sandbox/rest/restListener.ts';

/** What a bot and its sandbox have recorded. */
export interface Recording {
  /** One JSON object per line. */
  readonly logged: () => string;
  readonly requests: readonly RecordedRequest[];
}

const LOG_LINES = 40;
const REQUESTS = 20;

/** The end of the bot's log and its last requests, without tokens. */
export function failureReport({ logged, requests }: Recording): string {
  const lines = logged()
    .split('\n')
    .filter(line => line !== '');
  return [
    section('log lines of the bot', lines, LOG_LINES),
    section('requests to the sandbox', requests.map(describe), REQUESTS),
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
