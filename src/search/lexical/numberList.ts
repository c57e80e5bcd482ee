const FIRST_CAPACITY = 64;

/** A list of whole numbers from 0 to 2^32 - 1 that grows, at four bytes each. */
export class NumberList {
  #values = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The number at a place, from 0; 0 beyond the end. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  append(values: ArrayLike<number>): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) this.#grow(length);
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  /** Sets a number; places up to it that were never set hold 0. */
  set(place: number, value: number): void {
    if (place >= this.#values.length) this.#grow(place + 1);
    this.#length = Math.max(this.#length, place + 1);
    this.#values[place] = value;
  }

  /**
   * What holds the numbers, at least `length` places long: for a loop that reads and sets many of
   * them, which must be below the list's length. It is another when the list grows.
   */
  reserve(length: number): Uint32Array {
    if (length > this.#values.length) this.#grow(length);
    this.#length = Math.max(this.#length, length);
    return this.#values;
  }

  /** The numbers as they are now; they share memory until the list grows. */
  view(start = 0, end = this.#length): Uint32Array {
    return this.#values.subarray(start, Math.min(end, this.#length));
  }

  #grow(needed: number): void {
    const grown = new Uint32Array(Math.max(needed, 2 * this.#values.length));
    grown.set(this.#values.subarray(0, this.#length));
    this.#values = grown;
  }
}
