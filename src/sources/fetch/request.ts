import { Agent, request as send } from 'undici';
import { FetchError, failed } from './fetchOutcome.ts';
import { guardedLookup, type Resolve } from './guardedLookup.ts';
import { ACCEPT_ENCODING, readBody } from './readBody.ts';

/** How a request is made. */
export interface RequestRules {
  readonly resolve: Resolve;
  readonly isAllowedAddress: (address: string) => boolean;
  readonly maxBytes: number;
  readonly userAgent: string;
}

export interface Response {
  readonly status: number;
  /** The value of a header, or null if there is none or several. */
  readonly header: (name: string) => string | null;
  /** Empty unless the status is 200. */
  readonly bytes: Buffer;
}

/**
 * Makes one GET request over a connection of its own; follows no redirect.
 *
 * @throws FetchError for everything that can go wrong, except an abort by `signal`.
 */
export async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  rules: RequestRules,
  signal: AbortSignal,
): Promise<Response> {
  const lookup = guardedLookup(rules.resolve, rules.isAllowedAddress);
  // With autoSelectFamily, lookup is asked for all addresses.
  const agent = new Agent({ connect: { lookup, autoSelectFamily: true } });
  try {
    const response = await send(url, {
      dispatcher: agent,
      headers: { 'user-agent': rules.userAgent, 'accept-encoding': ACCEPT_ENCODING, ...headers },
      signal,
    });
    // Destroying the agent discards a body that is not read; its error is of no interest.
    response.body.on('error', () => undefined);
    const header = (name: string) => {
      const value = response.headers[name];
      return typeof value === 'string' ? value : null;
    };
    const status = response.statusCode;
    const bytes =
      status === 200
        ? await readBody(response.body, header('content-encoding'), rules.maxBytes)
        : Buffer.alloc(0);
    return { status, header, bytes };
  } catch (error) {
    if (signal.aborted || error instanceof FetchError) throw error;
    throw failed({ id: 'connection', code: errorCode(error) });
  } finally {
    await agent.destroy();
  }
}

function errorCode(error: unknown): string {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : 'unknown';
}
