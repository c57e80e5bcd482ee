/** A place with its score. */
export interface ScoredPlace {
  readonly place: number;
  /** Above 0. */
  readonly score: number;
}

/** Keeps the places with the highest scores. */
export class TopPlaces {
  readonly #limit: number;
  #kept: ScoredPlace[] = [];
  #bar = 0;

  /** @param limit number of places to keep, from 1; Infinity for all */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Lowest score that would be kept. */
  get bar(): number {
    return this.#bar;
  }

  add(place: number, score: number): void {
    if (score < this.#bar) return;
    this.#kept.push({ place, score });
    if (this.#kept.length >= 2 * this.#limit) this.best();
  }

  /** The places kept, highest score first; ties are in the order of places. */
  best(): readonly ScoredPlace[] {
    this.#kept.sort((a, b) => b.score - a.score || a.place - b.place);
    if (this.#kept.length < this.#limit) return this.#kept;
    this.#kept = this.#kept.slice(0, this.#limit);
    this.#bar = this.#kept.at(-1)?.score ?? 0;
    return this.#kept;
  }
}
