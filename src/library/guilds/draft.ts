import { z } from 'zod';
import { storedArticleId } from '../../articles/articleId.ts';
import { extractKey } from '../../articles/articleKey.ts';
import { countWords } from '../../search/terms/countWords.ts';
import {
  type ArticleDetails,
  detailsOf,
  type NewVersion,
} from '../../storage/articles/storedArticle.ts';
import { discardDraftsBefore } from '../../storage/drafts.ts';
import type { Storage } from '../../storage/storage.ts';
import { extractSchema } from '../saved/extractSchema.ts';
import type { ReadUpload } from './uploads.ts';

/** A file that waits for its member to add or discard it. */
export interface LibraryDraft {
  readonly id: string;
  readonly member: string;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  /** The file's name. */
  readonly name: string;
  readonly articles: readonly DraftArticle[];
  /** What is wrong with the file or was skipped; each continues a sentence after the file name. */
  readonly remarks: readonly string[];
}

/** A draft without what was read from its file. */
export type DraftHead = Omit<LibraryDraft, 'articles' | 'remarks'>;

/** An article of a draft, as its preview shows it. */
export interface DraftArticle extends ArticleDetails {
  readonly words: number;
  /** Its first paragraph, whole. */
  readonly opening: string;
  /** The article of the library that it repeats; null if it is new. */
  readonly repeats: RepeatedArticle | null;
}

/** An article that another one repeats. */
export interface RepeatedArticle {
  readonly id: string;
  /** Its title, else its file's name. */
  readonly name: string;
  /** Whether it has the same text; else it has the same address. */
  readonly isSameText: boolean;
}

const nullable = z.string().nullable();

const details = {
  title: nullable,
  publisher: nullable,
  published: nullable,
  language: nullable,
  url: nullable,
};

export const draftedSchema = z.object({
  ...details,
  part: z.number(),
  format: z.string(),
  reader: z.number(),
  digest: z.string(),
  extract: extractSchema,
  words: z.number(),
  opening: z.string(),
});

/** A draft's result as it is stored. */
const schema = z.object({
  articles: z.array(draftedSchema),
  remarks: z.array(z.string()),
  /** Where it was fetched; null if it was not. */
  page: z
    .object({ url: z.string(), etag: nullable, lastModified: nullable })
    .nullable()
    .default(null),
});

/** What was read from the file of a draft. */
export type DraftResult = z.infer<typeof schema>;
export type DraftedArticle = z.infer<typeof draftedSchema>;

/** Drafts that nobody has added by then are deleted. Unit: milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** Deletes the drafts of all servers that are older than `MAX_AGE`; resolves with their number. */
export async function discardOldDrafts(storage: Storage, now: number): Promise<number> {
  return await discardDraftsBefore(storage, now - MAX_AGE);
}

/** Reads the stored result of a draft. */
export function parseResult(result: string): DraftResult {
  return schema.parse(JSON.parse(result));
}

/** An article as a draft keeps it. */
export function draftedArticle({
  article,
  extract,
  part,
  format,
  reader,
  digest,
}: ReadUpload): DraftedArticle {
  const { text, paragraphs } = article;
  const [first] = paragraphs;
  return {
    ...detailsOf(article),
    part,
    format,
    reader,
    digest,
    extract,
    words: countWords(article),
    opening: text.slice(first?.start, first?.end),
  };
}

/** What a preview shows of a draft; `repeats` has what each article repeats. */
export function previewOf(
  { id, member, createdAt, name }: DraftHead,
  { articles, remarks }: DraftResult,
  repeats: readonly (RepeatedArticle | null)[],
): LibraryDraft {
  return {
    id,
    member,
    createdAt,
    name,
    remarks,
    articles: articles.map((article, at) => {
      const { words, opening } = article;
      return { ...detailsOf(article), words, opening, repeats: repeats[at] ?? null };
    }),
  };
}

/** The version that an article of a file becomes under an id. */
export function versionOf(
  article: Omit<DraftedArticle, 'words' | 'opening'>,
  id: string,
  file: string,
): NewVersion {
  const { part, format, reader, digest, extract } = article;
  return {
    ...detailsOf(article),
    part,
    format,
    reader,
    digest,
    extract: JSON.stringify(extract),
    key: extractKey(storedArticleId(id, file, part + 1), extract),
  };
}
