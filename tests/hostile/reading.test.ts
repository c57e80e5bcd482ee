import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cases } from '../setup/environment.ts';
import { HOSTILE_TEXTS, OPENING } from './hostileTexts.ts';
import { READ, REFUSED, readHostile } from './invariants.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).map(name => readFileSync(new URL(name, SEEDS)));
const encoder = new TextEncoder();

/** Long enough to reach every limit of the readers. Unit: UTF-16 code units. */
const FRAGMENT_LENGTH = 600;

const fragment = fc
  .constantFrom(...HOSTILE_TEXTS.values())
  .map(make => encoder.encode(make(FRAGMENT_LENGTH)));

/** A change to a file; `at` is a fraction of its length. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'delete', 'double', 'splice', 'shuffle'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 1, max: 255 }),
  fragment,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const mutated = fc
  .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([seed, changes]) => changes.reduce<Uint8Array>(applyChange, seed));

function applyChange(bytes: Uint8Array, { kind, at, length, byte, fragment }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const [before, cut] = [bytes.subarray(0, place), bytes.subarray(place, place + length)];
  const after = bytes.subarray(place + length);
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, cut.map(value => value ^ byte), after]);
    case 'delete':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, cut, cut, after]);
    case 'splice':
      return Buffer.concat([before, fragment, cut, after]);
    default:
      return shuffled(bytes, byte);
  }
}

/** Reorders the lines. */
function shuffled(bytes: Uint8Array, step: number): Uint8Array {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const moved = lines.map((line, at) => ({ line, place: (at * step) % 257 }));
  const text = moved.sort((a, b) => a.place - b.place).map(({ line }) => line);
  return Buffer.from(text.join('\n'), 'latin1');
}

const nested = fc
  .tuple(
    fc.constantFrom('()', '[]', '“”', '«»', '{}', '‘’', '""'),
    fc.integer({ min: 1, max: 700 }),
  )
  .map(([pair, depth]) => {
    const [open = '', close = ''] = pair;
    return encoder.encode(
      `${OPENING}\n\n${`${open}The bridge. `.repeat(depth)}${close.repeat(depth)}`,
    );
  });

const QUESTION = 'Who said "the bridge" is open?';

describe('reading a file', () => {
  it.each<[name: string, files: fc.Arbitrary<Uint8Array>, runs: number]>([
    ['random bytes', fc.uint8Array({ maxLength: 2000 }), cases()],
    ['random text', fc.string({ unit: 'binary', maxLength: 1000 }).map(encode), cases()],
    ['mutated seeds', mutated, cases(30)],
    ['deep nesting', nested, cases(5)],
  ])('accepts %s as an article or rejects it with a reason', (_, files, numRuns) => {
    fc.assert(
      fc.property(files, bytes => {
        expect([READ, REFUSED]).toContainEqual(readHostile(bytes, QUESTION));
      }),
      { numRuns },
    );
  });

  test.each([...HOSTILE_TEXTS])('quotes word for word from %s', (_, make) => {
    const bytes = encode(make(FRAGMENT_LENGTH));
    expect([READ, REFUSED]).toContainEqual(readHostile(bytes, QUESTION));
  });

  it('rejects lone surrogates, which UTF-8 cannot encode', () => {
    const bytes = Uint8Array.of(...encode(OPENING), 0xed, 0xa0, 0x80);
    expect(readHostile(bytes, QUESTION)).toEqual(REFUSED);
  });
});

function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
