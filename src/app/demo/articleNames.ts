import { ownTitle } from '../../articles/article.ts';
import { fileOf } from '../../articles/articleId.ts';
import { en } from '../../messages/en/index.ts';
import { articleName } from '../../render/text/articleName.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { UploadFolder } from './uploadFolder.ts';

/** Unit: characters. */
const MAX_LENGTH = 100;

/** Names of the articles as the page lists them; those of dropped files contain the file's name. */
export function articleNames(
  { articles }: Pick<SearchIndex, 'articles'>,
  uploads: Pick<UploadFolder, 'has'>,
): readonly string[] {
  return articles.map(article => {
    const file = fileOf(article.id);
    const title = ownTitle(article);
    if (uploads.has(file)) return title === null ? file : `${title} (${file})`;
    return articleName(article, en, MAX_LENGTH, name => name);
  });
}
