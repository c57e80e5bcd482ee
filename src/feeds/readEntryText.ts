import type { Article } from '../articles/article.ts';
import { contentHash } from '../articles/contentHash.ts';
import { readMetadata } from '../articles/metadata/readMetadata.ts';
import { FORMATS } from '../articles/readers/formats.ts';
import { versionOf } from '../library/guilds/draft.ts';
import { readArticles } from '../library/guilds/links/readPage.ts';
import type { ReadUpload } from '../library/guilds/uploads.ts';
import { oneLine } from '../render/text/escape.ts';
import { firstWords } from '../render/text/firstWords.ts';
import type { FeedEntry } from '../sources/feeds/readFeedFile.ts';
import { canonicalUrl } from '../sources/fetch/canonicalUrl.ts';
import { linkedName } from '../sources/fetch/linkedFile.ts';
import { findDuplicate } from '../storage/articles/readArticles.ts';
import type { ArticleDetails, NewVersion } from '../storage/articles/storedArticle.ts';
import type { EntryText } from '../storage/feeds/feedEntries.ts';
import type { StoredFeed } from '../storage/feeds/storedFeed.ts';
import { newId } from '../storage/newId.ts';
import type { FeedParts } from './feedParts.ts';

/** A text that was read of an entry, with the file it is from. */
interface ReadText {
  readonly read: ReadUpload;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** The name of the text of an entry without a link. */
const ENTRY_FILE = 'entry.html';
/** Unit: UTF-16 code units. */
const OPENING_LENGTH = 60;
const FEED_FORMAT = FORMATS.find(({ name }) => name === 'a feed');

/**
 * Reads the text of an entry: what the feed has of it or, if that seems to be a part, its page. Where the page
 * cannot be read, or has no more than the feed, it is an excerpt.
 *
 * @param isLinkOwn whether its link leads to a page about this entry alone
 */
export async function readEntryText(
  parts: FeedParts,
  feed: StoredFeed,
  entry: FeedEntry,
  isLinkOwn: boolean,
): Promise<EntryText> {
  const own = await readOwnText(parts, entry);
  const isPageWanted = isLinkOwn && (own === null || entry.isExcerpt);
  const page = isPageWanted && entry.url !== null ? await readPage(parts, entry.url) : null;
  const isPage = page !== null && lengthOf(page) > (own === null ? 0 : lengthOf(own));
  const chosen = isPage ? page : own;
  if (chosen === null) return { kind: 'none' };
  const id = newId();
  const version = versionOfEntry(chosen, id, entry, feed);
  const { digest, url } = version;
  const identity = { digest, url: isLinkOwn ? url : null };
  const same = await findDuplicate(parts.storage, feed.guildId, identity);
  if (same !== null) return { kind: 'known', articleId: same.id };
  return {
    kind: 'new',
    article: { ...version, id },
    source: chosen.file,
    isExcerpt: entry.isExcerpt && !isPage,
  };
}

/** What the feed now says of an entry, as a version of its article; null if it has no whole text. */
export async function readEntryVersion(
  parts: FeedParts,
  feed: StoredFeed,
  entry: FeedEntry,
  articleId: string,
): Promise<{ readonly version: NewVersion; readonly source: ReadText['file'] } | null> {
  const own = entry.isExcerpt ? null : await readOwnText(parts, entry);
  return own && { version: versionOfEntry(own, articleId, entry, feed), source: own.file };
}

async function readOwnText(
  { reader }: Pick<FeedParts, 'reader'>,
  { extract, html, url }: FeedEntry,
): Promise<ReadText | null> {
  if (extract === null || FEED_FORMAT?.reader === undefined) return null;
  const { metadata } = readMetadata(extract.fields, ENTRY_FILE);
  const made = await reader.create({ id: ENTRY_FILE, extract, metadata });
  if (!made.ok) return null;
  const { article } = made;
  const format = FEED_FORMAT.name;
  const version = FEED_FORMAT.reader?.version ?? 0;
  const digest = contentHash(article);
  return {
    read: { article, extract, part: 0, format, reader: version, digest },
    file: { name: fileNameOf(url), bytes: new TextEncoder().encode(html) },
  };
}

/** As the page of the entry would be called. */
function fileNameOf(url: string | null): string {
  return url === null ? ENTRY_FILE : linkedName(new URL(url), '.html');
}

async function readPage(
  { fetch, reader }: Pick<FeedParts, 'fetch' | 'reader'>,
  url: string,
): Promise<ReadText | null> {
  const found = await readArticles({ fetch, reader }, url);
  const [read] = found.kind === 'read' ? found.articles : [];
  return found.kind !== 'read' || read === undefined ? null : { read, file: found.file };
}

/** Length of the paragraphs. Unit: UTF-16 code units. */
function lengthOf({ read }: ReadText): number {
  return read.article.paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
}

function versionOfEntry(
  { read, file }: ReadText,
  articleId: string,
  entry: FeedEntry,
  feed: StoredFeed,
): NewVersion {
  return versionOf({ ...read, ...detailsOfEntry(read, entry, feed) }, articleId, file.name);
}

/** The feed knows best what its entry is called and when it was published; the page, who published it. */
function detailsOfEntry(
  { article, extract }: ReadUpload,
  entry: FeedEntry,
  feed: StoredFeed,
): ArticleDetails {
  const stated = readMetadata(entry.extract?.fields ?? extract.fields).metadata;
  const url = entry.url ?? article.url;
  return {
    title: entry.title ?? (article.isTitledByFile ? null : article.title) ?? openingOf(article),
    publisher: article.publisher ?? feed.title,
    published: stated.published ?? article.published,
    language: article.language ?? stated.language,
    url: url !== null && URL.canParse(url) ? canonicalUrl(url) : null,
  };
}

/** The opening words of an article, for an entry without a title. */
function openingOf({ text, paragraphs }: Article): string {
  const [first] = paragraphs;
  return firstWords(oneLine(text.slice(first?.start, first?.end)), OPENING_LENGTH);
}
