import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { DeadlineExceeded } from '../../../src/discord/delivery/requestErrors.ts';
import { sendWithRetry } from '../../../src/discord/delivery/sendWithRetry.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import { idleMeter, testClock } from '../load/testClock.ts';

const REQUEST = { body: undefined, files: undefined };
const base = createClock('manual');
const clock = testClock({ base, passTime: base.advance });
const OPTIONS = {
  limiter: new PQueue(),
  clock,
  meterLoad: idleMeter,
  priority: 0,
  stopping: new AbortController().signal,
  deadline: Number.POSITIVE_INFINITY,
  attemptTimeout: 1000,
};

/** A refusal with Discord's code, or with what discord.js puts there when a response has none. */
function refusal(code: number | string = 50_035): DiscordAPIError {
  const raw = { code: 50_035, message: 'Invalid Form Body' };
  return new DiscordAPIError(raw, code, 400, 'POST', 'https://discord.example', REQUEST);
}

function serverError(status: number): HTTPError {
  return new HTTPError(status, 'error', 'POST', 'https://discord.example', REQUEST);
}

function rateLimit(retryAfter: number): RateLimitError {
  return new RateLimitError({
    timeToReset: retryAfter,
    limit: 5,
    method: 'POST',
    hash: 'hash',
    url: 'https://discord.example',
    route: '/webhooks',
    majorParameter: '1',
    global: false,
    retryAfter,
    sublimitTimeout: 0,
    scope: 'user',
  });
}

function networkError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A request that fails with each of the errors in turn, then succeeds. */
function failing(...errors: readonly unknown[]) {
  const left = [...errors];
  let attempts = 0;
  return {
    attempts: () => attempts,
    send: (): Promise<string> => {
      attempts += 1;
      return left.length > 0 ? Promise.reject(left.shift()) : Promise.resolve('sent');
    },
  };
}

describe('sendWithRetry', () => {
  it.each([
    ['a rate limit', rateLimit(0)],
    ['a refused connection', networkError('ECONNREFUSED')],
    ['a failed DNS lookup', networkError('EAI_AGAIN')],
  ])('retries any request after %s', async (_, error) => {
    const { send, attempts } = failing(error);
    expect(await sendWithRetry(send, { ...OPTIONS, isIdempotent: false })).toBe('sent');
    expect(attempts()).toBe(2);
  });

  it.each([
    ['a server error', serverError(500)],
    ['a bad gateway', serverError(502)],
    ['an overloaded server', serverError(503)],
    ['a truncated response', new SyntaxError('Unexpected end of JSON input')],
    ['a page of a proxy', refusal('<html>')],
    ['a gateway timeout', serverError(504)],
    ['a reset connection', networkError('ECONNRESET')],
    ['a closed connection', networkError('UND_ERR_SOCKET')],
    ['an attempt that times out', Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])('retries only idempotent requests after %s', async (_, error) => {
    const repeatable = failing(error);
    expect(await sendWithRetry(repeatable.send, { ...OPTIONS, isIdempotent: true })).toBe('sent');
    const other = failing(error);
    await expect(sendWithRetry(other.send, { ...OPTIONS, isIdempotent: false })).rejects.toBe(
      error,
    );
    expect(other.attempts()).toBe(1);
  });

  it.each([
    ['a refusal', refusal()],
    ['a bug', new TypeError('no function')],
  ])('gives up after %s', async (_, error) => {
    const { send, attempts } = failing(error);
    await expect(sendWithRetry(send, { ...OPTIONS, isIdempotent: true })).rejects.toBe(error);
    expect(attempts()).toBe(1);
  });

  it.each([
    ['Discord asks for a longer wait', rateLimit(120_000)],
    ['every attempt fails', serverError(500)],
  ])('gives up before the deadline when %s', async (_, error) => {
    const { send, attempts } = failing(error, error, error, error, error, error, error, error);
    const deadline = clock.now() + (error instanceof RateLimitError ? 60_000 : 150);
    const options = { ...OPTIONS, deadline, isIdempotent: true };
    await expect(sendWithRetry(send, options)).rejects.toBe(error);
    expect(attempts()).toBeLessThan(8);
  });

  it('makes one last attempt at once when the bot stops', async () => {
    const error = rateLimit(60_000);
    const { send, attempts } = failing(error, error);
    const stopping = new AbortController();
    const sending = sendWithRetry(send, {
      ...OPTIONS,
      isIdempotent: true,
      stopping: stopping.signal,
    });
    setImmediate(() => stopping.abort());
    await expect(sending).rejects.toBe(error);
    expect(attempts()).toBe(2);
  });

  it('aborts an attempt that hangs when the bot stops, and makes one more', async () => {
    const stopping = new AbortController();
    let attempts = 0;
    const send = (signal: AbortSignal): Promise<string> => {
      attempts += 1;
      if (attempts > 1) return Promise.resolve('sent');
      setImmediate(() => stopping.abort());
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
        });
      });
    };
    const options = { ...OPTIONS, attemptTimeout: 60_000, isIdempotent: true };
    expect(await sendWithRetry(send, { ...options, stopping: stopping.signal })).toBe('sent');
  });

  it.each([Number.NaN, 0])(
    'pauses before each retry, even if Discord asks for a wait of %d',
    async wait => {
      const error = rateLimit(wait);
      const { send, attempts } = failing(...Array.from({ length: 50 }, () => error));
      const deadline = clock.now() + 250;
      await expect(sendWithRetry(send, { ...OPTIONS, deadline, isIdempotent: true })).rejects.toBe(
        error,
      );
      expect(attempts()).toBeLessThan(5);
    },
  );

  it('sends nothing after the deadline', async () => {
    const { send, attempts } = failing();
    const late = { ...OPTIONS, deadline: clock.now(), isIdempotent: true };
    await expect(sendWithRetry(send, late)).rejects.toThrow(DeadlineExceeded);
    expect(attempts()).toBe(0);
  });

  it('aborts an attempt that times out', async () => {
    let attempts = 0;
    const send = (signal: AbortSignal): Promise<string> => {
      attempts += 1;
      if (attempts > 1) return Promise.resolve('sent');
      setImmediate(() => base.advance(1000));
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
        });
      });
    };
    expect(await sendWithRetry(send, { ...OPTIONS, isIdempotent: true })).toBe('sent');
  });
});
