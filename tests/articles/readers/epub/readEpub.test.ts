import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../src/articles/readers/epub/readEpub.ts';
import { blocksOf, landmarksOf, onlyExtract } from '../extracts.ts';
import { zipOf } from '../zip/zipOf.ts';
import { writeEpub, xhtml } from './writeEpub.ts';

const CHAPTERS = [
  '<h1>Rot</h1><p>Divers found rot<a id="p1"/>.</p>',
  '<p>It was in eleven piles.</p>',
  '<h1 id="a">Repairs</h1><p>They last until May.</p><h2 id="b">Costs</h2><p>Two million.</p>',
];

/** A navigation document of EPUB 3. */
function navOf(links: readonly (readonly [href: string, title: string])[]): string {
  const items = links.map(
    ([href, title]) => `<li><a href="${href}"><span>${title}</span></a></li>`,
  );
  return xhtml(`<h1>Contents</h1><nav epub:type="toc"><ol>${items.join('')}</ol></nav>
    <nav epub:type="page-list"><ol><li><a href="text/c0.xhtml">i</a></li></ol></nav>`);
}

describe('readEpub', () => {
  it('reads the spine in order, without its table of contents, and the metadata', async () => {
    const extract = onlyExtract(
      await readEpub(writeEpub(CHAPTERS, { 'OPS/nav.xhtml': navOf([['text/c0.xhtml', 'Rot']]) })),
    );
    expect(blocksOf(extract)).toEqual([
      'heading1: Rot',
      'text: Divers found rot.',
      'text: It was in eleven piles.',
      'heading1: Repairs',
      'text: They last until May.',
      'heading2: Costs',
      'text: Two million.',
    ]);
    expect(extract.fields).toEqual({
      title: 'The East Pier',
      author: ['Ann Lee', 'Bo Ek'],
      language: 'en',
      date: '2024-05-01',
    });
  });

  it('names chapters as the navigation of EPUB 3 does, also within a file', async () => {
    const nav = navOf([
      ['text/c0.xhtml', '1. Rot'],
      ['text/c2.xhtml#a', 'Repairs'],
      ['text/c2.xhtml#b', 'Costs'],
    ]);
    expect(
      landmarksOf(onlyExtract(await readEpub(writeEpub(CHAPTERS, { 'OPS/nav.xhtml': nav })))),
    ).toEqual(['1. Rot: Rot\n\nDivers ', 'Repairs: Repairs\n\nThe', 'Costs: Costs\n\nTwo m']);
  });

  it('names chapters as the NCX of EPUB 2 does', async () => {
    const ncx = `<ncx><docTitle><text>Book</text></docTitle><navMap>
      <navPoint><navLabel><text>All about rot</text></navLabel><content src="text/c0.xhtml"/></navPoint>
      <navPoint><navLabel><text>The repairs</text></navLabel><content src="text/c2.xhtml"/></navPoint>
      </navMap></ncx>`;
    expect(
      landmarksOf(onlyExtract(await readEpub(writeEpub(CHAPTERS, { 'OPS/toc.ncx': ncx })))),
    ).toEqual(['All about rot: Rot\n\nDivers ', 'The repairs: Repairs\n\nThe']);
  });

  it('names chapters by their first heading where there is no table of contents', async () => {
    expect(landmarksOf(onlyExtract(await readEpub(writeEpub(CHAPTERS))), 3)).toEqual([
      'Rot: Rot',
      'Repairs: Rep',
    ]);
  });

  it.each([
    [
      'the start of a file',
      new TextEncoder().encode('PK\u0003\u0004'),
      'is damaged: its ZIP archive has no directory',
    ],
    [
      'another archive',
      zipOf({ 'a.txt': 'one' }),
      'is damaged: no package document of an EPUB can be read',
    ],
    ['a book without text', writeEpub(['<img src="a.png"/>']), 'has no text'],
    [
      'a protected book',
      writeEpub(CHAPTERS, {
        'META-INF/encryption.xml':
          '<encryption><CipherReference URI="OPS/text/c0.xhtml"/></encryption>',
      }),
      'is protected against copying',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await readEpub(bytes)).toEqual({ ok: false, reason });
  });

  it('reads a book with encrypted fonts', async () => {
    const encryption = '<encryption><CipherReference URI="OPS/font.otf"/></encryption>';
    const book = writeEpub(CHAPTERS, { 'META-INF/encryption.xml': encryption });
    expect((await readEpub(book)).ok).toBe(true);
  });
});
