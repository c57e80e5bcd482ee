/** A place with its score. */
export interface ScoredPlace {
  readonly place: number;
  /** Over 0. */
  readonly score: number;
}

/** Keeps the best of scored places. */
export class TopPlaces {
  readonly #limit: number;
  #kept: ScoredPlace[] = [];
  #bar = 0;

  /** @param limit how many to keep, 1 or more; Infinity for all. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores less would not be kept. */
  get bar(): number {
    return this.#bar;
  }

  add(place: number, score: number): void {
    if (score < this.#bar) return;
    this.#kept.push({ place, score });
    if (this.#kept.length >= 2 * this.#limit) this.best();
  }

  /** The best, in the order of their places of equals. */
  best(): readonly ScoredPlace[] {
    this.#kept.sort((a, b) => b.score - a.score || a.place - b.place);
    if (this.#kept.length < this.#limit) return this.#kept;
    this.#kept = this.#kept.slice(0, this.#limit);
    this.#bar = this.#kept.at(-1)?.score ?? 0;
    return this.#kept;
  }
}
