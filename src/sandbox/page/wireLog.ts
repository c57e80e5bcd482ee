import type { RecordEvent } from '../gateway/session.ts';
import type { RecordedRequest } from '../rest/restListener.ts';
import type { WireEntry } from './protocol/protocol.ts';

/** Log of requests and events between Discord and the bot; keeps the latest entries. */
export interface WireLog {
  /** Records a gateway event; a callback for the sandbox. */
  readonly recordEvent: RecordEvent;
  /** Records a request; a callback for the sandbox. */
  readonly record: (request: RecordedRequest) => void;
  /** Entries after a number; 0 for all. */
  readonly after: (number: number) => readonly WireEntry[];
  /** Calls a listener with each new entry; returns a function that stops it. */
  readonly watch: (listener: (entry: WireEntry) => void) => () => void;
}

/** Maximum entries kept. */
const KEPT = 500;

/** Start of an interaction token: `interaction:` in base64. */
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb246[\w%=-]*/gu;
const SECRET_FIELDS = new Set(['token', 'session_id']);

/** Creates an empty log; tokens are removed from entries. */
export function createWireLog(now: () => number = Date.now): WireLog {
  const kept: WireEntry[] = [];
  const listeners = new Set<(entry: WireEntry) => void>();
  let count = 0;

  function add({ what, detail, ...entry }: NewEntry): void {
    count += 1;
    const shown: WireEntry = {
      ...entry,
      number: count,
      time: now(),
      what: withoutTokens(what),
      detail: withoutTokens(JSON.stringify(detail, hideSecret, 2)),
    };
    kept.push(shown);
    if (kept.length > KEPT) kept.shift();
    for (const listener of listeners) listener(shown);
  }

  return {
    recordEvent: (name, data) => {
      add({ from: 'Discord', what: name, status: null, refusedBy: null, detail: data });
    },
    record: ({ method, path, query, body, files, status, refusal }) => {
      add({
        from: 'bot',
        what: `${method} ${path}${query}`,
        status,
        refusedBy: refusal?.rule ?? null,
        detail: {
          ...(body === undefined ? {} : { body }),
          ...(files.length === 0 ? {} : { files }),
          ...(refusal === null ? {} : { answer: refusal.body }),
        },
      });
    },
    after: number => kept.filter(entry => entry.number > number),
    watch: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type NewEntry = Omit<WireEntry, 'number' | 'time' | 'detail'> & { readonly detail: unknown };

function hideSecret(key: string, value: unknown): unknown {
  return SECRET_FIELDS.has(key) ? '[hidden]' : value;
}

function withoutTokens(text: string): string {
  return text.replaceAll(INTERACTION_TOKEN, '[token]');
}
