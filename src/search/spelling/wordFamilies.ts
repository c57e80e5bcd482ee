import { otherForms } from '../terms/wordForms.ts';
import { areRelated, MIN_SHARED } from './areRelated.ts';

/** The terms of a library, grouped by the word families they may belong to. */
export class WordFamilies {
  readonly #base: WordFamilies | null;
  /** The terms by their first letters. */
  readonly #byBeginning = new Map<string, string[]>();
  /** Cached results, at most one per term. */
  readonly #known = new Map<string, readonly string[]>();

  #size: number;

  constructor(base: WordFamilies | null = null) {
    this.#base = base;
    this.#size = base?.size ?? 0;
  }

  /** Number of terms. */
  get size(): number {
    return this.#size;
  }

  /** Families of the same terms that grow on their own; they may come to know terms of these, but not the reverse. */
  fork(): WordFamilies {
    return new WordFamilies(this);
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
    const near = this.#near(term);
    const kin = [...near.filter(other => areRelated(term, other)), ...otherForms(term)];
    if (near.includes(term)) this.#known.set(term, kin);
    return kin;
  }

  /** The terms with the same first letters. */
  #near(term: string): readonly string[] {
    const own = this.#byBeginning.get(term.slice(0, MIN_SHARED)) ?? [];
    return this.#base === null ? own : [...new Set([...this.#base.#near(term), ...own])];
  }
}
