import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/articles/readers/docx/readDocx.ts';
import { blocksOf, onlyExtract } from '../extracts.ts';
import { zipOf } from '../zip/zipOf.ts';
import { para, run, table, wordXml, writeDocx } from './writeDocx.ts';

const CORE = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">
  <dc:title>East pier closed</dc:title><dc:creator>Ann Lee</dc:creator>
  <dcterms:created>2024-05-01T10:00:00Z</dcterms:created></cp:coreProperties>`;

async function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return blocksOf(onlyExtract(await readDocx(writeDocx(body, parts))));
}

describe('readDocx', () => {
  it('reads titles, headings and paragraphs by their styles', async () => {
    const body = [
      para(run('East pier closed'), 'Title'),
      para(run('What was found'), 'heading 1'),
      para(run('Divers found ') + run('rot.')),
      para(run('Repairs'), 'heading 2'),
      para(run('They last until May.')),
    ];
    expect(await read(body.join(''))).toEqual([
      'heading1: East pier closed',
      'heading1: What was found',
      'text: Divers found rot.',
      'heading2: Repairs',
      'text: They last until May.',
    ]);
  });

  it('reads tables row by row', async () => {
    const rows = [
      ['Pier', 'State'],
      ['East', 'closed'],
    ];
    expect(await read(table(rows))).toEqual(['text: Pier | State', 'text: East | closed']);
  });

  it('keeps the paragraphs of a cell that has several apart', async () => {
    const cell = `<w:tc>${para(run('One.'))}${para(run('Two.'))}</w:tc>`;
    expect(await read(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`)).toEqual(['text: One.', 'text: Two.']);
  });

  it('reads footnotes at the end, without their marks', async () => {
    const body = para(
      `${run('Divers found rot')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
    );
    const footnotes = wordXml(
      'footnotes',
      `<w:footnote w:id="2">${para(run('In eleven piles.'))}</w:footnote>`,
    );
    expect(await read(body, { 'word/footnotes.xml': footnotes })).toEqual([
      'text: Divers found rot.',
      'text: In eleven piles.',
    ]);
  });

  it('leaves out comments and deleted text, and reads inserted text', async () => {
    const body = para(
      `${run('The pier is ')}<w:del w:id="1"><w:r><w:delText>open</w:delText></w:r></w:del>` +
        `<w:ins w:id="2">${run('closed')}</w:ins><w:r><w:commentReference w:id="3"/></w:r>${run('.')}`,
    );
    const comments = wordXml('comments', `<w:comment w:id="3">${para(run('Sure?'))}</w:comment>`);
    expect(await read(body, { 'word/comments.xml': comments })).toEqual([
      'text: The pier is closed.',
    ]);
  });

  it('leaves out a table of contents', async () => {
    const body = para(run('Repairs 3'), 'toc 1') + para(run('The pier is closed.'));
    expect(await read(body)).toEqual(['text: The pier is closed.']);
  });

  it('reads the properties; a title on the page goes before theirs', async () => {
    const parts = { 'docProps/core.xml': CORE };
    const untitled = await readDocx(writeDocx(para(run('The pier is closed.')), parts));
    expect(onlyExtract(untitled).fields).toEqual({
      title: 'East pier closed',
      author: 'Ann Lee',
      created: '2024-05-01T10:00:00Z',
    });
    const titled = await readDocx(writeDocx(para(run('Pier closed'), 'Title'), parts));
    expect(onlyExtract(titled).fields).not.toHaveProperty('title');
  });

  it.each([
    [
      'the start of a file',
      new TextEncoder().encode('PK\u0003\u0004'),
      'is damaged: its ZIP archive has no directory',
    ],
    [
      'a header of a PDF',
      new TextEncoder().encode('%PDF-1.4\n'),
      'is damaged: its ZIP archive has no directory',
    ],
    ['another archive', zipOf({ 'a.txt': 'one' }), 'is a ZIP archive without a Word document'],
    [
      'a package without a document',
      zipOf({ '[Content_Types].xml': '<Types/>' }),
      'is damaged: its Word document cannot be read',
    ],
    ['a document without text', writeDocx(para('')), 'has no text'],
    [
      'a part of 33 MiB',
      writeDocx('', { 'word/document.xml': new Uint8Array(33 * 2 ** 20) }),
      'unpacks to a part of more than 32 MiB',
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await readDocx(bytes)).toEqual({ ok: false, reason });
  });

  it('does not expand declared entities', async () => {
    const entities = '<!DOCTYPE w:document [<!ENTITY a "pier"><!ENTITY b "&a;&a;&a;">]>';
    const document = wordXml('document', `<w:body>${para(run('The &b; is closed.'))}</w:body>`);
    const result = await readDocx(
      writeDocx('', { 'word/document.xml': document.replace('?>', `?>${entities}`) }),
    );
    expect(JSON.stringify(result)).not.toContain('pierpier');
  });

  it('does not unpack pictures and embedded files', async () => {
    const parts = { 'word/media/image1.png': new Uint8Array(40 * 2 ** 20) };
    const result = await readDocx(writeDocx(para(run('The pier is closed.')), parts));
    expect(blocksOf(onlyExtract(result))).toEqual(['text: The pier is closed.']);
  });
});
