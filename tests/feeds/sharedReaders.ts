import { createArticleReader } from '../../src/library/articleReader.ts';
import { createFeedWorkers } from '../../src/sources/feeds/feedReader.ts';

const stayOpen = { close: async () => undefined };

/** Readers that tests share and never close, since starting a worker takes longer than most tests. */
export const SHARED_READERS = {
  feedWorkers: { ...createFeedWorkers(), ...stayOpen },
  reader: { ...createArticleReader(), ...stayOpen },
};
