import type { Article } from '../../articles/article.ts';
import { storedArticleId } from '../../articles/articleId.ts';
import { readMetadata } from '../../articles/metadata/readMetadata.ts';
import { readExtract } from '../../storage/articles/readArticles.ts';
import type { StoredVersion } from '../../storage/articles/storedArticle.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ArticleReader } from '../articleReader.ts';
import { extractSchema } from '../saved/extractSchema.ts';

/** A version of a stored article. */
interface ArticleVersion extends StoredVersion {
  /** Id of the stored article. */
  readonly id: string;
  readonly retractedAt: number | null;
  readonly isExcerpt: number;
}

/** Where the articles of a server come from. */
export interface ArticleSources {
  readonly storage: Storage;
  readonly reader: Pick<ArticleReader, 'create'>;
  readonly guildId: string;
}

/**
 * Reads a version of a stored article: the text that was extracted, with the stored details in place of the file's.
 * Null if the version is deleted, or if newer rules no longer accept its text as an article.
 */
export async function readStoredArticle(
  { storage, reader, guildId }: ArticleSources,
  version: ArticleVersion,
): Promise<Article | null> {
  const extract = await readExtract(storage, guildId, version.id, version.version);
  if (extract === null) return null;
  const { name, part, title, publisher, published, language, url, retractedAt } = version;
  const isExcerpt = version.isExcerpt === 1;
  const source = extractSchema.parse(JSON.parse(extract));
  const made = await reader.create({
    id: storedArticleId(version.id, name, part + 1),
    extract: source,
    metadata: readMetadata(source.fields, name).metadata,
    edits: { title, publisher, published, language, url, retractedAt, isExcerpt },
  });
  return made.ok ? made.article : null;
}
