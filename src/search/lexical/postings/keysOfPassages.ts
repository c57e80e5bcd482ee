import { NumberList } from '../numberList.ts';
import { PassageMap } from './passageMap.ts';
import { KEY_LIMIT, keyNumberOf } from './passageTerms.ts';

/** The keys of passages, which are added one after another, in one of their fields. */
export class KeysOfPassages {
  readonly #keys = new NumberList();
  /** For each passage the index in `#keys` at which its keys end. */
  readonly #ends = new NumberList();
  /** For each key the number of passages with it, and the last of them, counted from 1. */
  readonly #counts = new Uint32Array(KEY_LIMIT);
  readonly #last = new Uint32Array(KEY_LIMIT);

  /** Number of all keys. */
  get length(): number {
    return this.#keys.length;
  }

  /** Adds a passage; returns the number of its keys. */
  add(terms: readonly number[]): number {
    const first = this.length;
    const passage = this.#ends.length + 1;
    for (const term of terms) {
      const key = keyNumberOf(term);
      if (this.#last[key] === passage) continue;
      this.#last[key] = passage;
      this.#counts[key] = (this.#counts[key] ?? 0) + 1;
      this.#keys.push(key);
    }
    this.#ends.push(this.length);
    return this.length - first;
  }

  /** The passages with each key that is in any, in order of the keys. */
  *invert(): Generator<readonly [key: number, passages: PassageMap]> {
    const { passages, ends } = this.#sort();
    let start = 0;
    for (const [key, end] of ends.entries()) {
      if (end > start) yield [key, new PassageMap(passages, start, end)];
      start = end;
    }
  }

  /** Sorts the passages by their keys: for each key the index at which its passages end. */
  #sort(): { readonly passages: Uint32Array; readonly ends: Uint32Array } {
    const passages = new Uint32Array(this.length);
    const keys = this.#keys.view();
    const ends = this.#ends.view();
    // First the index at which the passages of each key start.
    const places = new Uint32Array(KEY_LIMIT);
    for (let key = 1; key < KEY_LIMIT; key += 1) {
      places[key] = (places[key - 1] ?? 0) + (this.#counts[key - 1] ?? 0);
    }
    let at = 0;
    for (const [passage, end] of ends.entries()) {
      for (; at < end; at += 1) {
        const key = keys[at] ?? 0;
        const place = places[key] ?? 0;
        passages[place] = passage;
        places[key] = place + 1;
      }
    }
    return { passages, ends: places };
  }
}
