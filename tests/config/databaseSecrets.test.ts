import { describe, expect, it } from 'vitest';
import { databaseSecrets } from '../../src/config/databaseSecrets.ts';

describe('databaseSecrets', () => {
  it.each([
    ['postgresql://me:longsecret@host/db', ['longsecret', 'longsecret']],
    ['postgresql://me:long%40secret@host/db', ['long%40secret', 'long@secret']],
    ['postgresql://me:broken%secret@host/db', ['broken%secret', 'broken%secret']],
    ['postgresql:///db?host=/run&password=longsecret', ['longsecret', 'longsecret']],
    ['postgresql://me:short@host/db', []],
    ['postgresql://host/db', []],
  ])('are the address %s and its password, unless that is short', (address, passwords) => {
    expect(databaseSecrets(address)).toEqual([address, ...passwords]);
  });

  it('are none without an address', () => {
    expect(databaseSecrets(null)).toEqual([]);
  });
});
