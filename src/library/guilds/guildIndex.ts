import type { Article } from '../../articles/article.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import type { ApartArticle, EarlierIndex, SearchIndex } from '../../search/searchIndex.ts';
import { readingIn } from '../../search/segments/segment.ts';
import { startIndexing } from '../../search/startIndexing.ts';
import type { StoredArticle } from '../../storage/articles/storedArticle.ts';
import type { ArticleReader } from '../articleReader.ts';
import { type ArticleSources, readStoredArticle } from './readStoredArticle.ts';

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
  /** The server's own articles, by `stateKey`. */
  readonly own: ReadonlyMap<string, Article>;
}

/** Where the articles of a server come from, with the words of those that were parsed in a worker. */
export interface IndexSources extends ArticleSources {
  readonly reader: Pick<ArticleReader, 'create' | 'takeReading'>;
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
    const key = stateKey(one);
    const article = earlier?.own.get(key) ?? (await readStoredArticle(sources, one));
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

/** Tells the states of a stored article apart: its versions, and whether it is retracted. */
export function stateKey({ id, version, retractedAt }: StoredArticle): string {
  return [id, version, retractedAt].join();
}

/** The words that an index has read of an article; null if it does not have the article. */
export function readingOf(article: Article, index: EarlierIndex | null): ApartArticle | null {
  const held = index?.find(article) ?? null;
  if (index === null || held === null) return null;
  const { segment, number } = held;
  return { lexicon: index.parts.lexicon, read: readingIn(segment.arrays, number) };
}
