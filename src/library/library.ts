import type { Config } from '../config.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { ArticleProblem, ArticleSource } from '../sources/folder/listArticles.ts';
import type { Skipped } from '../sources/folder/readArticles.ts';

/** Articles that questions are asked of, with their index. */
export interface Library {
  readonly index: SearchIndex;
  /** What was skipped because something is wrong with it. */
  readonly problems: readonly ArticleProblem[];
  /** What is wrong with the articles. */
  readonly warnings: readonly ArticleProblem[];
  readonly skipped: Skipped;
}

/** Where a library's articles and its saved index are. */
export interface LibraryConfig
  extends Pick<Config, 'articlesDir' | 'maxArticleBytes' | 'aliasesFile' | 'cacheDir'>,
    Partial<Pick<Config, 'articlesEncoding'>> {
  /** A second folder of articles, or null. */
  readonly extraSource?: ArticleSource | null;
}

/** How far a library has been opened. */
export interface Progress {
  readonly stage: 'reading' | 'indexing';
  /** Unit: files while reading, articles while indexing. */
  readonly done: number;
  readonly total: number;
}

/** What happened to the saved index of a library. */
export type SavedIndexEvent =
  | { readonly kind: 'loaded'; readonly articles: number }
  /** It was ignored for this reason, so all articles are parsed again. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'saved'; readonly articles: number }
  /** It could not be saved, or DATA_DIR is known not to be writable. */
  | { readonly kind: 'unsaved'; readonly reason: string };

/** Callbacks while a library is opened. */
export interface OpenListener {
  readonly onProgress?: (progress: Progress) => void;
  readonly onSavedIndex?: (event: SavedIndexEvent) => void;
}

/** A library that is kept up to date with its folder. */
export interface LiveLibrary {
  /** The library as of now; while it is being opened, the articles indexed so far. */
  readonly current: () => Library;
  /** Progress of opening it; null once it is open. */
  readonly progress: () => Progress | null;
  /** Resolves when the files have been listed; rejects like `opened`. */
  readonly begun: Promise<void>;
  /**
   * Resolves when everything is read and indexed; rejects with an ArticlesFolderError or LibraryError
   * like `openLibrary`.
   */
  readonly opened: Promise<void>;
  /** Reads the folder again; resolves when the result is in use. */
  readonly readNow: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An event in the life of a library. */
export type LibraryChange =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'saved index'; readonly event: SavedIndexEvent }
  | { readonly kind: 'opened'; readonly library: Library }
  | { readonly kind: 'reloaded'; readonly library: Library }
  /** The folder or the alias file cannot be read, so the library stays as it was. */
  | { readonly kind: 'kept'; readonly reason: string }
  /** They can be read again and have not changed. */
  | { readonly kind: 'regained'; readonly library: Library };
