import type { Article } from './article.ts';
import { articleId } from './articleId.ts';
import { extractKey } from './articleKey.ts';
import { type ArticleInput, type ArticleResult, createArticle } from './createArticle.ts';
import { readMetadata } from './metadata/readMetadata.ts';
import type { Extract, ReadResult } from './readers/extract.ts';
import { FORMATS, type Format } from './readers/formats.ts';
import { readExtracts } from './readers/readExtracts.ts';
import { type ReadFormat, recognizeFormat, type SourceFile } from './readers/recognizeFormat.ts';

/** What is wrong with an article. */
interface Remark {
  /** The article's id. */
  readonly id: string;
  /** Continues a sentence after the id: "has no date that can be read". */
  readonly reason: string;
}

/** What a file holds. */
export type FileReading =
  | {
      readonly ok: true;
      readonly articles: readonly Article[];
      /** Ids of the drafts, which are skipped. */
      readonly drafts: readonly string[];
      /** Why some have no text that can be quoted. */
      readonly problems: readonly Remark[];
      /** What else is wrong with the articles. */
      readonly warnings: readonly Remark[];
    }
  /** The reason continues a sentence after the file name; null if the file is only counted. */
  | { readonly ok: false; readonly reason: string | null };

/** The only article of a file that has nothing else to say; null for any other file. */
export function soleArticle(reading: FileReading): Article | null {
  if (!reading.ok) return null;
  const { articles, drafts, problems, warnings } = reading;
  const [article, ...others] = articles;
  const rest = [others, drafts, problems, warnings];
  return article !== undefined && rest.every(({ length }) => length === 0) ? article : null;
}

/** Finds an article that was made before, of an extract with the same key and text; else null. */
export type ArticleLookup = (source: KeyedText) => Article | null;

/** The text of an article, and the key of the extract that it is from. */
export interface KeyedText extends Pick<Article, 'id' | 'text'> {
  readonly key: string;
}

/** Reads a file, and takes those of its articles that are known already. */
export type ReadFile = (file: SourceFile, known: ArticleLookup) => Promise<FileReading>;

/** Where the two parts of the work are done. */
interface Steps {
  readonly extract: (file: SourceFile, format: ReadFormat) => Promise<ReadResult>;
  readonly create: (input: ArticleInput) => ArticleResult | Promise<ArticleResult>;
}

/** How files are read. */
interface Options extends Partial<Steps> {
  readonly formats?: readonly Format[];
}

/** Creates a function that reads files, by default all in this thread. */
export function fileReader({
  extract = readExtracts,
  create = createArticle,
  formats = FORMATS,
}: Options = {}): ReadFile {
  return async (file, known) => {
    const recognized = recognizeFormat(file, formats);
    if (!recognized.ok) return recognized;
    const read = await extract(file, recognized.format);
    return read.ok ? readArticles(file.path, read.extracts, { known, create }) : read;
  };
}

async function readArticles(
  path: string,
  extracts: readonly Extract[],
  { known, create }: Pick<Steps, 'create'> & { readonly known: ArticleLookup },
): Promise<FileReading> {
  const articles: Article[] = [];
  const drafts: string[] = [];
  const problems: Remark[] = [];
  const warnings: Remark[] = [];
  for (const [at, extract] of extracts.entries()) {
    const id = articleId(path, at + 1);
    const about = readMetadata(extract.fields, path);
    if (about.isDraft) {
      drafts.push(id);
      continue;
    }
    for (const reason of [...extract.warnings, ...about.warnings]) warnings.push({ id, reason });
    const article = known({ id, text: extract.text, key: extractKey(id, extract) });
    const made: ArticleResult =
      article === null
        ? await create({ id, extract, metadata: about.metadata })
        : { ok: true, article };
    if (made.ok) articles.push(made.article);
    else problems.push({ id, reason: made.reason });
  }
  if (articles.length > 0 || drafts.length > 0) {
    return { ok: true, articles, drafts, problems, warnings };
  }
  return { ok: false, reason: problems[0]?.reason ?? 'has no text' };
}
