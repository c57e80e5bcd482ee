import { DIMENSIONS, type QuantizedVector } from './quantizedVector.ts';
import { differingSigns, packSigns, SIGN_WORDS } from './signs.ts';

/** Vectors per segment: a power of two, since scans divide by it. */
const SEGMENT_BITS = 12;
const SEGMENT = 2 ** SEGMENT_BITS;
/** Vectors that the first segment has room for at first; it doubles, since most libraries are small. */
const FIRST_ROOM = 64;

/** A full segment, or the last one. */
interface Segment {
  readonly codes: Int8Array;
  readonly scales: Float32Array;
  readonly signs: Int32Array;
}

/** Vectors by key. They are only ever added, and go by their place, counted from 0. */
export class VectorTable {
  readonly #keys: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #segments: Segment[] = [];

  get size(): number {
    return this.#keys.length;
  }

  /** The place of a key's vector; -1 for none. */
  find(key: string): number {
    return this.#places.get(key) ?? -1;
  }

  keyAt(place: number): string {
    return this.#keys[place] ?? '';
  }

  /** Adds the vector of a key, and returns its place; a key that has one keeps it. */
  add(key: string, { codes, scale }: QuantizedVector): number {
    const known = this.find(key);
    if (known !== -1) return known;
    const place = this.size;
    this.#makeRoom(place);
    const segment = this.#segmentOf(place);
    const at = place % SEGMENT;
    segment.codes.set(codes, at * DIMENSIONS);
    segment.scales[at] = scale;
    packSigns(codes, segment.signs, at * SIGN_WORDS);
    this.#keys.push(key);
    this.#places.set(key, place);
    return place;
  }

  /** The vector at a place; do not change it. */
  at(place: number): QuantizedVector {
    const { codes, scales } = this.#segmentOf(place);
    const at = place % SEGMENT;
    return {
      codes: codes.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS),
      scale: scales[at] ?? 0,
    };
  }

  /** Number of signs in which the vector at a place differs from others. */
  differingSigns(place: number, signs: Int32Array): number {
    return differingSigns(this.#segmentOf(place).signs, (place % SEGMENT) * SIGN_WORDS, signs);
  }

  /** Dot product of the vector at a place with another one. */
  similarity(place: number, vector: Float32Array): number {
    const { codes, scales } = this.#segmentOf(place);
    const from = (place % SEGMENT) * DIMENSIONS;
    let sum = 0;
    for (let at = 0; at < DIMENSIONS; at += 1) {
      sum += (codes[from + at] ?? 0) * (vector[at] ?? 0);
    }
    return sum * (scales[place % SEGMENT] ?? 0);
  }

  /** Makes room for a vector at the end. */
  #makeRoom(place: number): void {
    const at = place % SEGMENT;
    const last = this.#segments.at(-1);
    if (at === 0 || last === undefined) {
      this.#segments.push(emptySegment(last === undefined ? FIRST_ROOM : SEGMENT));
    } else if (at === last.scales.length) {
      this.#segments[this.#segments.length - 1] = doubled(last);
    }
  }

  #segmentOf(place: number): Segment {
    const segment = this.#segments[place >>> SEGMENT_BITS];
    if (segment === undefined) throw new RangeError(`no vector at ${place}`);
    return segment;
  }
}

function emptySegment(room: number): Segment {
  return {
    codes: new Int8Array(room * DIMENSIONS),
    scales: new Float32Array(room),
    signs: new Int32Array(room * SIGN_WORDS),
  };
}

function doubled({ codes, scales, signs }: Segment): Segment {
  const segment = emptySegment(2 * scales.length);
  segment.codes.set(codes);
  segment.scales.set(scales);
  segment.signs.set(signs);
  return segment;
}
