import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { insist, TooLate } from '../../../src/discord/delivery/sendWithRetry.ts';
import { createClock } from '../../../src/sandbox/clock.ts';
import { idleMeter, testClock } from '../load/testClock.ts';

const REQUEST = { body: undefined, files: undefined };
const base = createClock('manual');
const clock = testClock({ base, passTime: base.advance });
const PATIENT = {
  lane: new PQueue(),
  clock,
  meterLoad: idleMeter,
  priority: 0,
  ending: new AbortController().signal,
  until: Number.POSITIVE_INFINITY,
  timeout: 1000,
};

/** A refusal, with what stands in the place of Discord's own code. */
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

/** A request that fails first, with each of some errors in turn. */
function failing(...errors: readonly unknown[]) {
  const left = [...errors];
  let tries = 0;
  return {
    tries: () => tries,
    send: (): Promise<string> => {
      tries += 1;
      return left.length > 0 ? Promise.reject(left.shift()) : Promise.resolve('taken');
    },
  };
}

describe('insist', () => {
  it.each([
    ['a rate limit', rateLimit(0)],
    ['a connection that is refused', networkError('ECONNREFUSED')],
    ['a name that cannot be looked up', networkError('EAI_AGAIN')],
  ])('sends anew after %s, whatever the request', async (_, error) => {
    const { send, tries } = failing(error);
    expect(await insist(send, { ...PATIENT, isRepeatable: false })).toBe('taken');
    expect(tries()).toBe(2);
  });

  it.each([
    ['a server error', serverError(500)],
    ['a gateway that cannot reach Discord', serverError(502)],
    ['an overloaded server', serverError(503)],
    ['an answer that is cut off', new SyntaxError('Unexpected end of JSON input')],
    ['a page of what stands before Discord', refusal('<html>')],
    ['a gateway that waited too long', serverError(504)],
    ['a connection that is reset', networkError('ECONNRESET')],
    ['a connection that is closed', networkError('UND_ERR_SOCKET')],
    ['a try that takes too long', Object.assign(new Error('aborted'), { name: 'AbortError' })],
  ])('sends anew after %s only what may be done twice', async (_, error) => {
    const repeatable = failing(error);
    expect(await insist(repeatable.send, { ...PATIENT, isRepeatable: true })).toBe('taken');
    const other = failing(error);
    await expect(insist(other.send, { ...PATIENT, isRepeatable: false })).rejects.toBe(error);
    expect(other.tries()).toBe(1);
  });

  it.each([
    ['a refusal', refusal()],
    ['a mistake of its own', new TypeError('no function')],
  ])('gives up at %s', async (_, error) => {
    const { send, tries } = failing(error);
    await expect(insist(send, { ...PATIENT, isRepeatable: true })).rejects.toBe(error);
    expect(tries()).toBe(1);
  });

  it.each([
    ['Discord asks for a longer wait', rateLimit(120_000)],
    ['every try fails', serverError(500)],
  ])('gives up before time is up where %s', async (_, error) => {
    const { send, tries } = failing(error, error, error, error, error, error, error, error);
    const until = clock.now() + (error instanceof RateLimitError ? 60_000 : 150);
    const persistence = { ...PATIENT, until, isRepeatable: true };
    await expect(insist(send, persistence)).rejects.toBe(error);
    expect(tries()).toBeLessThan(8);
  });

  it('tries once more, at once, when all is to end', async () => {
    const error = rateLimit(60_000);
    const { send, tries } = failing(error, error);
    const ending = new AbortController();
    const sending = insist(send, { ...PATIENT, isRepeatable: true, ending: ending.signal });
    setImmediate(() => ending.abort());
    await expect(sending).rejects.toBe(error);
    expect(tries()).toBe(2);
  });

  it('gives up a try that hangs when all is to end, and tries once more', async () => {
    const ending = new AbortController();
    let tries = 0;
    const send = (signal: AbortSignal): Promise<string> => {
      tries += 1;
      if (tries > 1) return Promise.resolve('taken');
      setImmediate(() => ending.abort());
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
        });
      });
    };
    const persistence = { ...PATIENT, timeout: 60_000, isRepeatable: true };
    expect(await insist(send, { ...persistence, ending: ending.signal })).toBe('taken');
  });

  it.each([Number.NaN, 0])('never tries anew without a pause, as for a wait of %d', async wait => {
    const error = rateLimit(wait);
    const { send, tries } = failing(...Array.from({ length: 50 }, () => error));
    const until = clock.now() + 250;
    await expect(insist(send, { ...PATIENT, until, isRepeatable: true })).rejects.toBe(error);
    expect(tries()).toBeLessThan(5);
  });

  it('sends nothing when time is up', async () => {
    const { send, tries } = failing();
    const late = { ...PATIENT, until: clock.now(), isRepeatable: true };
    await expect(insist(send, late)).rejects.toThrow(TooLate);
    expect(tries()).toBe(0);
  });

  it('ends a try that takes too long', async () => {
    let tries = 0;
    const send = (signal: AbortSignal): Promise<string> => {
      tries += 1;
      if (tries > 1) return Promise.resolve('taken');
      setImmediate(() => base.advance(1000));
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
        });
      });
    };
    expect(await insist(send, { ...PATIENT, isRepeatable: true })).toBe('taken');
  });
});
