import type { RecordEvent } from '../gateway/session.ts';
import type { RecordedRequest } from '../rest/restListener.ts';
import type { WireEntry } from './protocol/protocol.ts';

/** What went over the wire between Discord and the bot; the latest of it is kept. */
export interface WireLog {
  /** For the stand-in to tell of its events. */
  readonly recordEvent: RecordEvent;
  /** For the stand-in to tell of the requests that it has answered. */
  readonly record: (request: RecordedRequest) => void;
  /** What is kept and came after the entry with this number, 0 for all. */
  readonly after: (number: number) => readonly WireEntry[];
  /** Calls a listener with each entry to come; returns how to end that. */
  readonly watch: (listener: (entry: WireEntry) => void) => () => void;
}

/** Unit: entries. */
const KEPT = 500;

/** How the token of an interaction begins: `interaction:` in base64. */
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb246[\w%=-]*/gu;
const SECRET_FIELDS = new Set(['token', 'session_id']);

/** Makes a wire that nothing has gone over; entries hold no token. */
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
