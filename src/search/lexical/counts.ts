/** Numbers per page: a change of an article touches few pages of a large library. */
const PAGE_BITS = 10;
const PAGE = 2 ** PAGE_BITS;
const ZEROS = new Uint32Array(PAGE);

/** Counts other than 0, each with its number, in order of number. */
export interface CountList {
  readonly numbers: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts under numbers from 0; 0 for those never counted. A fork shares each page until one of the two changes it. */
export class Counts {
  readonly #pages: Uint32Array[];
  /** For each page whether no other counts have it. */
  #isOwn: boolean[] = [];

  constructor(pages: Uint32Array[] = []) {
    this.#pages = pages;
  }

  /** The same counts, which change on their own. */
  fork(): Counts {
    this.#isOwn = [];
    return new Counts([...this.#pages]);
  }

  at(number: number): number {
    return this.#pages[number >> PAGE_BITS]?.[number % PAGE] ?? 0;
  }

  /** Adds to a count; returns the new one. */
  add(number: number, difference: number): number {
    const page = this.#ownPage(number >> PAGE_BITS);
    const count = (page[number % PAGE] ?? 0) + difference;
    page[number % PAGE] = count;
    return count;
  }

  /** All counts other than 0. */
  list(): CountList {
    const numbers: number[] = [];
    const counts: number[] = [];
    for (const [at, page] of this.#pages.entries()) {
      if (page === ZEROS) continue;
      for (const [place, count] of page.entries()) {
        if (count === 0) continue;
        numbers.push(at * PAGE + place);
        counts.push(count);
      }
    }
    return { numbers: Uint32Array.from(numbers), counts: Uint32Array.from(counts) };
  }

  #ownPage(at: number): Uint32Array {
    const page = this.#pages[at];
    if (page !== undefined && this.#isOwn[at] === true) return page;
    while (this.#pages.length < at) this.#pages.push(ZEROS);
    const own = (page ?? ZEROS).slice();
    this.#pages[at] = own;
    this.#isOwn[at] = true;
    return own;
  }
}
