import type { Article } from '../articles/article.ts';
import { foldedNames } from './findArticles.ts';
import { findNeighbours } from './findNeighbours.ts';
import { emptyParts, forkParts, splitParts } from './indexParts.ts';
import { translateForms } from './lexical/translateForms.ts';
import { readArticle, translateArticle } from './readArticle.ts';
import type { ApartArticle, EarlierIndex, IndexParts, SearchIndex } from './searchIndex.ts';
import { HeldArticle } from './segments/heldArticle.ts';
import { type ReadArticle, readingIn, Segment } from './segments/segment.ts';
import { segmentsToMerge } from './segments/segmentsToMerge.ts';
import { type LibraryTraits, Snapshot } from './snapshot.ts';
import { Tally } from './tally.ts';

interface Sources extends LibraryTraits {
  readonly earlier: EarlierIndex | null;
  /** Whether words must not be added to the lexicon of `earlier`. */
  readonly isSplit: boolean;
  readonly readApart: (article: Article) => ApartArticle | null;
}

/** Passages added per step; each takes MiniSearch a tenth of a millisecond. */
const PASSAGES_OF_STEP = 50;
/** Articles taken over as they are per step. */
const KEPT_OF_STEP = 1000;

/** Builds an index from articles and from what an earlier one has read of them. */
export class IndexBuilder {
  readonly #parts: IndexParts;
  readonly #snapshot: Snapshot;
  readonly #earlier: EarlierIndex | null;
  readonly #readApart: Sources['readApart'];
  readonly #tally: Tally;
  /** The folded words that are used more or less often than in the earlier index. */
  readonly #counted = new Set<number>();
  #open = new Segment();

  constructor({ earlier, isSplit, readApart, ...traits }: Sources) {
    this.#earlier = earlier;
    this.#readApart = readApart;
    const fork = isSplit ? splitParts : forkParts;
    this.#parts = earlier === null ? emptyParts() : fork(earlier.parts);
    this.#tally = new Tally(this.#parts, earlier === null ? null : this.#counted);
    this.#snapshot = new Snapshot(this.#parts, traits, earlier);
  }

  get index(): SearchIndex {
    return this.#snapshot;
  }

  /** Adds the articles in order, in steps; `found` lists where the earlier index has each, or null for a new one. */
  *fill(
    articles: readonly Article[],
    found: readonly (HeldArticle | null)[],
  ): Generator<undefined, void> {
    const kept = found.filter(held => held !== null);
    yield* this.#countRemoved(kept);
    const merged = segmentsToMerge(kept);
    let keptInStep = 0;
    for (const [at, article] of articles.entries()) {
      const held = found[at] ?? null;
      if (held === null) {
        yield* this.#read(article);
      } else if (merged.has(held.segment)) {
        yield* this.#add(article, readingIn(held.segment.arrays, held.number), false);
      } else {
        this.#keep(held);
        keptInStep += 1;
        if (keptInStep % KEPT_OF_STEP !== 0) continue;
      }
      yield;
    }
    const before = this.#earlier?.parts ?? null;
    yield* findNeighbours(this.#snapshot, this.#parts, before, this.#counted);
  }

  /** Takes back the counts of the articles that are gone. */
  *#countRemoved(kept: Iterable<HeldArticle>): Generator<undefined, void> {
    if (this.#earlier === null) return;
    const isKept = new Map<Segment, Uint8Array>();
    for (const { segment, number } of kept) {
      const marks = isKept.get(segment) ?? new Uint8Array(segment.articleCount);
      marks[number] = 1;
      isKept.set(segment, marks);
    }
    for (const slot of this.#earlier.slots) {
      const isGone = isKept.get(slot.segment)?.[slot.number] !== 1;
      if (!isGone) continue;
      this.#snapshot.drop(slot);
      yield* this.#tally.countArticle(slot, -1);
    }
  }

  #keep(held: HeldArticle): void {
    // A saved index makes its articles when they are found.
    if (this.#earlier?.byId === null) this.#snapshot.add(held);
    else this.#snapshot.take(held);
  }

  *#read(article: Article): Generator<undefined, void> {
    const { lexicon } = this.#parts;
    const apart = this.#readApart(article);
    const read =
      apart === null
        ? yield* readArticle(article, lexicon)
        : yield* translateArticle(apart.read, translateForms(apart.lexicon, lexicon));
    yield* this.#tally.sortFamilies();
    yield* this.#add(article, read, true);
  }

  /** Adds an article in steps; the part of a long one that is in can already be found. */
  *#add(article: Article, read: ReadArticle, isNew: boolean): Generator<undefined, void> {
    // Folded here so that the first lookup by name does not have to fold every article's names.
    foldedNames(article);
    if (this.#open.isFull) {
      this.#open.trim();
      this.#open = new Segment();
    }
    const segment = this.#open;
    segment.addArticle(read);
    const number = segment.articleCount - 1;
    if (isNew) this.#tally.countHeadline(segment.view, number, 1);
    this.#snapshot.add(new HeldArticle(article, { segment, number }));
    let added = 0;
    for (const passage of read.passages) {
      segment.addPassage(passage, this.#parts.lexicon);
      if (isNew) this.#tally.countPassage(segment.view, segment.passageCount - 1, 1);
      added += 1;
      if (added % PASSAGES_OF_STEP === 0) yield;
    }
  }
}
