import type { Article } from '../../articles/article.ts';
import { storedArticleId } from '../../articles/articleId.ts';
import type { DraftArticle, LibraryDraft } from '../../library/guilds/draft.ts';
import type { Messages } from '../../messages/messages.ts';
import { sourceText } from '../text/sources.ts';

const ALONE: ReadonlySet<Article> = new Set();
/** Stands for the id that the article gets once it is added. */
const UNSTORED = 'draft';

/** What stands under quotes from an article of a draft, but for the place in it. */
export function draftCitation(
  draft: Pick<LibraryDraft, 'name'>,
  article: DraftArticle,
  messages: Messages,
): string {
  return `-# ${sourceText(asArticle(draft, article), ALONE, messages)}`;
}

/** An article as far as it is named by its details and its opening. */
export function asArticle(
  { name }: Pick<LibraryDraft, 'name'>,
  { title, publisher, published, language, url, opening }: DraftArticle,
): Article {
  return {
    id: storedArticleId(UNSTORED, name),
    title,
    publisher,
    published,
    language,
    url,
    authors: [],
    updated: null,
    description: null,
    tags: [],
    text: opening,
    paragraphs: [{ start: 0, end: opening.length, number: 1, heading: null }],
    lineStarts: [],
    firstLine: null,
    landmarks: [],
    isTitledByFile: false,
  };
}
