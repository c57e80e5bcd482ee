import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { Article } from './articles/article.ts';
import { articleKey, keyOf } from './articles/articleKey.ts';
import { passagesOf, type Sentence } from './passages/readPassages.ts';
import { SENTENCE_START } from './search/forwardIndex.ts';
import type { FormTable } from './search/lexicon.ts';
import type { EarlierIndex, ReadArticle, SearchIndex } from './search/searchIndex.ts';

/** What is known of articles that were read before. */
export interface KnownArticles extends EarlierIndex {
  /** The article that a file's text was read as; null for one that is new. */
  readonly articleOf: (id: string, text: string) => Article | null;
  readonly size: number;
}

/** A saved index cannot be used; the message says why and reads on after "it". */
export class SavedIndexError extends Error {
  override readonly name = 'SavedIndexError';
}

const FORMAT = 'footnote index';
/** How many articles are written and read in one piece. */
const GROUP = 100;
/** Unit: bytes; the length of each block stands before it, as a number of so many. */
const LENGTH_BYTES = 4;
const NUMBER_BYTES = 4;
const DIGEST_BYTES = 32;
/** An unfinished file that was not touched for so long was left behind. Unit: milliseconds. */
const ABANDONED_AFTER = 600_000;

const header = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  endianness: z.enum(['LE', 'BE']),
  articles: z.number(),
});

const nullable = z.string().nullable();
/** What of an article is no number, and how many numbers it has of each kind. */
const record = z.object({
  key: z.string(),
  title: nullable,
  publisher: nullable,
  url: nullable,
  published: nullable,
  language: nullable,
  headings: z.array(nullable),
  lines: z.number(),
  sentences: z.number(),
  headline: z.number(),
  words: z.number(),
});
type Described = z.infer<typeof record>;

interface SavedArticle {
  readonly described: Described;
  /** Starts of lines; then of each paragraph number, start, end, lines; of each sentence paragraph, start, end; words. */
  readonly numbers: Uint32Array;
}
