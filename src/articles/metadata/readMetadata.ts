import { z } from 'zod';
import type { ArticleMetadata } from '../article.ts';
import { NAMES, NESTED, normalizeName, type Property } from './fieldNames.ts';
import type { Fields } from './fields.ts';
import { readLanguage } from './language.ts';
import { splitNames, splitTags } from './names.ts';
import { readDate } from './readDate.ts';
import { booleanOf, isNothing, textsOf } from './values.ts';

/** What a file says about its article. */
export interface MetadataReading {
  readonly metadata: ArticleMetadata;
  readonly isDraft: boolean;
  /** One per field that makes no sense; each continues a sentence after the file name. */
  readonly warnings: readonly string[];
}

/** A value that makes sense, or what is wrong with it. */
type Reading<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly problem: string };

/** Units: UTF-16 code units, and values in a list. */
const MAX_LINE = 500;
const MAX_DESCRIPTION = 5000;
const MAX_LIST = 50;
const MAX_SHOWN = 60;

const NO_VALUE = { ok: true, value: null } as const;
const webAddress = z.url({ protocol: /^https?$/u });
const ADDRESS = /^[a-z][a-z\d+.-]*:\S/iu;
/** The date with which Jekyll starts a file's name. */
const DATED_NAME = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:[-_.][^/]*)?$/u;
/** The folders by which Zola, Hugo, WordPress and most newspapers address an article. */
const DATED_FOLDERS = /(?:^|\/)(\d{4}\/\d{2}\/\d{2})(?:\/|$)/u;

/** The metadata of an article without any. */
export const NO_METADATA: ArticleMetadata = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: null,
  authors: [],
  updated: null,
  description: null,
  tags: [],
};

/**
 * Makes sense of fields, whatever format they are from: front matter, Open Graph, JSON-LD, the properties
 * of PDF and DOCX. Names count in any case; a value that makes no sense costs a warning.
 *
 * `id` is the path of the file. Where no field gives the date, that path or the article's address may.
 */
export function readMetadata(fields: Fields, id = ''): MetadataReading {
  const warnings: string[] = [];
  const valuesOf = fieldReader(fields);
  const read = <Value>(
    property: Property,
    label: string,
    parse: (value: unknown) => Reading<Value>,
  ): Value | null => {
    let problem: string | null = null;
    for (const value of valuesOf(property)) {
      const reading = parse(value);
      if (!reading.ok) problem ??= reading.problem;
      else if (reading.value !== null) return reading.value;
    }
    if (problem !== null) warnings.push(`has ${label} that ${problem}`);
    return null;
  };
  const metadata: ArticleMetadata = {
    title: read('title', 'a title', readTitle),
    publisher: read('publisher', 'a publisher', readPublisher),
    url: read('url', 'an address', value => readAddress(value, valuesOf('site'))),
    published: read('published', 'a date', readTime) ?? dateOfPath(id, valuesOf('path')),
    language: read('language', 'a language', readTag),
    authors: read('authors', 'authors', readAuthors) ?? [],
    updated: read('updated', 'a date of its last change', readTime),
    description: read('description', 'a description', value => readLine(value, MAX_DESCRIPTION)),
    tags: unique(valuesOf('tags').flatMap(value => textsOf(value).flatMap(splitTags))),
  };
  return { metadata, isDraft: isDraft(valuesOf), warnings };
}

type ValuesOf = (property: Property) => unknown[];

/** Finds the values of a property, in the order of its names. */
function fieldReader(fields: Fields): ValuesOf {
  const values = new Map<string, unknown>();
  const add = (map: unknown): void => {
    for (const [name, value] of Object.entries(
      z.record(z.string(), z.unknown()).catch({}).parse(map),
    )) {
      const normal = normalizeName(name);
      if (isNothing(values.get(normal))) values.set(normal, value);
    }
  };
  add(fields);
  for (const name of NESTED) add(values.get(name));
  return property =>
    NAMES[property].map(name => values.get(name)).filter(value => !isNothing(value));
}

