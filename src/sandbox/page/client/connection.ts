import type { Action, Outcome, View, WireEntry } from '../protocol/protocol.ts';

/** A person's connection to the page's server. */
export interface Connection {
  /** Performs an action as that person. */
  readonly act: (act: Action) => Promise<Outcome>;
  readonly close: () => void;
}

/** Receives what the server sends. */
export interface Listener {
  readonly onView: (view: View) => void;
  readonly onWire: (entry: WireEntry) => void;
  /** Called when the connection opens or breaks. */
  readonly onConnectionChange: (isConnected: boolean) => void;
}

/** Connects as a person, or as the server's default person if `personId` is null. */
export function connect(key: string, personId: string | null, listener: Listener): Connection {
  const person = personId === null ? {} : { person: personId };
  const events = new EventSource(`/events?${new URLSearchParams({ ...person, key }).toString()}`);
  events.addEventListener('open', () => listener.onConnectionChange(true));
  events.addEventListener('error', () => listener.onConnectionChange(false));
  events.addEventListener('view', ({ data }: MessageEvent<string>) => {
    listener.onView(JSON.parse(data));
  });
  events.addEventListener('wire', ({ data }: MessageEvent<string>) => {
    listener.onWire(JSON.parse(data));
  });

  async function act(act: Action): Promise<Outcome> {
    try {
      const response = await fetch(`/acts?${new URLSearchParams(person).toString()}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-key': key },
        body: JSON.stringify(act),
      });
      if (response.ok) return await response.json();
      return { kind: 'failed', reason: (await response.text()) || response.statusText };
    } catch {
      return { kind: 'failed', reason: 'Cannot reach Footnote. Is it still running?' };
    }
  }

  return { act, close: () => events.close() };
}
