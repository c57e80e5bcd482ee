import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Extract, ReadResult } from '../../articles/readers/extract.ts';
import type { ReadFormat, SourceFile } from '../../articles/readers/recognizeFormat.ts';
import type { LibraryConfig } from '../library.ts';
import { systemErrorCode } from '../systemErrorCode.ts';
import { BlockFileError } from './blockFile.ts';
import { BlockReader, textBlock } from './blocks.ts';
import { extractSchema } from './extractSchema.ts';
import { folderKey } from './folderKey.ts';
import { PartFiles } from './partFiles.ts';

/** What was extracted from files, by their bytes and the version of their reader. */
export interface ExtractCache {
  /** The extracts of a file as saved; else those that `extract` finds, which are then saved. */
  readonly findOr: (
    file: SourceFile,
    format: ReadFormat,
    extract: () => Promise<ReadResult>,
  ) => Promise<ReadResult>;
  /** Deletes what was not asked for since the start; called when all files have been read. */
  readonly removeUnused: () => Promise<void>;
}

/** Saves nothing. */
export const NO_CACHE: ExtractCache = {
  findOr: (_file, _format, extract) => extract(),
  removeUnused: () => Promise.resolve(),
};

const extracts = z.array(extractSchema);

/**
 * Opens the saved extracts of an articles folder, one file for each file that was read. Whatever is
 * damaged, or cannot be read or written, counts as not saved: the saved index reports a bad DATA_DIR.
 */
export function openExtractCache({
  cacheDir,
  articlesDir,
}: Pick<LibraryConfig, 'cacheDir' | 'articlesDir'>): ExtractCache {
  if (cacheDir === null) return NO_CACHE;
  const used = new Set<string>();
  let opened: Promise<PartFiles> | null = null;
  const open = (): Promise<PartFiles> => {
    opened ??= folderKey(articlesDir).then(
      key => new PartFiles(path.join(cacheDir, `${key}.texts`)),
    );
    return opened;
  };
  return {
    findOr: async (file, format, extract) => {
      const name = nameOf(file, format);
      used.add(name);
      const known = await orNull(load(await open(), name));
      if (known !== null) return { ok: true, extracts: known };
      const read = await extract();
      if (read.ok) {
        const saved = textBlock(JSON.stringify(read.extracts));
        await orNull((await open()).write([saved], name));
      }
      return read;
    },
    removeUnused: async () => {
      await orNull((await open()).removeUnused(used));
    },
  };
}

function nameOf({ bytes, encoding }: SourceFile, { name, reader }: ReadFormat): string {
  const digest = createHash('sha256')
    .update(`${name} ${reader.version} ${encoding ?? ''}\n`)
    .update(bytes);
  return digest.digest('hex');
}

async function load(files: PartFiles, name: string): Promise<readonly Extract[]> {
  const reader = new BlockReader(await files.read(name));
  return extracts.parse(JSON.parse(reader.text()));
}

/** The result of work on the cache; null if it fails because of a file. */
async function orNull<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    const isDamaged =
      error instanceof BlockFileError ||
      error instanceof SyntaxError ||
      error instanceof z.ZodError;
    if (isDamaged || systemErrorCode(error) !== null) return null;
    throw error;
  }
}
