import { type Document, isCollection, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { ArticleMetadata } from './article.ts';

/** The metadata block at the start of a file, and the offset of the text after it. */
export type FrontMatter =
  | { readonly ok: true; readonly metadata: ArticleMetadata; readonly bodyStart: number }
  | { readonly ok: false; readonly reason: string };

const NO_METADATA: ArticleMetadata = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: null,
};
const NONE = { ok: true, metadata: NO_METADATA, bodyStart: 0 } as const satisfies FrontMatter;

const TOO_DEEP = 'it is nested too deeply';

/** Unit: UTF-16 code units. */
const MAX_LENGTH = 16_384;
const MAX_ALIASES = 20;
/** Nested lists and maps. A list used as a key takes cubic time in its depth. */
const MAX_DEPTH = 16;

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gmu;
/** The first line that is neither blank nor a comment starts with a key. */
const OPENS_WITH_FIELD = /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*["']?[\w-]+["']?[ \t]*:(?:\s|$)/u;
const ISO_DATE =
  /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

const oneLine = z
  .string({ error: 'must be text; put it in quotation marks' })
  .trim()
  .min(1, { error: 'must not be empty' })
  .max(500, { error: 'must not be longer than 500 characters' })
  .refine(text => !/[\r\n]/u.test(text), { error: 'must be one line' });

const dateError = { error: 'must be a date such as 2025-10-18' };
const languageError = { error: 'must be a language tag such as en' };

const schema = z.object({
  title: oneLine.nullish(),
  publisher: oneLine.nullish(),
  url: z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }).nullish(),
  published: z.string(dateError).refine(isDate, dateError).nullish(),
  language: z.string(languageError).refine(isLanguage, languageError).nullish(),
});

/**
 * Reads YAML front matter: title, publisher, url, published and language; other keys are ignored.
 *
 * Since `---` is also a horizontal rule, front matter must start with `---` and a key. Front matter that
 * cannot be parsed is an error: skipping the article is better than quoting its metadata as text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return NONE;
  CLOSING.lastIndex = opening;
  const closing = CLOSING.exec(text);
  if (closing?.index === opening) return { ...NONE, bodyStart: opening + closing[0].length };
  if (!OPENS_WITH_FIELD.test(text.slice(opening, opening + MAX_LENGTH))) return NONE;
  if (closing === null) return bad('the closing --- is missing');
  if (closing.index - opening > MAX_LENGTH) {
    return bad(`it is longer than ${MAX_LENGTH.toLocaleString('en')} characters`);
  }
  return readFields(text.slice(opening, closing.index), closing.index + closing[0].length);
}

function readFields(yaml: string, bodyStart: number): FrontMatter {
  const read = readYaml(yaml.replaceAll(/\r\n?/gu, '\n'));
  if (!read.ok) return bad(read.reason);
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) return bad(describe(parsed.error));
  const { title, publisher, url, published, language } = parsed.data;
  return {
    ok: true,
    metadata: {
      title: title ?? null,
      publisher: publisher ?? null,
      url: url ?? null,
      published: published ?? null,
      language: language ?? null,
    },
    bodyStart,
  };
}

type Yaml =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

function readYaml(yaml: string): Yaml {
  try {
    const document: Document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, reason: yamlReason(error) };
    if (isDeep(document)) return { ok: false, reason: TOO_DEEP };
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {} };
  } catch (error) {
    // An alias that leads nowhere or to too much; brackets nested too deep for the parser's stack.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return { ok: false, reason: yamlReason(error) };
    }
    throw error;
  }
}

function isDeep(document: Document): boolean {
  let deepest = 0;
  visit(document, {
    Collection: (_key, _node, path) => {
      deepest = Math.max(deepest, path.filter(isCollection).length + 1);
      return deepest > MAX_DEPTH ? visit.BREAK : undefined;
    },
  });
  return deepest > MAX_DEPTH;
}

function yamlReason(error: Error): string {
  return /call stack/u.test(error.message) ? TOO_DEEP : firstLine(error.message);
}

function bad(reason: string): FrontMatter {
  return { ok: false, reason: `has bad front matter: ${reason}` };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'it does not fit the fields';
  if (issue.path.length === 0) return 'it must be fields such as "title: ..."';
  return `${issue.path.join('.')} ${firstLine(issue.message)}`;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  const date = ISO_DATE.test(text) ? new Date(day) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
