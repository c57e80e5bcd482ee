import { NumberList } from './numberList.ts';

/** Numbers that are marked until the next round. */
export class Marks {
  /** For each number the last round, from 1, in which it was marked. */
  readonly #rounds = new NumberList();
  #round = 0;

  /** Starts a round, in which no number is marked. */
  clear(): void {
    this.#round += 1;
  }

  /** Marks a number; returns whether it was not marked. */
  add(number: number): boolean {
    if (this.#rounds.at(number) === this.#round) return false;
    this.#rounds.set(number, this.#round);
    return true;
  }
}
