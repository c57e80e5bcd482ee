import type { Article } from '../../articles/article.ts';
import { storedArticleId } from '../../articles/articleId.ts';
import { readMetadata } from '../../articles/metadata/readMetadata.ts';
import type { StoredVersion } from '../../storage/articles/storedArticle.ts';
import type { ArticleReader } from '../articleReader.ts';
import { extractSchema } from '../saved/extractSchema.ts';

/** A version of a stored article. */
export interface ArticleVersion extends StoredVersion {
  /** Id of the stored article. */
  readonly id: string;
  readonly retractedAt: number | null;
  readonly isExcerpt: number;
}

/**
 * Makes an article of a stored version: of what was extracted, with the stored details in place of the
 * file's. Null if the text is no article any more, by rules that are newer than the version.
 *
 * @param extract JSON of the extract
 */
export async function createStoredArticle(
  reader: Pick<ArticleReader, 'create'>,
  version: ArticleVersion,
  extract: string,
): Promise<Article | null> {
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
