import { access, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/articleId.ts';
import { articleKey } from '../../articles/articleKey.ts';
import { rememberFileState } from '../../articles/fileState.ts';
import type { KeyedText } from '../../articles/readFile.ts';
import { SharedMap } from '../../articles/sharedMap.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import { emptyParts } from '../../search/indexParts.ts';
import type { IndexParts, SearchIndex } from '../../search/searchIndex.ts';
import { HeldArticle } from '../../search/segments/heldArticle.ts';
import type { ArticleSlot, Segment } from '../../search/segments/segment.ts';
import { Tally } from '../../search/tally.ts';
import type { RememberedFile } from '../../sources/folder/folderMemory.ts';
import { BlockFileError, readBlocks, writeBlocks } from './blockFile.ts';
import { BlockReader, textBlock } from './blocks.ts';
import { folderKey } from './folderKey.ts';
import { indexVersion } from './indexVersion.ts';
import type { KnownArticles } from './knownArticles.ts';
import { type PackedArticle, unpackArticle } from './packedArticle.ts';
import { PartFiles } from './partFiles.ts';
import { loadLexicon, saveLexicon } from './savedLexicon.ts';
import { loadNeighbours, saveNeighbours } from './savedNeighbours.ts';
import { loadSegment, type SavedFile, saveSegment } from './savedSegment.ts';

const FORMAT = 'footnote index';

/** The first block of an index. */
const header = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  endianness: z.enum(['LE', 'BE']),
});

/** The second block: which parts it consists of. */
const contents = z.object({
  lexicon: z.array(z.string()),
  segments: z.array(z.object({ part: z.string(), removed: z.array(z.number()) })),
  neighbours: z.string(),
});

/** Path of the file in `cacheDir` for the index of an articles folder. */
export async function savedIndexPath(cacheDir: string, articlesDir: string): Promise<string> {
  return path.join(cacheDir, `${await folderKey(articlesDir)}.index`);
}

function partsFolder(file: string): string {
  return `${file}.parts`;
}

/**
 * Saves the articles of an index as read, for the next run. Writes the parts that are not saved yet,
 * then replaces the file that names them, so a process that is killed leaves the earlier index.
 *
 * @throws as `writeBlocks` does.
 */
export async function saveIndex(
  file: string,
  index: SearchIndex,
  signal?: AbortSignal,
): Promise<void> {
  const parts = new PartFiles(partsFolder(file), signal);
  const { slots, parts: indexParts } = index.asEarlier();
  const { lexicon } = indexParts;
  const bySegment = new Map<Segment, HeldArticle[]>();
  for (const held of slots) {
    const others = bySegment.get(held.segment);
    if (others === undefined) bySegment.set(held.segment, [held]);
    else others.push(held);
  }
  const lexiconParts = await saveLexicon(parts, lexicon);
  const neighbours = await saveNeighbours(parts, indexParts.neighbours);
  const segments: z.infer<typeof contents>['segments'] = [];
  for (const [segment, held] of bySegment) {
    const kept = new Set(held.map(({ number }) => number));
    const numbers = Array.from({ length: segment.articleCount }, (_, number) => number);
    const removed = numbers.filter(number => !kept.has(number));
    segments.push({ part: await saveSegment(parts, { segment, held }, lexicon), removed });
  }
  const made = { format: FORMAT, version: await indexVersion(), endianness: os.endianness() };
  const blocks = [made, { lexicon: lexiconParts, segments, neighbours }];
  await writeBlocks(
    file,
    blocks.map(block => textBlock(JSON.stringify(block))),
    signal,
  );
  const used = [...lexiconParts, neighbours, ...segments.map(({ part }) => part)];
  await parts.removeUnused(new Set(used));
}

/**
 * Loads the articles of a saved index.
 *
 * @throws BlockFileError when the index is damaged or from another version; NodeJS.ErrnoException when
 * it cannot be read.
 */
export async function loadIndex(file: string): Promise<KnownArticles> {
  try {
    const { lexicon: names, segments, neighbours } = await readContents(file);
    const parts = new PartFiles(partsFolder(file));
    const lexicon = await loadLexicon(parts, names);
    const indexParts = emptyParts(lexicon, await loadNeighbours(parts, neighbours));
    const tally = new Tally(indexParts);
    await takeSteps(tally.sortFamilies());
    const articles = new Map<string, KnownArticle>();
    const files = new Map<string, RememberedFile>();
    const slice = new TimeSlice();
    for (const { part, removed } of segments) {
      const { segment, articles: saved, counts } = await loadSegment(parts, part, lexicon);
      tally.addCounts(counts);
      for (const number of removed) await takeSteps(tally.countArticle({ segment, number }, -1));
      const gone = new Set(removed);
      for (const [number, article] of saved) {
        if (gone.has(number)) continue;
        const { packed, file } = article;
        articles.set(packed.described.key, { packed, slot: { segment, number } });
        if (file !== null) files.set(file.path, rememberedFile(packed, file));
        if (slice.isOver) await slice.end();
      }
    }
    return new SavedArticles(indexParts, articles, new SharedMap(files));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new BlockFileError('is damaged', { cause: error });
    }
    throw error;
  }
}

/** Whether there is a saved index. */
export async function hasIndex(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}

/** Deletes a saved index, if there is one. */
export async function removeIndex(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(partsFolder(file), { recursive: true, force: true });
}

async function readContents(file: string): Promise<z.infer<typeof contents>> {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  for await (const block of readBlocks(file)) blocks.push(block);
  const reader = new BlockReader(blocks);
  const made = header.safeParse(JSON.parse(reader.text()));
  const isOurs = made.success && made.data.endianness === os.endianness();
  if (!isOurs || made.data.version !== (await indexVersion())) {
    throw new BlockFileError('was made by another version of Footnote');
  }
  return contents.parse(JSON.parse(reader.text()));
}

function rememberedFile(
  packed: PackedArticle,
  { path: file, state, text }: SavedFile,
): RememberedFile {
  const article = unpackArticle(packed, { id: articleId(file), text });
  rememberFileState(article, state);
  const reading = {
    ok: true,
    articles: [article],
    drafts: [],
    problems: [],
    warnings: [],
  } as const;
  return { state, isSettled: true, reading };
}

interface KnownArticle {
  readonly packed: PackedArticle;
  readonly slot: ArticleSlot;
}

class SavedArticles implements KnownArticles {
  readonly parts: IndexParts;
  readonly files: KnownArticles['files'];
  readonly byId = null;
  readonly #articles: ReadonlyMap<string, KnownArticle>;

  constructor(
    parts: IndexParts,
    articles: ReadonlyMap<string, KnownArticle>,
    files: KnownArticles['files'],
  ) {
    this.parts = parts;
    this.files = files;
    this.#articles = articles;
  }

  get size(): number {
    return this.#articles.size;
  }

  get slots(): readonly ArticleSlot[] {
    return Array.from(this.#articles.values(), ({ slot }) => slot);
  }

  readonly articleOf = (source: KeyedText): Article | null => {
    const saved = this.#articles.get(source.key);
    return saved === undefined ? null : unpackArticle(saved.packed, source);
  };

  readonly find = (article: Article): HeldArticle | null => {
    const saved = this.#articles.get(articleKey(article));
    return saved === undefined ? null : new HeldArticle(article, saved.slot);
  };
}
