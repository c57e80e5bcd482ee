import { below, type Random } from '../../bench/retrieval/random.ts';

const MOST_CHANGES = 8;
/** Unit: bytes. */
const MOST_COPIED = 2000;

/** Damages a file: changes bytes, cuts it off, removes parts or repeats them. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let left = 1 + below(MOST_CHANGES, random); left > 0; left -= 1) {
    damaged = changeOnce(damaged, random);
  }
  return damaged;
}

function changeOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(bytes.length + 1, random);
  const length = below(Math.min(MOST_COPIED, bytes.length - at + 1), random);
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (below(5, random)) {
    case 0:
      return Buffer.concat([before, Uint8Array.of(below(256, random)), after]);
    case 1:
      return before.length === 0 ? after : before;
    case 2:
      return Buffer.concat([before, part, part, part, after]);
    case 3:
      return Buffer.concat([part, before, after]);
    default:
      return Buffer.concat([before, after.subarray(Math.min(1, after.length))]);
  }
}
