import type { Lexicon } from '../lexical/lexicon.ts';
import { NumberList } from '../lexical/numberList.ts';
import type { HeldArticle } from './heldArticle.ts';
import type { Segment } from './segment.ts';

/** A passage in its segment. */
export interface Spot {
  readonly held: HeldArticle;
  readonly passage: number;
}

/** The articles of an index in reading order. A passage goes by its place, counted from 0 in that order. */
export class Places {
  readonly #held: HeldArticle[] = [];
  /** For each article the place of its first passage. */
  readonly #starts = new NumberList();
  /** For each article of a segment that is in here what its passages' places exceed their numbers by. */
  readonly #shifts = new Map<Segment, (number | undefined)[]>();

  get held(): readonly HeldArticle[] {
    return this.#held;
  }

  get passageCount(): number {
    return this.startOf(this.#held.length - 1) + (this.#held.at(-1)?.passageCount ?? 0);
  }

  /** Adds the next article. */
  add(held: HeldArticle): void {
    const start = this.passageCount;
    this.#held.push(held);
    this.#starts.push(start);
    const shifts = this.#shifts.get(held.segment) ?? [];
    shifts[held.number] = start - held.first;
    this.#shifts.set(held.segment, shifts);
  }

  /** The place of an article's first passage, by the article's position. */
  startOf(position: number): number {
    return this.#starts.at(position);
  }

  /** The place of an article's first passage; null if the article is not in here. */
  startOfArticle({ segment, number, first }: HeldArticle): number | null {
    const shift = this.#shifts.get(segment)?.[number];
    return shift === undefined ? null : first + shift;
  }

  /** The passage at a place below `passageCount`. */
  at(place: number): Spot {
    let low = 0;
    let high = this.#held.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= place) low = middle;
      else high = middle;
    }
    const held = this.#held[low];
    if (held === undefined) throw new RangeError(`no passage at ${place}`);
    return { held, passage: held.first + place - this.startOf(low) };
  }

  /**
   * Calls `visit` with the places, `first` to `end - 1`, of passages with any of the terms in their
   * text, headline or heading; with some repeatedly. Yields after each segment.
   */
  *visit(
    terms: readonly string[],
    lexicon: Lexicon,
    visit: (first: number, end: number) => void,
  ): Generator<undefined, void> {
    const numbers = terms.map(term => lexicon.findTerm(term)).filter(term => term !== 0);
    if (numbers.length === 0) return;
    for (const [segment, shifts] of this.#shifts) {
      for (const term of numbers) {
        segment.visit(term, lexicon, (article, first, end) => {
          const shift = shifts[article];
          if (shift !== undefined) visit(first + shift, end + shift);
        });
      }
      yield;
    }
  }
}
