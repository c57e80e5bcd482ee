import { readXml, textOf, type XmlDocument, type XmlElement } from '../xml/readXml.ts';
import type { Zip } from '../zip/withZip.ts';
import { resolvePath } from './resolvePath.ts';

/** A file of the book by its path in the archive. */
export interface Resource {
  readonly path: string;
  readonly type: string;
  /** Such as `nav` or `cover-image`. */
  readonly properties: readonly string[];
}

/** What the package document of an EPUB says. */
export interface Package {
  /** In reading order. */
  readonly spine: readonly Resource[];
  /** The tables of contents: the navigation document of EPUB 3 before the NCX of EPUB 2. */
  readonly contents: readonly Resource[];
  readonly fields: Readonly<Record<string, unknown>>;
}

const CONTAINER = 'META-INF/container.xml';
const NCX = 'application/x-dtbncx+xml';
/** Elements of Dublin Core by the field they become; a source or an identifier is not the book's address. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  creator: 'author',
  publisher: 'publisher',
  date: 'date',
  language: 'language',
  description: 'description',
  subject: 'tags',
};
const REPEATED = new Set(['author', 'tags']);

/** Reads the package document that the container names first; null without a readable one. */
export async function readPackage(zip: Zip): Promise<Package | null> {
  const container = await zip.read(CONTAINER);
  if (container === null) return null;
  const root = readXml(container).elements.find(({ name }) => name === 'rootfile');
  const path = root?.attributes['full-path'];
  const bytes = path === undefined ? null : await zip.read(path);
  if (path === undefined || bytes === null) return null;
  const document = readXml(bytes);
  const resources = readManifest(document, path);
  const spine = named(document, 'itemref')
    .map(({ attributes }) => resources.get(attributes.idref ?? ''))
    .filter(resource => resource !== undefined);
  const all = [...resources.values()];
  const navigation = all.filter(({ properties }) => properties.includes('nav'));
  const ncx = all.filter(({ type }) => type === NCX);
  return { spine, contents: [...navigation, ...ncx], fields: readFields(document) };
}

function readManifest(document: XmlDocument, packagePath: string): Map<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const { attributes } of named(document, 'item')) {
    const { id, href, properties = '' } = attributes;
    if (id === undefined || href === undefined) continue;
    resources.set(id, {
      path: resolvePath(packagePath, href).path,
      type: attributes['media-type'] ?? '',
      properties: properties.split(/\s+/u),
    });
  }
  return resources;
}

function readFields(document: XmlDocument): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const element of document.elements) {
    const field = FIELDS[element.name];
    const value = textOf(document, element);
    if (field === undefined || value === '' || element.parent?.name !== 'metadata') continue;
    if (REPEATED.has(field)) fields[field] = [...listOf(fields[field]), value];
    else fields[field] ??= value;
  }
  return fields;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function named({ elements }: XmlDocument, name: string): XmlElement[] {
  return elements.filter(element => element.name === name);
}
