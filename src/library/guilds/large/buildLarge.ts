import { takeSteps } from '../../../concurrency/takeSteps.ts';
import type { LargeArticle } from '../../../search/large/largeArticle.ts';
import type { LargeContent } from '../../../search/large/largeIndex.ts';
import { type ArticleWords, WordsOfLibrary } from '../../../search/large/wordsOfLibrary.ts';
import type { StoredArticle } from '../../../storage/articles/storedArticle.ts';
import {
  type IndexedArticle,
  type IndexedPassage,
  readPassages,
} from '../../../storage/passages/indexedArticles.ts';
import { type GuildContent, type IndexSources, stateKey } from '../guildIndex.ts';
import { articleOfHead } from './articleHead.ts';
import { indexArticles } from './indexArticles.ts';
import { createPassageSource } from './passageSource.ts';

/** A library that is not in memory, with the counts of its words, which are. */
export interface BuiltLarge extends Omit<GuildContent, 'stored'> {
  readonly content: LargeContent;
  /** Its own articles that are in the database, in order. */
  readonly indexed: readonly IndexedLarge[];
}

/** An article of which the database has the passages. */
export interface IndexedLarge {
  readonly stored: StoredArticle;
  readonly row: IndexedArticle;
  readonly large: LargeArticle;
}

/** Articles whose words are read at once. */
const BATCH = 100;

/**
 * Opens a library of any size: stores the passages of new articles, then counts all words; after an addition only the
 * new ones.
 */
export async function buildLarge(
  sources: IndexSources,
  { revision, folder, stored }: GuildContent,
  earlier: BuiltLarge | null,
): Promise<BuiltLarge> {
  const rows = await indexArticles(sources, stored);
  const indexed = takeOver(stored, rows, earlier);
  const before =
    earlier !== null && earlier.folder === folder ? wordsToKeep(earlier, indexed) : null;
  const words = before?.words ?? WordsOfLibrary.of(folder);
  const added = indexed.filter(({ row }) => !before?.counted.has(versionKey(row)));
  for (let at = 0; at < added.length; at += BATCH) {
    const batch = await readPacked(sources, added.slice(at, at + BATCH));
    await takeSteps(words.add(batch));
  }
  await takeSteps(words.finish());
  return { revision, folder, indexed, content: contentOf(sources, words, indexed) };
}

/** The articles that are in the database, as the same objects as before if they have not changed. */
function takeOver(
  stored: readonly StoredArticle[],
  rows: ReadonlyMap<string, IndexedArticle>,
  earlier: BuiltLarge | null,
): readonly IndexedLarge[] {
  const known = new Map(earlier?.indexed.map(one => [stateKey(one.stored), one.large]));
  return stored.flatMap(one => {
    const row = rows.get(one.id);
    if (row === undefined || row.version !== one.version || row.head === '') return [];
    const large = known.get(stateKey(one)) ?? articleOfHead(row.head, one);
    return { stored: one, row, large };
  });
}

/** The words counted before, and of which articles; null if some of these are gone, whose words must go as well. */
function wordsToKeep(
  earlier: BuiltLarge,
  indexed: readonly IndexedLarge[],
): { readonly words: WordsOfLibrary; readonly counted: ReadonlySet<string> } | null {
  const counted = new Set(earlier.indexed.map(({ row }) => versionKey(row)));
  const present = new Set(indexed.map(({ row }) => versionKey(row)));
  for (const key of counted) if (!present.has(key)) return null;
  return { words: earlier.content.words.fork(), counted };
}

async function readPacked(
  { storage, guildId }: IndexSources,
  articles: readonly IndexedLarge[],
): Promise<readonly ArticleWords[]> {
  const passages = await readPassages(
    storage,
    guildId,
    articles.map(({ row }) => row),
  );
  const byId = new Map(articles.map(({ row }) => [row.id, [] as IndexedPassage[]]));
  for (const passage of passages) byId.get(passage.articleId)?.push(passage);
  return articles.map(({ row, large }) => ({
    title: large.article.title,
    passages: byId.get(row.id) ?? [],
  }));
}

function contentOf(
  sources: IndexSources,
  words: WordsOfLibrary,
  indexed: readonly IndexedLarge[],
): LargeContent {
  const own = indexed.map(({ large }) => large);
  const articles = [...words.folder.articles, ...own.map(({ article }) => article)];
  const starts: number[] = [];
  let next = words.folder.passageCount;
  for (const { row } of indexed) {
    starts.push(next);
    next += row.passages;
  }
  return {
    words,
    source: createPassageSource(
      sources,
      new Map(indexed.map(({ stored, large }) => [stored, large])),
    ),
    articles,
    own,
    ownOf: new Map(own.map(large => [large.article, large])),
    positions: new Map(articles.map((article, at) => [article, at])),
    starts,
  };
}

/** Tells the texts of articles apart. */
function versionKey({ id, version }: IndexedArticle): string {
  return [id, version].join();
}
