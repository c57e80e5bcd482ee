/** Numbers per page: a change of an article touches few pages of a large library. */
const PAGE_BITS = 10;
const PAGE = 2 ** PAGE_BITS;

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

  #ownPage(at: number): Uint32Array {
    const page = this.#pages[at];
    if (page !== undefined && this.#isOwn[at] === true) return page;
    for (let missing = this.#pages.length; missing < at; missing += 1)
      this.#take(missing, new Uint32Array(PAGE));
    return this.#take(at, page === undefined ? new Uint32Array(PAGE) : page.slice());
  }

  #take(at: number, page: Uint32Array): Uint32Array {
    this.#pages[at] = page;
    this.#isOwn[at] = true;
    return page;
  }
}
