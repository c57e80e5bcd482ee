/** How often MiniSearch is told that a key is in a passage. */
const ONCE = 1;

/**
 * The passages with a key, in increasing order, as a map in the form that MiniSearch keeps: to how often the key is in
 * each. It cannot be changed. A passage takes four bytes, where a Map takes about forty.
 */
export class PassageMap implements Map<number, number> {
  readonly [Symbol.toStringTag] = 'PassageMap';
  readonly #passages: Uint32Array;
  readonly #start: number;
  readonly #end: number;

  /** Of the passages from `start` to `end - 1` of a list that others share. */
  constructor(passages: Uint32Array, start: number, end: number) {
    this.#passages = passages;
    this.#start = start;
    this.#end = end;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  has(passage: number): boolean {
    return this.#view().includes(passage);
  }

  get(passage: number): number | undefined {
    return this.has(passage) ? ONCE : undefined;
  }

  keys(): MapIterator<number> {
    return this.#view().values();
  }

  *values(): MapIterator<number> {
    for (const _ of this.keys()) yield ONCE;
  }

  *entries(): MapIterator<[number, number]> {
    for (const passage of this.keys()) yield [passage, ONCE];
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries();
  }

  forEach(visit: (value: number, passage: number, map: Map<number, number>) => void): void {
    for (const passage of this.keys()) visit(ONCE, passage, this);
  }

  set(): never {
    throw new TypeError('passages that were filled in cannot change');
  }

  delete(): never {
    return this.set();
  }

  clear(): never {
    return this.set();
  }

  #view(): Uint32Array {
    return this.#passages.subarray(this.#start, this.#end);
  }
}
