import type { Landmark } from '../../article.ts';
import type { Block, ReadResult } from '../extract.ts';
import { readFragment } from '../html/readFragment.ts';
import { decodeXml, readXml } from '../xml/readXml.ts';
import { withZip, type Zip } from '../zip/withZip.ts';
import { findChapters, type SectionText } from './findChapters.ts';
import { type ContentsEntry, readContents } from './readContents.ts';
import { type Package, type Resource, readPackage } from './readPackage.ts';
import { resolvePath } from './resolvePath.ts';

/** The text of a file of the spine. */
interface Section extends SectionText {
  readonly path: string;
}

const GAP = '\n\n';
const MARKUP = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document|application\/xml)$/u;
const EMPTY_TAG = /<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/giu;
/** Elements of HTML that have no content; those of forms and media are never text. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'link', 'meta', 'wbr']);
const ENCRYPTION = 'META-INF/encryption.xml';

/** Reads a book as one article: the files of its spine in order, with a landmark for each chapter. */
export function readEpub(bytes: Uint8Array): Promise<ReadResult> {
  return withZip(bytes, async zip => {
    const book = await readPackage(zip);
    if (book === null) return refuse('is damaged: no package document of an EPUB can be read');
    if (await isProtected(zip, book)) return refuse('is protected against copying');
    const sections: Section[] = [];
    for (const resource of book.spine.filter(isText)) {
      const html = await readMarkup(zip, resource);
      if (html === null) continue;
      const content = readFragment(html);
      if (content === null) return refuse('nests too many elements in a chapter');
      const { text, blocks } = content;
      sections.push({ text, blocks: blocks ?? [], path: resource.path });
    }
    const entries = await readContents(zip, book.contents);
    return joinSections(sections, entries, book.fields);
  });
}

/** A table of contents in the spine is not text. */
function isText({ type, properties }: Resource): boolean {
  return MARKUP.test(type) && !properties.includes('nav');
}

async function readMarkup(zip: Zip, { path }: Resource): Promise<string | null> {
  const bytes = await zip.read(path);
  return bytes === null ? null : expandEmptyTags(decodeXml(bytes));
}

/** Writes `<a/>` as `<a></a>`: in HTML the slash means nothing. */
function expandEmptyTags(xhtml: string): string {
  return xhtml.replace(EMPTY_TAG, (tag, name: string, attributes: string) =>
    VOID.has(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** Whether a file of the spine is encrypted; fonts often are, which does not matter. */
async function isProtected(zip: Zip, { spine }: Package): Promise<boolean> {
  const bytes = await zip.read(ENCRYPTION);
  if (bytes === null) return false;
  const { elements } = readXml(bytes);
  const references = elements.filter(({ name }) => name === 'CipherReference');
  const encrypted = new Set(
    references.map(({ attributes }) => resolvePath('', attributes.URI ?? '').path),
  );
  return spine.some(({ path }) => encrypted.has(path));
}

function joinSections(
  sections: readonly Section[],
  entries: readonly ContentsEntry[],
  fields: Package['fields'],
): ReadResult {
  const blocks: Block[] = [];
  const landmarks: Landmark[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const section of sections.filter(({ text }) => text !== '')) {
    for (const block of section.blocks) {
      blocks.push({ ...block, start: block.start + offset, end: block.end + offset });
    }
    for (const { start, title } of findChapters(section, entriesFor(section, entries))) {
      landmarks.push({ start: start + offset, page: null, chapter: title, time: null });
    }
    texts.push(section.text);
    offset += section.text.length + GAP.length;
  }
  if (blocks.length === 0) return refuse('has no text');
  const extract = { text: texts.join(GAP), blocks, landmarks, firstLine: null, fields };
  return { ok: true, extracts: [{ ...extract, warnings: [] }] };
}

/** The entries of a file; null if there is no table of contents at all. */
function entriesFor(
  { path }: Section,
  entries: readonly ContentsEntry[],
): readonly ContentsEntry[] | null {
  return entries.length === 0 ? null : entries.filter(entry => entry.path === path);
}

function refuse(reason: string): ReadResult {
  return { ok: false, reason };
}
