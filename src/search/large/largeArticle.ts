import type { Article } from '../../articles/article.ts';
import { type Passage, readPassages, type Sentence } from '../../passages/readPassages.ts';

/** What an article says about itself, without its text. */
export type ArticleHead = Omit<
  Article,
  'text' | 'paragraphs' | 'lineStarts' | 'firstLine' | 'landmarks'
>;

/** What an article consists of besides its head. */
type ArticleBody = Omit<Article, keyof ArticleHead>;

/** The text of an article, while it is in memory. */
export interface LoadedArticle {
  readonly body: ArticleBody;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
}

const EMPTY: ArticleBody = {
  text: '',
  paragraphs: [],
  lineStarts: [],
  firstLine: null,
  landmarks: [],
};

/**
 * An article of a large library. Its text is empty while it is not in memory: whoever reads it must hold what `load`
 * returns meanwhile.
 */
export class LargeArticle {
  readonly article: Article;
  #loaded: WeakRef<LoadedArticle> | null = null;

  constructor(head: ArticleHead) {
    const body = (): ArticleBody => this.loaded?.body ?? EMPTY;
    this.article = {
      ...head,
      get text() {
        return body().text;
      },
      get paragraphs() {
        return body().paragraphs;
      },
      get lineStarts() {
        return body().lineStarts;
      },
      get firstLine() {
        return body().firstLine;
      },
      get landmarks() {
        return body().landmarks;
      },
    };
  }

  /** Its text; null if that is not in memory. */
  get loaded(): LoadedArticle | null {
    return this.#loaded?.deref() ?? null;
  }

  /** Loads its text, which stays in memory as long as the result. */
  load({ text, paragraphs, lineStarts, firstLine, landmarks }: ArticleBody): LoadedArticle {
    const body = { text, paragraphs, lineStarts, firstLine, landmarks };
    const passages = readPassages({ ...this.article, ...body }).map(passage => ({
      ...passage,
      article: this.article,
    }));
    const loaded = { body, passages, sentences: passages.flatMap(({ sentences }) => sentences) };
    this.#loaded = new WeakRef(loaded);
    return loaded;
  }
}
