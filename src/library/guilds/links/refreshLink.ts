import { addVersion } from '../../../storage/articles/changeArticle.ts';
import { noteCheck, readLink, setGone } from '../../../storage/articles/links.ts';
import { readArticle, readOriginal } from '../../../storage/articles/readArticles.ts';
import type { ArticleDetails, StoredArticle } from '../../../storage/articles/storedArticle.ts';
import type { Usage } from '../../../storage/articles/usage.ts';
import type { Author } from '../../../storage/log.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type DraftedArticle, draftedArticle, versionOf } from '../draft.ts';
import { readUpload } from '../uploads.ts';
import { type LinkProblem, type PageParts, type ReadPage, readPage } from './readPage.ts';

/** Result of fetching the page of an article again. */
export type RefreshOutcome =
  | { readonly kind: 'unchanged' }
  /** The new version is the current one. */
  | { readonly kind: 'updated'; readonly version: number }
  /** The library has no room for a new version. */
  | { readonly kind: 'full'; readonly usage: Usage }
  /** The article was not added by a link, or is removed. */
  | { readonly kind: 'unlinked' }
  | LinkProblem;

/** Fetches the page of an article of a server again; `member` is null for Footnote itself. */
export type RefreshLink = (
  guildId: string,
  articleId: string,
  member: string | null,
) => Promise<RefreshOutcome>;

interface Options extends PageParts {
  readonly storage: Storage;
  readonly limits: Usage;
  readonly now: () => number;
  readonly onChange: (guildId: string) => void;
}

/** Creates a function that fetches pages again; several calls for one article fetch its page once. */
export function createRefreshLink(options: Options): RefreshLink {
  const running = new Map<string, Promise<RefreshOutcome>>();
  return (guildId, articleId, member) => {
    const key = `${guildId} ${articleId}`;
    const refresh =
      running.get(key) ??
      refreshLink(options, { guildId, articleId, member }).finally(() => running.delete(key));
    running.set(key, refresh);
    return refresh;
  };
}

interface Target {
  readonly guildId: string;
  readonly articleId: string;
  readonly member: string | null;
}

async function refreshLink(options: Options, target: Target): Promise<RefreshOutcome> {
  const { storage, now } = options;
  const { guildId, articleId, member } = target;
  const link = await readLink(storage, guildId, articleId);
  if (link === null) return { kind: 'unlinked' };
  const author: Author = { member, at: now() };
  // Before the check, so that no error repeats it at once.
  await noteCheck(storage, guildId, articleId, { at: author.at });
  const read = await readPage(options, link.url, link);
  // It may have been removed meanwhile.
  const article = await readArticle(storage, guildId, articleId);
  if (article === null) return { kind: 'unlinked' };
  const isThere = read.kind === 'page' || read.kind === 'unchanged';
  if (isThere || read.kind === 'gone') {
    await setGone(storage, guildId, articleId, !isThere, author);
  }
  return read.kind === 'page' ? await update(options, target, { article, read, author }) : read;
}

/** Makes a page the current version of its article, if its text has changed. */
async function update(
  options: Options,
  { guildId, articleId }: Target,
  {
    article,
    read,
    author,
  }: { readonly article: StoredArticle; readonly read: ReadPage; readonly author: Author },
): Promise<RefreshOutcome> {
  const { storage, limits, onChange } = options;
  const { file, page, articles } = read;
  const [found, ...others] = articles;
  if (found === undefined || others.length > 0) {
    return { kind: 'unreadable', reason: 'has several articles' };
  }
  if (found.digest === article.digest) {
    await noteCheck(storage, guildId, articleId, { at: author.at, page });
    return { kind: 'unchanged' };
  }
  const details = await keepEdits(options, { guildId, article, found });
  const version = versionOf({ ...found, ...details }, articleId, file.name);
  const change = { source: file, version, page, isUpdate: true };
  const outcome = await addVersion(storage, guildId, articleId, change, { author, limits });
  if (outcome.kind === 'gone') return { kind: 'unlinked' };
  if (outcome.kind === 'full') return outcome;
  onChange(guildId);
  return { kind: 'updated', version: outcome.version };
}

interface Changed {
  readonly guildId: string;
  /** As it is stored. */
  readonly article: StoredArticle;
  /** As it is on the page now. */
  readonly found: DraftedArticle;
}

/** The details on the page, except for those that a member has edited: they differ from the earlier page's. */
async function keepEdits(
  { storage, reader }: Options,
  { guildId, article, found }: Changed,
): Promise<ArticleDetails> {
  const bytes = await readOriginal(storage, guildId, article.sha256);
  const before = bytes && (await readUpload(reader, { name: article.name, bytes }));
  const [stated] = before?.ok === true ? before.articles.map(draftedArticle) : [];
  const detail = (name: keyof ArticleDetails): string | null =>
    article[name] === stated?.[name] ? found[name] : article[name];
  return {
    title: detail('title'),
    publisher: detail('publisher'),
    published: detail('published'),
    language: detail('language'),
    url: article.url,
  };
}
