import { NumberList } from './numberList.ts';

/** Texts under numbers from 1. One text can have several numbers, of which only the first is found. */
export class NumberedTexts {
  /** The texts under the first `#baseCount` numbers; null for none. It may grow beyond them. */
  readonly #base: NumberedTexts | null;
  readonly #baseCount: number;
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Made on first use. */
  #byLength: Map<number, NumberList> | null = null;

  constructor(base: NumberedTexts | null = null) {
    this.#base = base;
    this.#baseCount = base?.count ?? 0;
  }

  /** The highest number. */
  get count(): number {
    return this.#baseCount + this.#texts.length;
  }

  /** Number of texts that the one it was forked from has not. */
  get ownCount(): number {
    return this.#texts.length;
  }

  /** The same texts under the same numbers; what is added to either is not in the other. */
  fork(): NumberedTexts {
    return new NumberedTexts(this);
  }

  /** The text with a number; empty for any other. */
  text(number: number): string {
    if (this.#base !== null && number <= this.#baseCount) return this.#base.text(number);
    return this.#texts[number - this.#baseCount - 1] ?? '';
  }

  /** The first number of a text; 0 if it has none. */
  find(text: string): number {
    const known = this.#base?.find(text) ?? 0;
    if (known !== 0 && known <= this.#baseCount) return known;
    return this.#numbers.get(text) ?? 0;
  }

  /** The number of a text; assigns one to a new text. */
  numberOf(text: string): number {
    return this.find(text) || this.addNew(text);
  }

  /** Assigns a number to a text that has none. */
  addNew(text: string): number {
    const number = this.addAgain(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** Assigns a further number to a text. */
  addAgain(text: string): number {
    this.#texts.push(text);
    const number = this.count;
    this.#noteLength(text, number);
    return number;
  }

  /** The numbers of the texts of a length, in UTF-16 code units, in order. */
  ofLength(length: number): Uint32Array {
    const own = this.#lengths().get(length)?.view() ?? new Uint32Array();
    if (this.#base === null) return own;
    const base = this.#base.ofLength(length);
    const end = base.findIndex(number => number > this.#baseCount);
    const shared = end === -1 ? base : base.subarray(0, end);
    if (own.length === 0) return shared;
    const all = new Uint32Array(shared.length + own.length);
    all.set(shared);
    all.set(own, shared.length);
    return all;
  }

  #lengths(): Map<number, NumberList> {
    if (this.#byLength === null) {
      this.#byLength = new Map();
      for (const [at, text] of this.#texts.entries()) {
        this.#noteLength(text, this.#baseCount + at + 1);
      }
    }
    return this.#byLength;
  }

  #noteLength({ length }: string, number: number): void {
    if (this.#byLength === null) return;
    const peers = this.#byLength.get(length) ?? new NumberList();
    peers.push(number);
    this.#byLength.set(length, peers);
  }
}
