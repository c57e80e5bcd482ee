import { DIMENSIONS } from './quantizedVector.ts';

/** Words of 32 signs per vector. */
export const SIGN_WORDS = DIMENSIONS / 32;

/** Packs the signs of a vector's codes into the words of `signs` from `to` on; a set bit is negative. */
export function packSigns(codes: Int8Array, signs: Int32Array, to: number): void {
  for (let word = 0; word < SIGN_WORDS; word += 1) {
    let bits = 0;
    for (let at = 32 * word; at < 32 * word + 32; at += 1) {
      bits = (bits << 1) | ((codes[at] ?? 0) >>> 31);
    }
    signs[to + word] = bits;
  }
}

/**
 * Counts the signs in which two vectors differ: the fewer, the nearer they are. Counts bits as Harley
 * and Seal do (Warren, "Hacker's Delight", section 5-1): carry-save adders leave a third of the words to count.
 */
export function differingSigns(a: Int32Array, fromA: number, b: Int32Array): number {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  for (let word = 0; word < SIGN_WORDS; word += 4) {
    const first = (a[fromA + word] ?? 0) ^ (b[word] ?? 0);
    const second = (a[fromA + word + 1] ?? 0) ^ (b[word + 1] ?? 0);
    const third = (a[fromA + word + 2] ?? 0) ^ (b[word + 2] ?? 0);
    const fourth = (a[fromA + word + 3] ?? 0) ^ (b[word + 3] ?? 0);
    const twosBefore = carry(ones, first, second);
    ones ^= first ^ second;
    const twosAfter = carry(ones, third, fourth);
    ones ^= third ^ fourth;
    fours += countBits(carry(twos, twosBefore, twosAfter));
    twos ^= twosBefore ^ twosAfter;
  }
  return countBits(ones) + 2 * countBits(twos) + 4 * fours;
}

/** The carries of adding three words bit by bit. */
function carry(a: number, b: number, c: number): number {
  return (a & b) | (c & (a ^ b));
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
