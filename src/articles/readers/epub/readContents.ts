import { readXml, textOf, type XmlDocument, type XmlElement } from '../xml/readXml.ts';
import type { Zip } from '../zip/withZip.ts';
import type { Resource } from './readPackage.ts';
import { type Reference, resolvePath } from './resolvePath.ts';

/** A line of a table of contents. */
export interface ContentsEntry extends Reference {
  readonly title: string;
}

/** The entries of the first table of contents that has any, in order. */
export async function readContents(
  zip: Zip,
  tables: readonly Resource[],
): Promise<readonly ContentsEntry[]> {
  for (const { path } of tables) {
    const bytes = await zip.read(path);
    const entries = bytes === null ? [] : entriesOf(readXml(bytes), path);
    if (entries.length > 0) return entries;
  }
  return [];
}

function entriesOf(document: XmlDocument, path: string): ContentsEntry[] {
  return [...navigationLinks(document), ...ncxPoints(document)].flatMap(([reference, title]) =>
    reference === undefined || title === '' ? [] : [{ ...resolvePath(path, reference), title }],
  );
}

/** The links of EPUB 3, without lists of pages and landmarks. */
function navigationLinks(document: XmlDocument): [reference: string | undefined, title: string][] {
  return document.elements
    .filter(element => element.name === 'a' && isInContents(element))
    .map(element => [element.attributes.href, textOf(document, element)]);
}

function isInContents(element: XmlElement): boolean {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (at.name === 'nav') return (at.attributes['epub:type'] ?? 'toc').split(' ').includes('toc');
  }
  return false;
}

/** The points of EPUB 2, whose label precedes the reference. */
function ncxPoints(document: XmlDocument): [reference: string | undefined, title: string][] {
  let title = '';
  return document.elements.flatMap(element => {
    if (element.name === 'text' && element.parent?.parent?.name === 'navPoint') {
      title = textOf(document, element);
    }
    const isPoint = element.name === 'content' && element.parent?.name === 'navPoint';
    return isPoint ? [[element.attributes.src, title]] : [];
  });
}
