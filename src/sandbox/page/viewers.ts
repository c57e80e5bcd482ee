import type { ServerResponse } from 'node:http';
import type { View, WireEntry } from './protocol/protocol.ts';
import type { Persona } from './views/persona.ts';
import type { WireLog } from './wireLog.ts';

/** Open pages. */
export interface Viewers {
  /** Streams a person's view and the log entries after `after`. */
  readonly join: (viewer: Persona, response: ServerResponse, after: number) => void;
  /** Sends changed views soon. */
  readonly refresh: () => void;
  readonly close: () => void;
}

interface Stream {
  readonly viewer: Persona;
  readonly response: ServerResponse;
  /** Last sent view as JSON. */
  sent: string;
}

/** Window within which changes are combined. Unit: milliseconds. */
const DEBOUNCE = 10;

/** Keeps open pages up to date. */
export function createViewers(wire: WireLog, view: (viewer: Persona) => View): Viewers {
  const streams = new Set<Stream>();
  let timer: NodeJS.Timeout | undefined;

  function sendView(stream: Stream): void {
    const json = JSON.stringify(view(stream.viewer));
    if (json === stream.sent) return;
    stream.sent = json;
    stream.response.write(`event: view\ndata: ${json}\n\n`);
  }

  const endWatch = wire.watch(entry => {
    for (const { response } of streams) sendEntry(response, entry);
  });

  return {
    join: (viewer, response, after) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const stream = { viewer, response, sent: '' };
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      sendView(stream);
      for (const entry of wire.after(after)) sendEntry(response, entry);
    },
    refresh: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const stream of streams) sendView(stream);
      }, DEBOUNCE);
    },
    close: () => {
      clearTimeout(timer);
      endWatch();
      for (const { response } of streams) response.end();
    },
  };
}

/** The number becomes Last-Event-ID when the browser reconnects. */
function sendEntry(response: ServerResponse, entry: WireEntry): void {
  response.write(`event: wire\nid: ${entry.number}\ndata: ${JSON.stringify(entry)}\n\n`);
}
