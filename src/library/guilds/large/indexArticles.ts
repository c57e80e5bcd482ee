import { type Passage, readPassages } from '../../../passages/readPassages.ts';
import { packWords } from '../../../search/large/packedWords.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import type { StoredArticle } from '../../../storage/articles/storedArticle.ts';
import {
  type IndexedArticle,
  listIndexed,
  type NewIndexedArticle,
  type NewPassage,
  saveIndexed,
} from '../../../storage/passages/indexedArticles.ts';
import { indexVersion } from '../../saved/indexVersion.ts';
import type { IndexSources } from '../guildIndex.ts';
import { readStoredArticle } from '../readStoredArticle.ts';
import { packHead } from './articleHead.ts';

/** Articles whose passages are stored in one transaction. */
const BATCH = 20;

/**
 * Stores the passages of a server's articles that are not in the database yet, or were read by other code; resolves
 * with all that are. Whoever opens a large library does so, rather than whoever changes an article: what is stored
 * depends on how this program reads, and of a library in memory nothing needs to be stored.
 */
export async function indexArticles(
  sources: IndexSources,
  stored: readonly StoredArticle[],
): Promise<ReadonlyMap<string, IndexedArticle>> {
  const { storage, guildId } = sources;
  const reader = await indexVersion();
  const known = await readKnown(sources);
  const missing = stored.filter(({ id, version }) => {
    const one = known.get(id);
    return one?.version !== version || one.reader !== reader;
  });
  for (let at = 0; at < missing.length; at += BATCH) {
    const read: NewIndexedArticle[] = [];
    for (const one of missing.slice(at, at + BATCH)) read.push(await readOne(sources, one, reader));
    await saveIndexed(storage, guildId, read);
  }
  return missing.length === 0 ? known : await readKnown(sources);
}

async function readKnown({
  storage,
  guildId,
}: IndexSources): Promise<ReadonlyMap<string, IndexedArticle>> {
  const indexed = await listIndexed(storage, guildId);
  return new Map(indexed.map(article => [article.id, article]));
}

/** Reads an article; without passages if it can no longer be read. */
async function readOne(
  sources: IndexSources,
  stored: StoredArticle,
  reader: string,
): Promise<NewIndexedArticle> {
  const { id, version } = stored;
  const article = await readStoredArticle(sources, stored);
  if (article === null) return { id, version, reader, head: '', sentences: 0, passages: [] };
  const passages = readPassages(article);
  const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  const inTitle = termsOf(article.title ?? '');
  return {
    id,
    version,
    reader,
    sentences,
    head: packHead(article),
    passages: passages.map(passage => packPassage(passage, inTitle)),
  };
}

function packPassage(
  { article, heading, sentences }: Passage,
  inTitle: readonly string[],
): NewPassage {
  const texts = sentences.map(({ start, end }) => article.text.slice(start, end));
  const terms = [heading ?? '', ...texts].flatMap(termsOf);
  return {
    // PostgreSQL stores no NUL; it is part of no word.
    heading: heading?.replaceAll('\0', ' ') ?? null,
    words: packWords(texts),
    terms: [...inTitle, ...terms],
  };
}
