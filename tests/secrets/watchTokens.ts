import { type Channel, channel } from 'node:diagnostics_channel';
import { z } from 'zod';

/** Registers clean-up for the end of a test, which runs in reverse order. */
export type OnEnd = (end: () => Promise<void>) => void;

/** Publishes every request to an HTTP server in this process. */
const REQUESTS: Channel = channel('http.server.request.start');

const message = z.object({ request: z.object({ url: z.string() }) });
const TOKEN = /\/(?:interactions|webhooks)\/\d+\/(?<token>[^/?]+)/u;

/** Collects the interaction tokens in requests to sandboxes until the test ends. */
export function watchTokens(onEnd: OnEnd): ReadonlySet<string> {
  const tokens = new Set<string>();
  const look = (started: unknown): void => {
    const { data } = message.safeParse(started);
    const { token } = TOKEN.exec(data?.request.url ?? '')?.groups ?? {};
    if (token !== undefined) tokens.add(decodeURIComponent(token));
  };
  REQUESTS.subscribe(look);
  onEnd(async () => {
    REQUESTS.unsubscribe(look);
  });
  return tokens;
}
