import { NumberList } from './numberList.ts';

/** Marks the start of a sentence among the forms of a passage; no form has this number. */
export const SENTENCE_START = 0;

/**
 * The words of passages, of their headlines and of the headings above them, as numbers of forms in a
 * lexicon. Articles and passages are numbered from 0 in the order of addition, headings from 1.
 */
export interface ForwardView {
  /** The forms of all passages in sequence; `SENTENCE_START` opens each sentence. */
  readonly words: Uint32Array;
  /** For each passage the index in `words` at which it ends and the next one starts. */
  readonly ends: Uint32Array;
  /** For each passage its article. */
  readonly articleOf: Uint32Array;
  /** For each passage the heading above it; 0 for none. */
  readonly headingOf: Uint32Array;
  /** For each article the passage at which the next one starts. */
  readonly passageEnds: Uint32Array;
  readonly headlineWords: Uint32Array;
  /** For each article the index in `headlineWords` at which its headline ends. */
  readonly headlineEnds: Uint32Array;
  readonly headingWords: Uint32Array;
  /** For each heading, and for 0, the index in `headingWords` at which it ends. */
  readonly headingEnds: Uint32Array;
}

/** Keeps the words of passages in order, which an inverted index cannot. */
export class ForwardIndex {
  readonly #words: NumberList;
  readonly #ends: NumberList;
  readonly #articleOf: NumberList;
  readonly #headingOf: NumberList;
  readonly #passageEnds: NumberList;
  readonly #headlineWords: NumberList;
  readonly #headlineEnds: NumberList;
  readonly #headingWords: NumberList;
  readonly #headingEnds: NumberList;
  #lastHeading: ArrayLike<number> | null = null;
  #view: ForwardView | null = null;

  /** @param view the first articles; the index takes the arrays over */
  constructor(view?: ForwardView) {
    this.#words = new NumberList(view?.words);
    this.#ends = new NumberList(view?.ends);
    this.#articleOf = new NumberList(view?.articleOf);
    this.#headingOf = new NumberList(view?.headingOf);
    this.#passageEnds = new NumberList(view?.passageEnds);
    this.#headlineWords = new NumberList(view?.headlineWords);
    this.#headlineEnds = new NumberList(view?.headlineEnds);
    this.#headingWords = new NumberList(view?.headingWords);
    this.#headingEnds = new NumberList(view?.headingEnds ?? Uint32Array.of(0));
  }

  get passageCount(): number {
    return this.#ends.length;
  }

  get articleCount(): number {
    return this.#passageEnds.length;
  }

  /** Adds an article with its headline; passages added after it belong to it. */
  addArticle(headline: ArrayLike<number>): void {
    this.#headlineWords.append(headline);
    this.#headlineEnds.push(this.#headlineWords.length);
    this.#passageEnds.push(this.passageCount);
    this.#lastHeading = null;
    this.#view = null;
  }

  /**
   * Adds a passage to the last article, in the format of `ForwardView`.
   *
   * @param heading the heading above it; the same array as for the passage before if it is the same
   */
  addPassage(words: ArrayLike<number>, heading: ArrayLike<number> | null): void {
    if (heading !== null && heading !== this.#lastHeading) {
      this.#headingWords.append(heading);
      this.#headingEnds.push(this.#headingWords.length);
    }
    this.#lastHeading = heading;
    this.#words.append(words);
    this.#ends.push(this.#words.length);
    this.#articleOf.push(this.articleCount - 1);
    this.#headingOf.push(heading === null ? 0 : this.#headingEnds.length - 1);
    this.#passageEnds.set(this.articleCount - 1, this.passageCount);
    this.#view = null;
  }

  /** Frees the memory that is kept for more passages. */
  trim(): void {
    this.#words.trim();
    this.#ends.trim();
    this.#articleOf.trim();
    this.#headingOf.trim();
    this.#passageEnds.trim();
    this.#headlineWords.trim();
    this.#headlineEnds.trim();
    this.#headingWords.trim();
    this.#headingEnds.trim();
    this.#view = null;
  }

  /** A snapshot; it does not include passages added later. */
  get view(): ForwardView {
    this.#view ??= {
      words: this.#words.view(),
      ends: this.#ends.view(),
      articleOf: this.#articleOf.view(),
      headingOf: this.#headingOf.view(),
      passageEnds: this.#passageEnds.view(),
      headlineWords: this.#headlineWords.view(),
      headlineEnds: this.#headlineEnds.view(),
      headingWords: this.#headingWords.view(),
      headingEnds: this.#headingEnds.view(),
    };
    return this.#view;
  }
}

/** Where the part with a number begins, by where each part ends. */
export function startOf(part: number, ends: Uint32Array): number {
  return part === 0 ? 0 : (ends[part - 1] ?? 0);
}

/** The forms of a passage. */
export function passageIn({ words, ends }: ForwardView, passage: number): Uint32Array {
  return words.subarray(startOf(passage, ends), ends[passage] ?? 0);
}

/** The forms of an article's headline. */
export function headlineIn(view: ForwardView, article: number): Uint32Array {
  const { headlineWords, headlineEnds } = view;
  return headlineWords.subarray(startOf(article, headlineEnds), headlineEnds[article] ?? 0);
}

/** The forms of a heading; none for heading 0. */
export function headingIn(
  { headingWords, headingEnds }: ForwardView,
  heading: number,
): Uint32Array {
  return headingWords.subarray(startOf(heading, headingEnds), headingEnds[heading] ?? 0);
}

/** The texts in which a passage is found: its own, its headline and its heading. */
export function textsOver(view: ForwardView, passage: number): readonly Uint32Array[] {
  return [
    headlineIn(view, view.articleOf[passage] ?? 0),
    headingIn(view, view.headingOf[passage] ?? 0),
    passageIn(view, passage),
  ];
}

/** Whether a passage is the first under its heading. */
export function opensSection({ headingOf }: ForwardView, passage: number): boolean {
  const heading = headingOf[passage] ?? 0;
  return heading !== 0 && (passage === 0 || headingOf[passage - 1] !== heading);
}
