const FIRST_CAPACITY = 64;
/** A copy has room for a sixteenth more. */
const SPARE_SHIFT = 4;

/** A growing list of integers from 0 to 2^32 - 1, at four bytes each. */
export class NumberList {
  #values: Uint32Array;
  #length: number;

  /** @param values the first numbers; the list takes the array over */
  constructor(values?: Uint32Array) {
    this.#values = values ?? new Uint32Array(FIRST_CAPACITY);
    this.#length = values?.length ?? 0;
  }

  get length(): number {
    return this.#length;
  }

  /** A list of the same numbers that changes on its own; with room for some more, so that it grows later. */
  copy(): NumberList {
    const spare = FIRST_CAPACITY + (this.#length >> SPARE_SHIFT);
    const values = new Uint32Array(this.#length + spare);
    values.set(this.view());
    const list = new NumberList(values);
    list.#length = this.#length;
    return list;
  }

  /** The number at an index; 0 beyond the end. */
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

  /** Sets a number; indexes below it that were never set are 0. */
  set(place: number, value: number): void {
    if (place >= this.#values.length) this.#grow(place + 1);
    this.#length = Math.max(this.#length, place + 1);
    this.#values[place] = value;
  }

  /**
   * The array behind the list, grown to at least `length`, for loops that read and write many
   * numbers below the list's length. The list replaces it when it grows further.
   */
  reserve(length: number): Uint32Array {
    if (length > this.#values.length) this.#grow(length);
    this.#length = Math.max(this.#length, length);
    return this.#values;
  }

  /** The current numbers; they share memory with the list until it grows. */
  view(start = 0, end = this.#length): Uint32Array {
    return this.#values.subarray(start, Math.min(end, this.#length));
  }

  /** Frees the memory that is kept for more numbers. */
  trim(): void {
    this.#values = this.view().slice();
  }

  #grow(needed: number): void {
    const grown = new Uint32Array(Math.max(needed, 2 * this.#values.length));
    grown.set(this.#values.subarray(0, this.#length));
    this.#values = grown;
  }
}
