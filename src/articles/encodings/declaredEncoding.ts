import { normalizeName } from '../metadata/fieldNames.ts';
import { readFrontMatter } from '../metadata/frontMatter.ts';
import { isEncoding } from './decodeAs.ts';

/** Where a declaration must be. Unit: bytes. */
const HEAD = 4096;
const XML = /^\s{0,100}<\?xml\s[^>]{0,200}encoding\s{0,9}=\s{0,9}["'](?<name>[\w.:-]{1,40})/iu;
const HTML = /<meta\s[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}(?<name>[\w.:-]{1,40})/iu;
const UTF_16 = /^(?:utf-?16|ucs-?2|unicode|iso-10646)/iu;

/** The encoding that `encoding:` in front matter names; null for none and for an unknown one. */
export function encodingOfFrontMatter(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  if (!/encoding|charset/iu.test(head)) return null;
  const fields = Object.entries(readFrontMatter(head).fields);
  const named = fields.find(([name]) => ['encoding', 'charset'].includes(normalizeName(name)));
  return knownName(named?.[1]);
}

/** The encoding that an XML declaration or an HTML `meta` names; null for none and for an unknown one. */
export function encodingOfMarkup(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  if (!/^\s*</u.test(head)) return null;
  return knownName((XML.exec(head) ?? HTML.exec(head))?.groups?.name);
}

/** UTF-16 cannot be: the declaration was readable. */
function knownName(name: unknown): string | null {
  return typeof name === 'string' && isEncoding(name) && !UTF_16.test(name.trim()) ? name : null;
}

/** All characters of ASCII are right, whatever the encoding. */
function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString(
    'latin1',
  );
}
