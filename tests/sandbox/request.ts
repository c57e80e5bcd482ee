import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';

/** Response to a raw request. */
export interface RawReply {
  readonly status: number;
  readonly headers: Headers;
  /** Null if there was none. */
  readonly body: unknown;
  readonly code: number | null;
}

const USER_AGENT = 'DiscordBot (https://footnote.example, 1.0)';

/** Sends a request as the bot; the given headers replace the default ones. */
export async function request(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawReply> {
  const isForm = body instanceof FormData || typeof body === 'string';
  const response = await fetch(`${sandbox.api}/v10${path}`, {
    method,
    headers: {
      'User-Agent': USER_AGENT,
      Authorization: `Bot ${sandbox.token}`,
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? null : JSON.parse(text);
  const { data } = z.object({ code: z.number() }).safeParse(json);
  return {
    status: response.status,
    headers: response.headers,
    body: json,
    code: data?.code ?? null,
  };
}
