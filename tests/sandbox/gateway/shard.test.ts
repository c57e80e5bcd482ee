import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnShard } from '../../../src/sandbox/gateway/shard.ts';

test('assigns every guild to one shard, and events without a guild to the first', () => {
  const ids = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 20 }), (guildId, count) => {
      const shards = Array.from({ length: count }, (_, id) => id);
      expect(shards.filter(id => isOnShard([id, count], guildId))).toHaveLength(1);
      expect(shards.filter(id => isOnShard([id, count], null))).toEqual([0]);
    }),
  );
});

test.each([
  ['197038439483310086', 0, 1],
  ['4194304', 1, 2],
  ['8388607', 1, 3],
])('%s is on shard %d of %d', (guildId, id, count) => {
  expect(isOnShard([id, count], guildId)).toBe(true);
});
