import { findNeighbours } from '../findNeighbours.ts';
import { emptyParts, forkParts, splitParts } from '../indexParts.ts';
import { ForwardIndex } from '../lexical/forwardIndex.ts';
import type { IndexParts, SearchIndex } from '../searchIndex.ts';
import { Snapshot } from '../snapshot.ts';
import { Tally } from '../tally.ts';
import { WordReader } from './packedWords.ts';

/** The words of an article, packed. */
export interface ArticleWords {
  readonly title: string | null;
  readonly passages: readonly PassageWords[];
}

/** The words of a passage, packed, with the heading above it as text. */
export interface PassageWords {
  readonly heading: string | null;
  readonly words: string;
}

/**
 * The words of a library, whose passages are elsewhere: how often and in which form each is used, in the shared folder
 * and in the library's own articles. `folder` is the index of the shared folder with these counts.
 */
export class WordsOfLibrary {
  readonly folder: Snapshot;
  readonly parts: IndexParts;
  readonly reader: WordReader;
  readonly #before: IndexParts | null;
  readonly #tally: Tally;
  readonly #counted = new Set<number>();

  private constructor(folder: Snapshot, parts: IndexParts, before: IndexParts | null) {
    this.folder = folder;
    this.parts = parts;
    this.reader = new WordReader(parts.lexicon);
    this.#before = before;
    this.#tally = new Tally(parts, before === null ? null : this.#counted);
  }

  /** The words of a folder alone, or none; words added later stay unknown to the folder. */
  static of(folder: SearchIndex | null): WordsOfLibrary {
    const earlier = folder?.asEarlier();
    const parts = earlier === undefined ? emptyParts() : splitParts(earlier.parts);
    return new WordsOfLibrary(snapshotOf(folder, parts), parts, null);
  }

  /** The same words, to which others can be added without changing these. */
  fork(): WordsOfLibrary {
    const before = this.folder.asEarlier().parts;
    const parts = forkParts(before);
    return new WordsOfLibrary(snapshotOf(this.folder, parts), parts, before);
  }

  /** Counts the words of articles, in steps. */
  *add(articles: Iterable<ArticleWords>): Generator<undefined, void> {
    for (const { title, passages } of articles) {
      const forward = new ForwardIndex();
      addPacked(forward, this.reader, { title, passages });
      yield* this.#tally.sortFamilies();
      const { view } = forward;
      this.#tally.countHeadline(view, 0, 1);
      for (let passage = 0; passage < forward.passageCount; passage += 1) {
        this.#tally.countPassage(view, passage, 1);
      }
      yield;
    }
  }

  /** Finds the spelling variants of names, once all articles are counted, in steps. */
  finish(): Generator<undefined, void> {
    return findNeighbours(this.folder, this.parts, this.#before, this.#counted);
  }
}

/** Adds the words of an article to a forward index. */
export function addPacked(
  forward: ForwardIndex,
  reader: WordReader,
  { title, passages }: ArticleWords,
): void {
  forward.addArticle(reader.readLine(title ?? ''));
  let last: string | null = null;
  let heading: readonly number[] | null = null;
  for (const passage of passages) {
    if (passage.heading !== last) {
      heading = passage.heading === null ? null : reader.readLine(passage.heading);
    }
    last = passage.heading;
    forward.addPassage(reader.readPassage(passage.words), heading);
  }
}

/** An index of the same articles with other counts; of none for null. */
function snapshotOf(index: SearchIndex | null, parts: IndexParts): Snapshot {
  if (index === null) return new Snapshot(parts, { aliases: [], isPartial: false }, null);
  const snapshot = new Snapshot(parts, index, null);
  const { find } = index.asEarlier();
  for (const article of index.articles) {
    const held = find(article);
    if (held !== null) snapshot.add(held);
  }
  return snapshot;
}
