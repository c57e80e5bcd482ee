import { type Barrier, findBarrier } from '../../../articles/boilerplate/findBarrier.ts';
import { countWords } from '../../../search/terms/countWords.ts';
import { canonicalUrl } from '../../../sources/fetch/canonicalUrl.ts';
import type { Fetch } from '../../../sources/fetch/createFetch.ts';
import type {
  Failure,
  Fetched,
  Gone,
  Refusal,
  Unchanged,
  Validators,
} from '../../../sources/fetch/fetchOutcome.ts';
import { type LinkedFile, linkedFile } from '../../../sources/fetch/linkedFile.ts';
import type { LinkedPage } from '../../../storage/articles/links.ts';
import type { ArticleReader } from '../../articleReader.ts';
import { type DraftedArticle, draftedArticle } from '../draft.ts';
import { type ReadUpload, readUpload } from '../uploads.ts';

/** The articles of a page that was fetched. */
interface PageArticles {
  readonly kind: 'read';
  readonly file: LinkedFile;
  readonly articles: readonly ReadUpload[];
  readonly remarks: readonly string[];
  readonly fetched: Fetched;
}

/** A page that was fetched and read, for a draft. */
export interface ReadPage {
  readonly kind: 'page';
  readonly file: LinkedFile;
  readonly articles: readonly DraftedArticle[];
  /** What is wrong with the page or was skipped; each continues a sentence after its file's name. */
  readonly remarks: readonly string[];
  readonly page: LinkedPage;
}

/** Why a link gives no article. */
export type LinkProblem =
  | Refusal
  | Failure
  | Gone
  | { readonly kind: 'barred'; readonly barrier: Barrier }
  /** The reason continues a sentence after the address. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What pages are read with. */
export interface PageParts {
  readonly fetch: Fetch;
  readonly reader: ArticleReader;
}

/** A page without a paragraph as long as this has lists of links, or notices. Unit: UTF-16 code units. */
const SHORTEST_PARAGRAPH = 80;
const NO_ARTICLE = 'has no text besides titles and boilerplate';

/** Fetches and reads a page for a draft; `unchanged` only with validators. */
export async function readPage(
  parts: PageParts,
  url: string,
  validators: Validators | null = null,
): Promise<ReadPage | Unchanged | LinkProblem> {
  const read = await readArticles(parts, url, validators);
  if (read.kind !== 'read') return read;
  const { file, articles, remarks, fetched } = read;
  return {
    kind: 'page',
    file,
    articles: addressed(articles.map(draftedArticle), fetched.finalUrl),
    remarks,
    page: { url: fetched.finalUrl, ...fetched.validators },
  };
}

/** Fetches a page and reads its articles; `unchanged` only with validators. */
export async function readArticles(
  { fetch, reader }: PageParts,
  url: string,
  validators: Validators | null = null,
): Promise<PageArticles | Unchanged | LinkProblem> {
  const fetched = await fetch(url, { validators });
  if (fetched.kind !== 'fetched') return fetched;
  const file = linkedFile(fetched);
  const read = await readUpload(reader, file);
  const articles = read.ok ? read.articles : [];
  const barrier = barrierOf(fetched, articles);
  if (barrier !== null) return { kind: 'barred', barrier };
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  if (!articles.some(hasParagraph)) return { kind: 'unreadable', reason: NO_ARTICLE };
  return { kind: 'read', file, articles, remarks: read.remarks, fetched };
}

function barrierOf({ bytes }: Fetched, [first, ...others]: readonly ReadUpload[]): Barrier | null {
  if (others.length > 0 || (first !== undefined && first.format !== 'HTML')) return null;
  return findBarrier({
    html: bytes.toString('latin1'),
    text: first?.extract.text ?? '',
    words: first === undefined ? 0 : countWords(first.article),
  });
}

function hasParagraph({ article }: ReadUpload): boolean {
  return article.paragraphs.some(({ start, end }) => end - start >= SHORTEST_PARAGRAPH);
}

/** Gives the only article of a page its canonical address. */
function addressed(articles: readonly DraftedArticle[], fetched: string): DraftedArticle[] {
  if (articles.length > 1) return [...articles];
  return articles.map(article => ({ ...article, url: addressOf(fetched, article.url) }));
}

/** The address that a page states, if that is on its own site; else the one it was fetched from. */
function addressOf(fetched: string, stated: string | null): string {
  const isOwn = stated !== null && URL.canParse(stated) && isSameSite(stated, fetched);
  return canonicalUrl(isOwn ? stated : fetched);
}

function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, '');
}
