import { zipOf } from '../zip/zipOf.ts';

/** Writes an EPUB with a file for each chapter, which has the XHTML of its body; `parts` are added. */
export function writeEpub(
  chapters: readonly string[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const items = chapters.map(
    (_, index) =>
      `<item id="c${index}" href="text/c${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  const files = chapters.map((body, index) => [`OPS/text/c${index}.xhtml`, xhtml(body)]);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package><metadata xmlns:dc="d">
      <dc:title>The East Pier</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>
      <dc:language>en</dc:language><dc:date>2024-05-01</dc:date><dc:identifier>urn:x</dc:identifier>
      </metadata><manifest>${items.join('')}
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
      </manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(files),
    ...parts,
  });
}

/** An XHTML document. */
export function xhtml(body: string): string {
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
}
