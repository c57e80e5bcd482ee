/** A file that was downloaded, or why it was not. */
type Downloaded =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** `limit` is in bytes. */
  | { readonly kind: 'too large'; readonly limit: number }
  /** `expired`: there is no such file, or no longer. `unanswered`: an error, a timeout or a broken connection. */
  | { readonly kind: 'expired' | 'foreign' | 'unanswered' };

/** Downloads a file that Discord stores. Units: bytes. */
export type Download = (file: {
  readonly url: string;
  /** As Discord gives it. */
  readonly size: number;
  /** In place of the usual limit. */
  readonly maxBytes?: number;
}) => Promise<Downloaded>;

interface Options {
  /** The only origin that files are downloaded from. */
  readonly origin: string;
  /** Unit: bytes. */
  readonly maxBytes: number;
  /** Aborts when a download takes too long. */
  readonly timeout?: () => AbortSignal;
}

/** Unit: milliseconds. */
const TIME_LIMIT = 20_000;

/** The origin of Discord's files (reference#cdn-formatting-cdn-endpoints). */
export const DISCORD_CDN = 'https://cdn.discordapp.com';

/** Creates a download from one origin, which follows no redirects. */
export function createDownload({
  origin,
  maxBytes,
  timeout = () => AbortSignal.timeout(TIME_LIMIT),
}: Options): Download {
  return async ({ url, size, maxBytes: most = maxBytes }) => {
    if (!URL.canParse(url) || new URL(url).origin !== origin) return { kind: 'foreign' };
    if (size > most) return { kind: 'too large', limit: most };
    try {
      const response = await fetch(url, { redirect: 'manual', signal: timeout() });
      if (response.status === 200) return await readBody(response, { size, maxBytes: most });
      await response.body?.cancel();
      return { kind: isGone(response.status) ? 'expired' : 'unanswered' };
    } catch (error) {
      if (isInterrupted(error)) return { kind: 'unanswered' };
      throw error;
    }
  };
}

/** Reads a body as far as the limit, whatever length it declares; one of another size is broken. */
async function readBody(
  { body }: Response,
  { size, maxBytes }: { readonly size: number; readonly maxBytes: number },
): Promise<Downloaded> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  // Leaving the loop cancels the body.
  for await (const chunk of body ?? []) {
    received += chunk.byteLength;
    if (received > maxBytes) return { kind: 'too large', limit: maxBytes };
    chunks.push(chunk);
  }
  if (received !== size) return { kind: 'unanswered' };
  return { kind: 'file', bytes: Buffer.concat(chunks) };
}

function isGone(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Whether `fetch` failed by the network, which it reports as a TypeError with a cause, or by a timeout. */
function isInterrupted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isTimeout = error.name === 'AbortError' || error.name === 'TimeoutError';
  return isTimeout || (error instanceof TypeError && error.cause !== undefined);
}
