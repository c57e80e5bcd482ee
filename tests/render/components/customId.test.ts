import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../../src/render/components/customId.ts';

describe('encodeCustomId', () => {
  it('is decoded by decodeCustomId', () => {
    const id = encodeCustomId('search', 'page', 3, 'abcdefghijkl', '-');
    expect(decodeCustomId(id)).toEqual({
      command: 'search',
      action: 'page',
      state: ['3', 'abcdefghijkl', '-'],
    });
    expect(decodeCustomId(encodeCustomId('context', 'open'))?.state).toEqual([]);
  });

  it.each([
    ['is too long', 'x'.repeat(87)],
    ['could not be read back', 'a:b'],
  ])('throws for state that %s', (_, state) => {
    expect(() => encodeCustomId('search', 'page', state)).toThrow(RangeError);
  });

  it('accepts ids of Discord’s maximum length', () => {
    expect(encodeCustomId('search', 'page', 'x'.repeat(86))).toHaveLength(100);
  });
});

describe('decodeCustomId', () => {
  it.each(['', 'x', '1', '1:search', '1::page', '0:search:page:3', 'search:page'])(
    'does not read %j',
    id => {
      expect(decodeCustomId(id)).toBeNull();
    },
  );
});
