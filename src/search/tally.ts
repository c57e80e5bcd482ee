import {
  type ForwardView,
  headingIn,
  headlineIn,
  opensSection,
  passageIn,
} from './lexical/forwardIndex.ts';
import type { PassageCounts } from './lexical/statistics.ts';
import type { FormUses, Sign } from './lexical/vocabulary.ts';
import type { IndexParts } from './searchIndex.ts';
import type { ArticleSlot } from './segments/segment.ts';

/** Passages counted per step. */
const PASSAGES_OF_STEP = 100;
/** Terms sorted into families per step. */
const TERMS_OF_STEP = 5000;

/** The counts of some articles. */
export interface ArticleCounts {
  readonly words: FormUses;
  readonly passages: PassageCounts;
}

/** Keeps the counts of an index up to date with its articles. */
export class Tally {
  readonly #parts: IndexParts;
  readonly #counted: Set<number> | null;

  /** @param counted gets the numbers of the folded words that are counted */
  constructor(parts: IndexParts, counted: Set<number> | null = null) {
    this.#parts = parts;
    this.#counted = counted;
  }

  /** Counts an article that is complete, in steps. */
  *countArticle({ segment, number }: ArticleSlot, sign: Sign): Generator<undefined, void> {
    const { view } = segment;
    const { first, end } = segment.passagesOf(number);
    this.countHeadline(view, number, sign);
    for (let passage = first; passage < end; passage += 1) {
      this.countPassage(view, passage, sign);
      if ((passage - first) % PASSAGES_OF_STEP === 0) yield;
    }
  }

  /** The counts so far. */
  get counts(): ArticleCounts {
    const { vocabulary, statistics } = this.#parts;
    return { words: vocabulary.formUses(), passages: statistics.passageCounts() };
  }

  /** Adds counts of other articles in the same lexicon. */
  addCounts({ words, passages }: ArticleCounts): void {
    this.#parts.vocabulary.addUses(words);
    this.#parts.statistics.add(passages);
  }

  countHeadline(view: ForwardView, article: number, sign: Sign): void {
    this.#countWords(headlineIn(view, article), sign);
  }

  /** Counts a passage, and the heading that it is the first under. */
  countPassage(view: ForwardView, passage: number, sign: Sign): void {
    if (opensSection(view, passage)) {
      this.#countWords(headingIn(view, view.headingOf[passage] ?? 0), sign);
    }
    this.#countWords(passageIn(view, passage), sign);
    this.#parts.statistics.count(view, passage, sign);
  }

  /** Sorts terms that are new in the lexicon into word families, in steps. */
  *sortFamilies(): Generator<undefined, void> {
    const { families, lexicon } = this.#parts;
    while (families.size < lexicon.termCount) {
      families.add(lexicon.term(families.size + 1));
      if (families.size % TERMS_OF_STEP === 0) yield;
    }
  }

  #countWords(forms: Uint32Array, sign: Sign): void {
    const { vocabulary, lexicon } = this.#parts;
    vocabulary.count(forms, sign);
    if (this.#counted === null) return;
    const { words: wordOf } = lexicon.formTraits();
    for (const form of forms) this.#counted.add(wordOf[form] ?? 0);
  }
}
