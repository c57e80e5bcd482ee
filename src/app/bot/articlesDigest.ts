import { createHash } from 'node:crypto';
import { libraryKey } from '../../articles/articleKey.ts';
import type { ArticlesChange, ArticlesDigest } from '../../cluster/sharedArticles.ts';
import type { Config } from '../../config.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { counted } from '../counted.ts';

/** Digests the articles folder, as it was read and indexed, and the settings it was read with. */
export function digestArticles(
  { articles, aliases }: Pick<SearchIndex, 'articles' | 'aliases'>,
  { maxArticleBytes, articlesEncoding }: Pick<Config, 'maxArticleBytes' | 'articlesEncoding'>,
): ArticlesDigest {
  const settings = JSON.stringify([maxArticleBytes, articlesEncoding, aliases]);
  return {
    count: articles.length,
    articles: libraryKey(articles),
    settings: createHash('sha256').update(settings).digest('base64url'),
  };
}

/** One line on how the articles differ from those of the other processes, and what to do. */
export function describeArticlesChange(change: ArticlesChange): string {
  if (change.kind === 'same') return 'the articles are the same as in the other processes again';
  const { own, standing } = change;
  const difference =
    own.articles === standing.articles
      ? 'the settings for reading articles differ'
      : `the articles differ (${counted(own.count, 'article')} here, ${standing.count} there)`;
  return (
    `${difference} from those of the other processes: give all of them the same ARTICLES_DIR, ALIASES_FILE, ` +
    'MAX_ARTICLE_BYTES and ARTICLES_ENCODING; after 15 minutes this process is not ready'
  );
}
