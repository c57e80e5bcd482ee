import type { Status } from '../../src/render/notices/renderStatus.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';

/** Status of a bot whose index was built once. */
export function statusOf({ articles, passages }: SearchIndex): Omit<Status, 'latency'> {
  return {
    version: '1.2.3',
    articles: articles.length,
    passages: passages.length,
    reading: null,
    openedAt: Date.UTC(2025, 0, 2),
    reloadedAt: null,
    warnings: [],
    encoder: { state: { kind: 'off' }, answeredWithout: 0, encoded: { done: 0, total: 0 } },
    memory: 2 ** 27,
    startedAt: Date.UTC(2025, 0, 1),
  };
}
