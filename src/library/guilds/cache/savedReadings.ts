import { takeSteps } from '../../../concurrency/takeSteps.ts';
import type { EarlierIndex, SearchIndex } from '../../../search/searchIndex.ts';
import { startIndexing } from '../../../search/startIndexing.ts';
import { IndexFinisher } from '../../indexFinisher.ts';
import type { OpenListener } from '../../library.ts';
import { isKnown, isWorthSaving, loadKnownArticles, skipRepeats } from '../../saved/indexStore.ts';
import { hasIndex, removeIndex } from '../../saved/savedIndex.ts';
import { type BuiltIndex, readingOf } from '../guildIndex.ts';

/** The words of a server's own articles, kept in a file until its index is built again. */
export class SavedReadings {
  readonly #file: string | null;
  readonly #listener: OpenListener;
  readonly #finisher: IndexFinisher;
  #loaded: EarlierIndex | null = null;

  /** @param file null to keep nothing. */
  constructor(file: string | null, onError: (error: unknown) => void) {
    this.#file = file;
    const onSavedIndex = skipRepeats(event => {
      if ('reason' in event) onError(new Error(event.reason));
    });
    this.#listener = { onSavedIndex };
    this.#finisher = new IndexFinisher(async () => file, { onSavedIndex, onError });
  }

  /** Loads the saved words; null if there are none, or they cannot be used. */
  async load(): Promise<EarlierIndex | null> {
    // Most servers have none, and looking for the reason would write to the folder.
    if (this.#file === null || !(await hasIndex(this.#file))) return null;
    this.#loaded = await loadKnownArticles(this.#file, this.#listener);
    return this.#loaded;
  }

  /** Saves the words of the server's own articles in the background. */
  save(built: BuiltIndex): void {
    const file = this.#file;
    const loaded = this.#loaded;
    this.#loaded = null;
    if (file === null || (loaded !== null && isKnown([...built.own.values()], loaded))) return;
    this.#finisher.start(async signal => {
      // No part may keep the words of a removed article.
      await removeIndex(file);
      return await ownIndex(built, signal);
    }, null);
  }

  /** Resolves when nothing is being written any more. */
  get saved(): Promise<void> {
    return this.#finisher.finished;
  }
}

/** An index of the server's own articles alone; null if that is too small to be worth saving. */
async function ownIndex(
  { index, folder, own }: BuiltIndex,
  signal: AbortSignal,
): Promise<SearchIndex | null> {
  if (!isWorthSaving(index.passageCount - (folder?.passageCount ?? 0))) return null;
  const earlier = index.asEarlier();
  const { index: alone, steps } = startIndexing([...own.values()], {
    readApart: article => readingOf(article, earlier),
  });
  await takeSteps(steps, { signal });
  return alone;
}
