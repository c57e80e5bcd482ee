import { sql } from 'kysely';
import { createArticleReader } from '../../../src/library/articleReader.ts';
import {
  type DraftedArticle,
  draftedArticle,
  versionOf,
} from '../../../src/library/guilds/draft.ts';
import { readUpload } from '../../../src/library/guilds/uploads.ts';
import { addArticles } from '../../../src/storage/articles/addArticles.ts';
import { newId } from '../../../src/storage/newId.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** Reads texts in Markdown as uploads. */
export async function draftTexts(texts: Iterable<string>): Promise<readonly DraftedArticle[]> {
  const reader = createArticleReader();
  const drafted: DraftedArticle[] = [];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const read = await readUpload(reader, { name: 'own.md', bytes });
    if (!read.ok) throw new Error(read.reason);
    drafted.push(...read.articles.map(article => draftedArticle(article)));
  }
  await reader.close();
  return drafted;
}

/** Adds articles to a server in one import. */
export async function storeArticles(
  storage: Storage,
  guildId: string,
  drafted: readonly DraftedArticle[],
): Promise<void> {
  const versions = drafted.map(article => {
    const id = newId();
    return { ...versionOf(article, id, 'own.md'), id };
  });
  const source = { name: 'own.md', bytes: new TextEncoder().encode(newId()) };
  const limits = { articles: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };
  const { kind } = await addArticles(
    storage,
    guildId,
    { source, origin: 'import', versions },
    { author: { member: '1', at: 0 }, limits },
  );
  if (kind !== 'added') throw new Error(`the articles are ${kind}`);
}

/** Size of a PostgreSQL database. Unit: bytes. */
export async function databaseSize({ db }: Storage): Promise<number> {
  const { rows } = await sql<{
    size: string;
  }>`SELECT pg_database_size(current_database()) AS size`.execute(db);
  return Number(rows[0]?.size ?? 0);
}
