import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { ArticleMetadata } from './article.ts';

/** The metadata block at the head of a file, and where the text after it begins. */
export type FrontMatter =
  | { readonly ok: true; readonly metadata: ArticleMetadata; readonly bodyStart: number }
  | { readonly ok: false; readonly reason: string };

const NONE: ArticleMetadata = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: null,
};

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu;
const ISO_DATE =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine(text => !/[\r\n]/u.test(text), {
    error: 'must be one line',
  });

const schema = z.object({
  title: oneLine.nullish(),
  publisher: oneLine.nullish(),
  url: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).nullish(),
  published: z
    .string({ error: 'must be a date such as 2025-10-18' })
    .refine(isDate, { error: 'must be a date such as 2025-10-18' })
    .nullish(),
  language: z.string().refine(isLanguage, { error: 'must be a language tag such as en' }).nullish(),
});

/**
 * Reads YAML front matter (title, publisher, url, published, language; other keys are left alone).
 *
 * A text that does not open with `---` has none. Front matter that cannot be read is an error, as
 * quoting it for article text would be worse than leaving the article out.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (opening === null) return { ok: true, metadata: NONE, bodyStart: 0 };
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (closing === null) {
    // A thematic break at the top of a Markdown file opens no front matter.
    if (!/^[\w-]+:/u.test(text.slice(opening[0].length))) {
      return { ok: true, metadata: NONE, bodyStart: 0 };
    }
    return bad('the closing --- is missing');
  }
  const document = parseDocument(text.slice(opening[0].length, closing.index), {
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error !== undefined) return bad(firstLine(error.message));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 }) ?? {};
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return bad(firstLine(cause.message));
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) return bad(describe(parsed.error));
  const known = Object.entries(parsed.data).filter(([, field]) => field !== undefined);
  return {
    ok: true,
    metadata: { ...NONE, ...Object.fromEntries(known) },
    bodyStart: closing.index + closing[0].length,
  };
}

function bad(reason: string): FrontMatter {
  return { ok: false, reason: `has bad front matter: ${reason}` };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'it does not fit the fields';
  if (issue.path.length === 0) return 'must be fields such as "title: ..."';
  return `${issue.path.join('.')}: ${firstLine(issue.message)}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function isDate(text: string): boolean {
  const date = ISO_DATE.test(text) ? new Date(text.slice(0, 10)) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
