/**
 * Ranking of numbers by score, highest first and lower number first among equals, sorted only as far as
 * it is read (Williams, "Algorithm 232: Heapsort", 1964). A score may be an upper bound until the
 * number reaches the top of the heap; then `rate` gives the exact one.
 */
export class LazyHeap {
  /** A heap of the unsorted numbers, followed by the sorted ones, the best last. */
  readonly #places: Uint32Array;
  readonly #scores: Float64Array;
  readonly #isRated: Uint8Array;
  readonly #rate: (place: number, guess: number) => number;
  #count = 0;
  #heaped = 0;

  /**
   * @param capacity exclusive upper limit of the numbers.
   * @param rate gives the exact score, which must not exceed the guess.
   */
  constructor(capacity: number, rate: (place: number, guess: number) => number) {
    this.#places = new Uint32Array(capacity);
    this.#scores = new Float64Array(capacity);
    this.#isRated = new Uint8Array(capacity);
    this.#rate = rate;
  }

  /** Adds a new number; only before the first call of `at`. */
  add(place: number, guess: number): void {
    this.#scores[place] = guess;
    this.#places[this.#count] = place;
    this.#count += 1;
    this.#heaped = this.#count;
    this.#siftUp(this.#count - 1);
  }

  /** The number at a rank, from 0; null beyond the last. */
  at(rank: number): number | null {
    while (this.#heaped > 0 && this.#count - this.#heaped <= rank) this.#takeBest();
    return rank < this.#count ? (this.#places[this.#count - 1 - rank] ?? null) : null;
  }

  /** Current score of a number: exact once `at` has returned it. */
  scoreOf(place: number): number {
    return this.#scores[place] ?? 0;
  }

  #takeBest(): void {
    let best = this.#placeAt(0);
    while (this.#isRated[best] === 0) {
      this.#isRated[best] = 1;
      this.#scores[best] = this.#rate(best, this.scoreOf(best));
      this.#siftDown();
      best = this.#placeAt(0);
    }
    this.#heaped -= 1;
    this.#places[0] = this.#placeAt(this.#heaped);
    this.#places[this.#heaped] = best;
    this.#siftDown();
  }

  #siftUp(from: number): void {
    const place = this.#placeAt(from);
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#placeAt(above);
      if (!this.#isBefore(place, parent)) break;
      this.#places[at] = parent;
      at = above;
    }
    this.#places[at] = place;
  }

  #siftDown(): void {
    if (this.#heaped === 0) return;
    const place = this.#placeAt(0);
    let at = 0;
    for (let below = 1; below < this.#heaped; below = 2 * at + 1) {
      const other = below + 1;
      if (other < this.#heaped && this.#isBefore(this.#placeAt(other), this.#placeAt(below))) {
        below = other;
      }
      const child = this.#placeAt(below);
      if (!this.#isBefore(child, place)) break;
      this.#places[at] = child;
      at = below;
    }
    this.#places[at] = place;
  }

  #isBefore(place: number, other: number): boolean {
    const difference = this.scoreOf(place) - this.scoreOf(other);
    return difference > 0 || (difference === 0 && place < other);
  }

  #placeAt(at: number): number {
    return this.#places[at] ?? 0;
  }
}
