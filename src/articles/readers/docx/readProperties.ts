import { documentTitle } from '../documentTitle.ts';
import { readXml, textOf } from '../xml/readXml.ts';
import type { Zip } from '../zip/withZip.ts';

/** Elements of the core properties (ECMA-376, part 2) by the field they become. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  creator: 'author',
  created: 'created',
  modified: 'updated',
  language: 'language',
  description: 'description',
  keywords: 'tags',
};

/** The properties of a Word document that say something. */
export async function readProperties(zip: Zip): Promise<Record<string, string>> {
  const part = await zip.read('docProps/core.xml');
  if (part === null) return {};
  const document = readXml(part);
  const fields: Record<string, string> = {};
  for (const element of document.elements) {
    const field = FIELDS[element.name];
    const value = textOf(document, element);
    if (field !== undefined && value !== '') fields[field] = value;
  }
  const { title, ...others } = fields;
  const sensible = title === undefined ? null : documentTitle(title);
  return sensible === null ? others : { ...others, title: sensible };
}
