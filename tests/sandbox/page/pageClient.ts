import { request } from 'node:http';
import type {
  Action,
  ChannelView,
  Outcome,
  View,
  WireEntry,
} from '../../../src/sandbox/page/protocol/protocol.ts';

/** A page as an open browser tab sees it. */
export interface PageClient {
  readonly act: (act: Action) => Promise<Outcome>;
  /** The current view. */
  readonly view: () => View;
  /** Finds a channel of the view by name. */
  readonly channel: (name: string) => ChannelView;
  /** Resolves with the first result of `look` on this or a later view. */
  readonly until: <T>(look: (view: View) => T | null | undefined | false) => Promise<T>;
  readonly wire: () => readonly WireEntry[];
  /** All text received from the event stream. */
  readonly received: () => string;
  readonly close: () => void;
}

/** A request to send. */
interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The response of the server. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends a request with any headers, including Host, which browsers do not let pages set. */
export function send(
  url: URL | string,
  { method = 'GET', headers = {}, body = '' }: RawRequest = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, response => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The key embedded in a page. */
export async function keyOf(address: string): Promise<string> {
  const { text } = await send(address);
  const key = /<meta name="key" content="(?<key>[^"]+)"/u.exec(text)?.groups?.key;
  if (key === undefined) throw new Error('the page holds no key');
  return key;
}

/** Opens the page as a person, by default the first. */
export async function openPage(address: string, personId?: string): Promise<PageClient> {
  const key = await keyOf(address);
  const person = personId === undefined ? {} : { person: personId };
  const eventsAt = new URL('events', address);
  eventsAt.search = new URLSearchParams({ ...person, key }).toString();
  const actsAt = new URL('acts', address);
  actsAt.search = new URLSearchParams(person).toString();
  const waiting = new Set<() => void>();
  const entries: WireEntry[] = [];
  let received = '';
  let pending = '';
  let view: View | null = null;

  function take(event: string): void {
    const [, name] = /^event: (\w+)$/mu.exec(event) ?? [];
    const [, data = ''] = /^data: (.*)$/mu.exec(event) ?? [];
    if (name === 'view') view = JSON.parse(data);
    else entries.push(JSON.parse(data));
    for (const look of waiting) look();
  }

  const stream = request(eventsAt, { headers: { 'sec-fetch-site': 'same-origin' } }, response => {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      const events = (pending + chunk).split('\n\n');
      pending = events.pop() ?? '';
      for (const event of events) take(event);
    });
    response.on('error', () => undefined);
  });
  stream.on('error', () => undefined);
  stream.end();

  function current(): View {
    if (view === null) throw new Error('nothing was shown yet');
    return view;
  }

  function until<T>(look: (view: View) => T | null | undefined | false): Promise<T> {
    return new Promise(resolve => {
      const lookAgain = (): void => {
        const found = view === null ? null : look(view);
        if (found === null || found === undefined || found === false) return;
        waiting.delete(lookAgain);
        resolve(found);
      };
      waiting.add(lookAgain);
      lookAgain();
    });
  }

  await until(() => true);
  return {
    act: async act => {
      const { status, text } = await send(actsAt, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-key': key,
          origin: new URL(address).origin,
        },
        body: JSON.stringify(act),
      });
      received += text;
      if (status !== 200) throw new Error(`${status} ${text}`);
      return JSON.parse(text);
    },
    view: current,
    channel: name => {
      const channel = current().channels.find(channel => channel.name === name);
      if (channel === undefined) throw new Error(`no channel ${name} is shown`);
      return channel;
    },
    until,
    wire: () => entries,
    received: () => received,
    close: () => stream.destroy(),
  };
}
