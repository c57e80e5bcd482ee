import { type Channel, channel } from 'node:diagnostics_channel';
import { z } from 'zod';

/** Tells of the end of a test; what is told of it last comes first. */
export type OnEnd = (end: () => Promise<void>) => void;

/** Told of every request that a server of this process takes. */
const REQUESTS: Channel = channel('http.server.request.start');

const message = z.object({ request: z.object({ url: z.string() }) });
const TOKEN = /\/(?:interactions|webhooks)\/\d+\/(?<token>[^/?]+)/u;

/** The tokens of interactions in the requests to stand-ins, as they come in until the test ends. */
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
