import type { Article } from '../../../articles/article.ts';
import type { LargeArticle, LoadedArticle } from '../../../search/large/largeArticle.ts';
import type { PassageSource } from '../../../search/large/passageSource.ts';
import type { StoredArticle } from '../../../storage/articles/storedArticle.ts';
import { findHolders, findPassages } from '../../../storage/passages/findPassages.ts';
import type { IndexSources } from '../guildIndex.ts';
import { readStoredArticle } from '../readStoredArticle.ts';

/** Texts that stay in memory after the request that read them. Unit: articles. */
const MAX_KEPT = 300;

/** Finds and loads the passages of a server's articles. */
export function createPassageSource(
  sources: IndexSources,
  articles: ReadonlyMap<StoredArticle, LargeArticle>,
): PassageSource {
  const { storage, guildId } = sources;
  const byId = new Map(Array.from(articles, ([{ id }, { article }]) => [id, article]));
  const idOf = new Map(Array.from(byId, ([id, article]) => [article, id]));
  const storedOf = new Map(Array.from(articles, ([stored, large]) => [large, stored]));
  /** Least recently used first. */
  const kept = new Map<LargeArticle, LoadedArticle>();

  async function read(large: LargeArticle): Promise<LoadedArticle | null> {
    const stored = storedOf.get(large);
    if (stored === undefined) return null;
    // Null if it was deleted meanwhile; the index is then rebuilt for the next request.
    const article = await readStoredArticle(sources, stored);
    return article && (large.loaded ?? large.load(article));
  }

  function keep(large: LargeArticle, loaded: LoadedArticle): void {
    kept.delete(large);
    kept.set(large, loaded);
    for (const [oldest] of kept) {
      if (kept.size <= MAX_KEPT) return;
      kept.delete(oldest);
    }
  }

  return {
    find: async ({ articles: among, ...query }) => {
      const ids = among?.flatMap((article: Article) => idOf.get(article) ?? []);
      const found = await findPassages(storage, guildId, { ...query, articles: ids });
      return found.flatMap(({ articleId, ...passage }) => {
        const article = byId.get(articleId);
        return article === undefined ? [] : { ...passage, article };
      });
    },
    holders: async words => {
      const ids = await findHolders(storage, guildId, words);
      return ids.flatMap(id => byId.get(id) ?? []);
    },
    load: async wanted => {
      const loaded = await Promise.all(wanted.map(async one => one.loaded ?? (await read(one))));
      return loaded.flatMap((one, at) => {
        const large = wanted[at];
        if (one === null || large === undefined) return [];
        keep(large, one);
        return one;
      });
    },
  };
}
