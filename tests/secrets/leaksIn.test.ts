import { describe, expect, it } from 'vitest';
import { newBotToken } from '../../src/sandbox/operations/botToken.ts';
import { leaksIn } from './leaksIn.ts';

const SECRET = newBotToken('1574006265531596800', 0);
const PATH = 'webhooks/1/a+b/c=d%e&f g@secret-of-the-webhook';

describe('leaksIn', () => {
  it.each<[how: string, text: (secret: string) => string]>([
    ['as it is', secret => secret],
    ['at its end alone', secret => secret.slice(-31)],
    ['at its beginning alone', secret => secret.slice(0, 31)],
    ['percent-encoded', secret => encodeURIComponent(secret)],
    ['percent-encoded twice', secret => encodeURIComponent(encodeURIComponent(secret))],
    ['in hexadecimal', secret => Buffer.from(secret).toString('hex')],
    ...['', 'B', 'Bo', 'Bot', 'Bot '].flatMap((before): [string, (secret: string) => string][] => [
      [
        `in base64 after ${before.length} bytes`,
        secret => Buffer.from(before + secret).toString('base64'),
      ],
      [
        `in base64url after ${before.length} bytes`,
        secret => Buffer.from(before + secret).toString('base64url'),
      ],
    ]),
  ])('finds a secret that stands there %s', (_, text) => {
    for (const secret of [SECRET, PATH])
      expect(leaksIn(`{"msg":"before ${text(secret)} after"}`, ['other', secret])).toEqual([
        secret,
      ]);
  });

  it('finds nothing where no secret stands', () => {
    expect(leaksIn('{"level":"info","msg":"connected"}', [SECRET, PATH])).toEqual([]);
  });
});
