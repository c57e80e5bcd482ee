import { otherForms } from '../terms/wordForms.ts';
import { areRelated, MIN_SHARED } from './areRelated.ts';

/** The terms of a library, grouped by the word families they may belong to. */
export class WordFamilies {
  /** The terms by their first letters. */
  readonly #byBeginning = new Map<string, string[]>();
  /** Cached results, at most one per term. */
  readonly #known = new Map<string, readonly string[]>();

  #size = 0;

  /** Number of terms. */
  get size(): number {
    return this.#size;
  }

  /** Adds a term; call it once per term. */
  add(term: string): void {
    this.#size += 1;
    const beginning = term.slice(0, MIN_SHARED);
    const near = this.#byBeginning.get(beginning);
    if (near === undefined) this.#byBeginning.set(beginning, [term]);
    else near.push(term);
    this.#known.clear();
  }

  /** Other terms that may be in a term's family, including irregular forms that no text contains. */
  relatedTo(term: string): readonly string[] {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const near = this.#byBeginning.get(term.slice(0, MIN_SHARED)) ?? [];
    const kin = [...near.filter(other => areRelated(term, other)), ...otherForms(term)];
    if (near.includes(term)) this.#known.set(term, kin);
    return kin;
  }
}
