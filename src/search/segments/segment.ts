import {
  ForwardIndex,
  type ForwardView,
  headingIn,
  headlineIn,
  opensSection,
  passageIn,
  startOf,
} from '../lexical/forwardIndex.ts';
import type { Lexicon } from '../lexical/lexicon.ts';
import { NumberList } from '../lexical/numberList.ts';
import { PassageSearch } from '../lexical/postings/passageSearch.ts';
import { type PassageTerms, sharesKey } from '../lexical/postings/passageTerms.ts';

/** Articles of a segment as arrays, the sentences as in `addArticle`. */
export interface SegmentArrays {
  readonly forward: ForwardView;
  readonly sentences: Uint32Array;
  /** For each article the index in `sentences` at which its sentences end. */
  readonly sentenceEnds: Uint32Array;
}

/** Where an article is. */
export interface ArticleSlot {
  readonly segment: Segment;
  /** Its number in the segment. */
  readonly number: number;
}

/** An article with its words, as their numbers in a lexicon. */
export interface ReadArticle {
  /** Paragraph, start and end of each sentence. */
  readonly sentences: Uint32Array;
  readonly headline: ArrayLike<number>;
  readonly passages: readonly ReadPassage[];
}

/** A passage with its words, in the format of `ForwardView`. */
export interface ReadPassage {
  readonly words: ArrayLike<number>;
  /** The heading above it, or null; the same array as for the passage before if it is the same. */
  readonly heading: ArrayLike<number> | null;
}

/** Called with an article and some of its consecutive passages, `first` to `end - 1`. */
export type PassageVisitor = (article: number, first: number, end: number) => void;

/** A full segment is followed by a new one. Unit: passages. */
const FULL = 10_000;

/**
 * Part of an index: some articles, numbered from 0 in the order of addition, and their passages.
 * Indexes share it, and keep record of the articles they no longer contain.
 */
export class Segment {
  readonly #forward: ForwardIndex;
  readonly #search = new PassageSearch();
  readonly #sentences: NumberList;
  readonly #sentenceEnds: NumberList;

  /** @param arrays the first articles, which are found after `fillSearch` */
  constructor(arrays?: SegmentArrays) {
    this.#forward = new ForwardIndex(arrays?.forward);
    this.#sentences = new NumberList(arrays?.sentences);
    this.#sentenceEnds = new NumberList(arrays?.sentenceEnds);
  }

  get articleCount(): number {
    return this.#forward.articleCount;
  }

  get passageCount(): number {
    return this.#forward.passageCount;
  }

  get isFull(): boolean {
    return this.passageCount >= FULL;
  }

  get view(): ForwardView {
    return this.#forward.view;
  }

  get arrays(): SegmentArrays {
    const { view: forward } = this;
    return {
      forward,
      sentences: this.#sentences.view(),
      sentenceEnds: this.#sentenceEnds.view(),
    };
  }

  /** Fills MiniSearch with the articles it was made of, in steps. */
  fillSearch(lexicon: Lexicon): Generator<undefined, void> {
    return this.#search.fill(this.#passageTerms(lexicon));
  }

  /** MiniSearch's index of the passages as JSON. */
  searchJson(): string {
    return JSON.stringify(this.#search);
  }

  /** Adds an article; passages added after it belong to it. */
  addArticle({ headline, sentences }: Omit<ReadArticle, 'passages'>): void {
    this.#forward.addArticle(headline);
    this.#sentences.append(sentences);
    this.#sentenceEnds.push(this.#sentences.length);
  }

  /** Adds a passage to the last article, as `ForwardIndex` does. */
  addPassage({ words, heading }: ReadPassage, lexicon: Lexicon): void {
    this.#forward.addPassage(words, heading);
    this.#search.add(this.#termsOf(this.passageCount - 1, lexicon));
  }

  /** Frees the memory that is kept for more articles. */
  trim(): void {
    this.#forward.trim();
    this.#sentences.trim();
    this.#sentenceEnds.trim();
  }

  /** The passages of an article. */
  passagesOf(article: number): { readonly first: number; readonly end: number } {
    const { passageEnds } = this.view;
    return { first: startOf(article, passageEnds), end: passageEnds[article] ?? 0 };
  }

  /** Paragraph, start and end of each sentence of an article. */
  sentencesOf(article: number): Uint32Array {
    const ends = this.#sentenceEnds.view();
    return this.#sentences.view(startOf(article, ends), ends[article]);
  }

  /** Visits the passages with a term in their text, headline or heading; some repeatedly. */
  visit(term: number, lexicon: Lexicon, visit: PassageVisitor): void {
    const { view } = this;
    const { articleOf, headingOf } = view;
    const isIn = termTest(term, lexicon);
    this.#search.visit(term, 'text', passage => {
      if (!isIn(passageIn(view, passage))) return;
      visit(articleOf[passage] ?? 0, passage, passage + 1);
    });
    this.#search.visit(term, 'title', passage => {
      const article = articleOf[passage] ?? 0;
      if (isIn(headlineIn(view, article))) visit(article, passage, this.passagesOf(article).end);
    });
    this.#search.visit(term, 'heading', passage => {
      const heading = headingOf[passage] ?? 0;
      if (!isIn(headingIn(view, heading))) return;
      let end = passage + 1;
      while (end < headingOf.length && headingOf[end] === heading) end += 1;
      visit(articleOf[passage] ?? 0, passage, end);
    });
  }

  *#passageTerms(lexicon: Lexicon): Generator<PassageTerms> {
    for (let passage = 0; passage < this.passageCount; passage += 1) {
      yield this.#termsOf(passage, lexicon);
    }
  }

  #termsOf(passage: number, lexicon: Lexicon): PassageTerms {
    const { view } = this;
    const article = view.articleOf[passage] ?? 0;
    const isFirst = passage === this.passagesOf(article).first;
    return {
      text: termsIn(passageIn(view, passage), lexicon),
      heading: opensSection(view, passage)
        ? termsIn(headingIn(view, view.headingOf[passage] ?? 0), lexicon)
        : [],
      title: isFirst ? termsIn(headlineIn(view, article), lexicon) : [],
    };
  }
}

/** An article of a segment as it was read. */
export function readingIn(arrays: SegmentArrays, article: number): ReadArticle {
  const { forward, sentences, sentenceEnds } = arrays;
  const { passageEnds, headingOf } = forward;
  const passages: ReadPassage[] = [];
  let number = 0;
  let heading: Uint32Array | null = null;
  const end = passageEnds[article] ?? 0;
  for (let passage = startOf(article, passageEnds); passage < end; passage += 1) {
    const next = headingOf[passage] ?? 0;
    if (next !== number) heading = next === 0 ? null : headingIn(forward, next);
    number = next;
    passages.push({ words: passageIn(forward, passage), heading });
  }
  return {
    sentences: sentences.subarray(startOf(article, sentenceEnds), sentenceEnds[article]),
    headline: headlineIn(forward, article),
    passages,
  };
}

function termsIn(forms: Uint32Array, lexicon: Lexicon): number[] {
  const { terms: termOf } = lexicon.formTraits();
  const terms: number[] = [];
  for (const form of forms) {
    const term = termOf[form] ?? 0;
    if (term !== 0) terms.push(term);
  }
  return terms;
}

/** Tells whether forms that MiniSearch has found include a term, and not only another of its key. */
function termTest(term: number, lexicon: Lexicon): (forms: Uint32Array) => boolean {
  if (!sharesKey(term)) return () => true;
  const { terms: termOf } = lexicon.formTraits();
  return forms => forms.some(form => termOf[form] === term);
}
