import { z } from 'zod';
import { readLanguage } from '../../../articles/metadata/language.ts';
import { readDate } from '../../../articles/metadata/readDate.ts';

/** The entry of an export that describes its articles. */
export const MANIFEST = 'library.json';

/** Files in an export, in one part of it. */
export const MAX_ENTRIES = 10_000;

/** Control characters and lone surrogates, which storage does not take. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]+/gu;

const line = z.string().transform(text => text.replaceAll(UNSTORABLE, ' ').trim());
/** A time in ISO 8601, as milliseconds since 1970. */
const time = z.iso.datetime().transform(text => Date.parse(text));

/** A detail; one that makes no sense is ignored, as in the metadata of an article. */
function detail(isSensible: (text: string) => boolean = () => true) {
  return line.nullable().transform(text => (text !== null && isSensible(text) ? text : null));
}

const version = z.object({
  title: detail(),
  publisher: detail(),
  published: detail(text => readDate(text).kind === 'date'),
  language: detail(text => readLanguage(text) !== null),
  url: detail(text => URL.canParse(text)),
  file: z.object({
    /** As it was sent. */
    name: line.pipe(z.string().min(1).max(1000)),
    sha256: z.string().regex(/^[\da-f]{64}$/u),
    /** Of its entry; null if it was too large for the export. */
    entry: z.string().nullable(),
  }),
  /** The entry of its text, for people: texts are read from the files. */
  text: z.string().nullable(),
  /** Its place among the articles of the file, counted from 0. */
  part: z.int().min(0),
  format: z.string(),
  /** The version of the reader. */
  reader: z.int(),
  readAt: time,
});

/**
 * What an export says of its articles. It names no member, not even by an id: whoever gets the file may be
 * in none of the servers that they are in.
 */
const manifest = z.object({
  format: z.literal('footnote-library'),
  version: z.literal(1),
  articles: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{16}$/u),
        origin: z.string(),
        addedAt: time,
        retractedAt: time.nullable(),
        /** From the first to the current one. */
        versions: z.array(version).min(1).max(MAX_ENTRIES),
      }),
    )
    .max(MAX_ENTRIES)
    .refine(articles => new Set(articles.map(({ id }) => id)).size === articles.length, {
      error: 'two articles have the same id',
    }),
});

/** An article as it is described in an export. */
export type DescribedArticle = z.input<typeof manifest>['articles'][number];
/** The same after it is read. */
export type ManifestArticle = z.infer<typeof manifest>['articles'][number];
export type ManifestVersion = ManifestArticle['versions'][number];

type Reading =
  | { readonly ok: true; readonly articles: readonly ManifestArticle[] }
  /** The reason continues a sentence after the file name. */
  | { readonly ok: false; readonly reason: string };

/** Writes the description of articles, each of which is JSON; one on each line. */
export function writeManifest(articles: readonly string[]): string {
  const head = { format: 'footnote-library', version: 1 } satisfies Partial<
    z.input<typeof manifest>
  >;
  return `${JSON.stringify(head).slice(0, -1)},"articles":[\n${articles.join(',\n')}\n]}\n`;
}

/** Reads the description of articles. */
export function readManifest(bytes: Uint8Array): Reading {
  const json = parseJson(new TextDecoder().decode(bytes));
  if (json === undefined) return { ok: false, reason: `has a ${MANIFEST} that is not JSON` };
  const read = manifest.safeParse(json);
  if (read.success) return { ok: true, articles: read.data.articles };
  const [issue] = read.error.issues;
  const place = z.core.toDotPath(issue?.path ?? []);
  const problem = [place, issue?.message].filter(part => part !== '').join(': ');
  return { ok: false, reason: `has a ${MANIFEST} with a mistake (${problem})` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
