import type { Article } from '../../articles/article.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import type { ApartArticle, EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import { readingIn } from '../../search/segments/segment.ts';
import { startIndexing } from '../../search/startIndexing.ts';
import { readExtract } from '../../storage/articles/readArticles.ts';
import type { StoredArticle } from '../../storage/articles/storedArticle.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ArticleReader } from '../articleReader.ts';
import { createStoredArticle } from './storedArticles.ts';

/** What the index of a server is built from. */
export interface GuildContent {
  /** Of what is stored. */
  readonly revision: string;
  /** The index of the shared folder; null if the server does not use it. */
  readonly folder: SearchIndex | null;
  readonly stored: readonly StoredArticle[];
}

/** An index of a server's articles and the shared folder's. */
export interface BuiltIndex extends Omit<GuildContent, 'stored'> {
  readonly index: SearchIndex;
  /** The server's own articles, by what tells their versions apart. */
  readonly own: ReadonlyMap<string, Article>;
}

/** Where the articles of a server come from. */
export interface IndexSources {
  readonly storage: Storage;
  readonly reader: Pick<ArticleReader, 'create' | 'takeReading'>;
  readonly guildId: string;
}

/**
 * Reads the server's own articles, except those that an earlier index has; null if they have more than `most`
 * paragraphs.
 */
export async function readOwn(
  sources: IndexSources,
  stored: readonly StoredArticle[],
  earlier: BuiltIndex | null,
  most: number,
): Promise<BuiltIndex['own'] | null> {
  const own = new Map<string, Article>();
  let paragraphs = 0;
  for (const one of stored) {
    const key = [one.id, one.version, one.retractedAt].join();
    const article = earlier?.own.get(key) ?? (await readStored(sources, one));
    if (article !== null) own.set(key, article);
    paragraphs += article?.paragraphs.length ?? 0;
    if (paragraphs > most) return null;
  }
  return own;
}

/** Builds the index of a server in steps, with what an earlier one has read, or what was saved. */
export async function buildGuildIndex(
  sources: IndexSources,
  { revision, folder, own }: Omit<GuildContent, 'stored'> & Pick<BuiltIndex, 'own'>,
  earlier: BuiltIndex | null,
  saved: EarlierIndex | null,
): Promise<BuiltIndex> {
  const before = earlier?.index.asEarlier() ?? saved;
  const shared = folder?.asEarlier() ?? null;
  const isSameFolder = earlier !== null && earlier.folder === folder;
  const isMostlyOwn = saved !== null && saved.size > (shared?.size ?? 0);
  const base = isSameFolder || isMostlyOwn ? before : shared;
  const { index, steps } = startIndexing([...(folder?.articles ?? []), ...own.values()], {
    aliases: folder?.aliases ?? [],
    isPartial: folder?.isPartial ?? false,
    earlier: base ?? undefined,
    isSplit: base === shared,
    readApart: article =>
      sources.reader.takeReading(article) ??
      readingOf(article, before) ??
      readingOf(article, shared),
  });
  await takeSteps(steps);
  return { index, revision, folder, own };
}

async function readStored(
  { storage, reader, guildId }: IndexSources,
  stored: StoredArticle,
): Promise<Article | null> {
  const extract = await readExtract(storage, guildId, stored.id, stored.version);
  return extract === null ? null : createStoredArticle(reader, stored, extract);
}

/** What an index has read of an article; null if it has not. */
export function readingOf(article: Article, index: EarlierIndex | null): ApartArticle | null {
  const held = index?.find(article) ?? null;
  if (index === null || held === null) return null;
  const { segment, number } = held;
  return { lexicon: index.parts.lexicon, read: readingIn(segment.arrays, number) };
}
