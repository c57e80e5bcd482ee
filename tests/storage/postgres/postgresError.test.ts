import { describe, expect, it } from 'vitest';
import { postgresErrorOf } from '../../../src/storage/postgres/postgresError.ts';

const PLACE = 'the PostgreSQL database footnote on localhost:5432';
const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('postgresErrorOf', () => {
  it.each([
    ['a server that starts', withCode('57P03'), 'starting', true],
    ['a server that is shut down', withCode('57P01'), 'stopped', true],
    ['a server that crashed', withCode('57P02'), 'stopped', true],
    ['too many connections', withCode('53300'), 'crowded', true],
    ['a lost connection', new Error('Connection terminated unexpectedly'), 'unreachable', true],
    ['no answer', new Error('Query read timeout'), 'unreachable', true],
    ['a host without an address', withCode('ENOTFOUND'), 'unreachable', true],
    [
      'two addresses that refuse',
      new AggregateError([withCode('ECONNREFUSED')]),
      'unreachable',
      true,
    ],
    ['a deadlock', withCode('40P01'), 'busy', true],
    ['a statement that takes too long', withCode('57014'), 'busy', true],
    ['a wrong password', withCode('28P01'), 'denied', false],
    [
      'no password',
      new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
      'denied',
      false,
    ],
    ['a missing database', withCode('3D000'), 'missing', false],
    ['an unknown certificate', withCode('SELF_SIGNED_CERT_IN_CHAIN'), 'insecure', false],
    ['a certificate of another host', withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'insecure', false],
    ['a full disk', withCode('53100'), 'full', false],
  ])('explains %s in one line', (_, error, reason, isTemporary) => {
    const mapped = postgresErrorOf(error, PLACE);
    expect(mapped).toMatchObject({ name: 'StorageError', reason, isTemporary, cause: error });
    expect(mapped).toHaveProperty(
      'message',
      expect.stringMatching(new RegExp(`^${PLACE} .+$`, 'u')),
    );
  });

  it.each([withCode('42601'), withCode('23505'), new TypeError('wrong'), 'thrown'])(
    'leaves %s as it is, a mistake in Footnote',
    error => {
      expect(postgresErrorOf(error, PLACE)).toBe(error);
    },
  );
});
