import { otherForms } from '../terms/wordForms.ts';
import { areRelated, MIN_SHARED } from './areRelated.ts';

/** The terms of a collection by the families of words they may belong to. */
export class WordFamilies {
  /** The terms by their first letters. */
  readonly #byBeginning = new Map<string, string[]>();
  /** The families that were looked for: no more than there are terms. */
  readonly #known = new Map<string, readonly string[]>();

  #size = 0;

  /** How many terms there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds a term, once. */
  add(term: string): void {
    this.#size += 1;
    const beginning = term.slice(0, MIN_SHARED);
    const near = this.#byBeginning.get(beginning);
    if (near === undefined) this.#byBeginning.set(beginning, [term]);
    else near.push(term);
    this.#known.clear();
  }

  /** The other terms that may be of one family with a term, irregular forms that no text holds among them. */
  relatedTo(term: string): readonly string[] {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const near = this.#byBeginning.get(term.slice(0, MIN_SHARED)) ?? [];
    const kin = [...near.filter(other => areRelated(term, other)), ...otherForms(term)];
    if (near.includes(term)) this.#known.set(term, kin);
    return kin;
  }
}
