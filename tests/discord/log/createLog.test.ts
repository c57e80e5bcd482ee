import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { databaseSecrets } from '../../../src/config/databaseSecrets.ts';
import { createLog } from '../../../src/discord/log/createLog.ts';

const BOT_TOKEN = 'MTIzNDU2Nzg5.abc"d.secret-of-the-bot';
const ASKED = 'what a member asked';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzOnNlY3JldA';

function logged(level: string, act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog(level, [BOT_TOKEN], line => lines.push(line)));
  return lines.join('');
}

const refusal = new DiscordAPIError(
  { code: 10_062, message: 'Unknown interaction' },
  10_062,
  404,
  'POST',
  `https://discord.com/api/v10/interactions/123/${INTERACTION_TOKEN}/callback`,
  { body: { data: { content: ASKED } }, files: [] },
);

const refusedBody = new DiscordAPIError(
  {
    code: 50_035,
    message: 'Invalid Form Body',
    errors: {
      data: {
        embeds: {
          0: {
            url: {
              _errors: [
                { code: 'NUMBER_TYPE_COERCE', message: `Value "${ASKED}\n${ASKED}" is not int.` },
              ],
            },
          },
        },
      },
    },
  },
  50_035,
  400,
  'PATCH',
  `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}/messages/@original`,
  { body: { content: ASKED }, files: [] },
);

const address = `https://discord.com/api/v10/webhooks/1234567890123456789/${INTERACTION_TOKEN}`;

const limited = new RateLimitError({
  global: false,
  hash: 'hash',
  limit: 5,
  majorParameter: `1234567890123456789/${INTERACTION_TOKEN}`,
  method: 'POST',
  retryAfter: 1,
  route: '/webhooks/:id/:token',
  scope: 'user',
  sublimitTimeout: 0,
  timeToReset: 1,
  url: address,
});

const lost = new HTTPError(503, 'Service Unavailable', 'POST', address, {
  body: { content: ASKED },
  files: [],
});

/** An error with extra fields. */
const extended = Object.assign(new Error('failed'), {
  asked: ASKED,
  request: { url: address, headers: { authorization: `Bot ${BOT_TOKEN}` } },
});

/** An error that is its own cause. */
function circular(): Error {
  const error = new Error('around');
  error.cause = error;
  return error;
}

describe('createLog', () => {
  it('writes one JSON object per line, with time, level, fields and message', () => {
    const line = logged('info', log => log.info({ interaction: '1' }, 'answered'));
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      interaction: '1',
      msg: 'answered',
    });
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('writes nothing below its level', () => {
    expect(logged('warn', log => log.info('answered'))).toBe('');
    expect(logged('silent', log => log.fatal('gone'))).toBe('');
  });

  it('logs what Discord answered to a refused request, without its body or URL', () => {
    const line = logged('trace', log => log.error({ err: refusal }, 'failed'));
    expect(JSON.parse(line).err).toEqual({
      name: 'DiscordAPIError[10062]',
      message: 'Unknown interaction',
      status: 404,
      method: 'POST',
    });
  });

  it.each([
    ['the bot token', `refused ${BOT_TOKEN}`],
    ['an interaction token', `POST /interactions/123/${INTERACTION_TOKEN}/callback`],
    [
      'a follow-up token',
      `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}?wait=true`,
    ],
    ['an edit token', `/webhooks/123/${INTERACTION_TOKEN}/messages/@original`],
    ['an encoded URL', encodeURIComponent(`/webhooks/123/${INTERACTION_TOKEN}/messages/1`)],
    ['an encoded token', address.replace(INTERACTION_TOKEN, `${INTERACTION_TOKEN}%3D%3D`)],
    ['a URL on several lines', `URL: ${address}\nMethod: POST`],
    ['a major parameter', `[REST hash:1234567890123456789/${INTERACTION_TOKEN}] Global rate limit`],
    ['an interaction token on its own', `token ${INTERACTION_TOKEN}`],
    ['the encoded bot token', encodeURIComponent(BOT_TOKEN)],
    [
      'the bot token without its last part',
      `Provided token: ${BOT_TOKEN.replace(/[^.]+$/u, '****')}`,
    ],
    ['the last part of the bot token', 'secret-of-the-bot'],
  ])('never writes %s', (_, message) => {
    const line = logged('trace', log => {
      log.info(message);
      log.info({ nested: { message } }, 'nested');
      log.warn({ file: `articles/${message}.txt`, reason: [message] }, 'an article was left out');
      log.error({ err: new Error(message, { cause: new Error(message) }) }, 'failed');
    });
    expect(secretsIn(line)).toEqual([]);
  });

  it('never writes the address of the database or its password', () => {
    const address = 'postgresql://footnote:long%2Fsecret@localhost/footnote';
    const lines: string[] = [];
    const log = createLog('trace', databaseSecrets(address), line => lines.push(line));
    log.error({ err: new Error(`cannot connect to ${address}`), address }, 'long/secret');
    expect(lines.join('')).not.toMatch(/long(?:%2F|\/)secret/u);
  });

  it.each<[what: string, error: unknown]>([
    ['a refusal', refusal],
    ['a refusal that repeats the rejected value', refusedBody],
    ['a rate limit', limited],
    ['a server error', lost],
    ['an error with extra fields', extended],
    ['an error with a refusal as its cause', new Error('failed', { cause: refusedBody })],
    ['an error whose cause is a string', new Error('failed', { cause: ASKED })],
    ['several errors', new AggregateError([extended, refusedBody, limited, ASKED], 'all failed')],
    ['an error that is its own cause', circular()],
    ['a string', ASKED],
    ['an object', { asked: ASKED, url: address }],
    ['undefined', undefined],
  ])('logs %s without secrets or member input, under any field name', (_, error) => {
    const line = logged('trace', log => {
      log.error({ err: error }, 'failed');
      if (error instanceof Error) log.error({ error }, 'failed');
    });
    expect(line).toContain('"msg":"failed"');
    expect(line).not.toContain(ASKED);
    expect(secretsIn(line)).toEqual([]);
  });

  it('describes each error of an AggregateError', () => {
    const several = new AggregateError([new TypeError('first'), new RangeError('second')], '');
    const line = logged('trace', log => log.error({ err: several }, 'failed'));
    expect(JSON.parse(line).err.errors).toMatchObject([
      { name: 'TypeError', message: 'first' },
      { name: 'RangeError', message: 'second' },
    ]);
  });

  it('names the rejected fields of a request body, with error codes', () => {
    const line = logged('trace', log => log.error({ err: refusedBody }, 'failed'));
    expect(JSON.parse(line).err.message).toBe(
      'Invalid Form Body\ndata.embeds[0].url[NUMBER_TYPE_COERCE]',
    );
  });

  it('logs only the type of a thrown value that is not an error', () => {
    const line = logged('trace', log => log.error({ err: ASKED }, 'failed'));
    expect(JSON.parse(line).err).toEqual({ message: 'string' });
  });
});

/** Secrets found in lines; throws unless each line is JSON. */
function secretsIn(lines: string): string[] {
  const read = lines
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const text = JSON.stringify(read);
  return ['secret-of-the-bot', 'MTIzNDU2Nzg5', INTERACTION_TOKEN].filter(part =>
    text.includes(part),
  );
}