function isDraft(valuesOf: ValuesOf): boolean {
  return (
    valuesOf('draft').some(value => booleanOf(value) === true) ||
    valuesOf('published').some(value => booleanOf(value) === false) ||
    valuesOf('status').some(value => textsOf(value)[0]?.toLowerCase() === 'draft')
  );
}

/** The list of a title may be of a template or of translations: which one is meant is unknown. */
function readTitle(value: unknown): Reading<string> {
  const isList = Array.isArray(value) && value.length > 1;
  return isList ? problem('is a list') : readLine(value, MAX_LINE);
}

/** The name of a site; its address is none. */
function readPublisher(value: unknown): Reading<string> {
  const texts = textsOf(value).filter(text => !ADDRESS.test(text));
  if (texts.length === 0 && textsOf(value).length > 0) return NO_VALUE;
  return readLine(texts.length > 0 ? texts.join(', ') : value, MAX_LINE);
}

function readLine(value: unknown, maxLength: number): Reading<string> {
  const [text] = textsOf(value);
  if (text === undefined) return problem('is not a text');
  return text.length <= maxLength
    ? { ok: true, value: text }
    : problem(`is longer than ${maxLength.toLocaleString('en')} characters`);
}

/** Relative addresses need the address of the site; without it there is none. */
function readAddress(value: unknown, sites: readonly unknown[]): Reading<string> {
  const [text] = textsOf(value);
  if (text === undefined) return problem('is not a text');
  if (webAddress.safeParse(text).success) return { ok: true, value: text };
  if (ADDRESS.test(text)) return problem(`is not an http or https address: ${shown(text)}`);
  const site = sites
    .flatMap(site => textsOf(site))
    .find(site => webAddress.safeParse(site).success);
  if (site === undefined || !text.startsWith('/')) return NO_VALUE;
  return URL.canParse(text, site) ? { ok: true, value: new URL(text, site).href } : NO_VALUE;
}

/** `published: true` says that there is an article, not when it was published. */
function readTime(value: unknown): Reading<string> {
  if (booleanOf(value) !== null) return NO_VALUE;
  const [text] = textsOf(value);
  if (text === undefined) return problem('is not a text');
  const read = readDate(text);
  if (read.kind === 'date') return { ok: true, value: read.date };
  return read.kind === 'ambiguous'
    ? problem(`can be read in two ways: ${shown(text)}; write it like 2025-10-18`)
    : problem(`cannot be read: ${shown(text)}`);
}

function readTag(value: unknown): Reading<string> {
  const [text] = textsOf(value);
  if (text === undefined) return problem('is not a text');
  const tag = readLanguage(text);
  return tag === null ? problem(`is not a language tag: ${shown(text)}`) : { ok: true, value: tag };
}

function readAuthors(value: unknown): Reading<readonly string[]> {
  const texts = textsOf(value);
  if (texts.length === 0 || booleanOf(value) !== null) return problem('are not names');
  const names = unique(texts.filter(text => !ADDRESS.test(text)).flatMap(splitNames));
  return { ok: true, value: names.length === 0 ? null : names };
}

function dateOfPath(id: string, addresses: readonly unknown[]): string | null {
  const name = DATED_NAME.exec(id.replace(/\.[^./]*$/u, ''))?.[1];
  const paths = [id, ...addresses.flatMap(textsOf)];
  const folders = paths.map(path => DATED_FOLDERS.exec(path)?.[1]);
  for (const written of [name, ...folders]) {
    const read = readDate(written ?? '');
    if (read.kind === 'date') return read.date;
  }
  return null;
}

/** Values without those that differ only in case, and without long ones, which are no names. */
function unique(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (text.length <= MAX_LINE && known.size < MAX_LIST && !known.has(key)) known.set(key, text);
  }
  return [...known.values()];
}

function problem(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}
