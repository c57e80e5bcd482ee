import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/articles/readers/pdf/readPdf.ts';
import { blocksOf, landmarksOf, onlyExtract } from '../extracts.ts';
import { paragraph, type TextLine, writePdf } from './writePdf.ts';

const HARBOUR = [
  'The harbour council closed the east pier on Tuesday after a survey',
  'found rot in eleven of its piles, and said that repairs would last',
  'until the end of May at the earliest.',
];
const FERRY = [
  'Ferries to the islands leave from the west pier until then, twice a',
  'day in each direction, and more often at weekends in the summer.',
];
const LEFT = [
  'The council closed the pier on Tuesday',
  'after divers had found rot in eleven',
  'of its piles. Repairs will last until',
  'the end of May, the harbour master',
  'said, and will cost two million pounds,',
  'which nobody has set aside.',
];
const RIGHT = [
  'Ferries leave from the west pier until',
  'then, twice a day in each direction.',
  'Fishing boats may still use the inner',
  'basin, but not at night, because the',
  'lights of the pier are out as well, as',
  'the harbour office confirmed.',
];

/** The text of a PDF with a page for each list of lines. */
async function textOf(...pages: readonly TextLine[][]): Promise<string[]> {
  return onlyExtract(await readPdf(writePdf(pages))).text.split('\n\n');
}

describe('readPdf', () => {
  it('reads lines and paragraphs with a landmark for each page', async () => {
    const pages = [
      [...paragraph(HARBOUR, { y: 700 }), ...paragraph(FERRY, { y: 650 })],
      paragraph(['Boats wait.'], { y: 700 }),
    ];
    const extract = onlyExtract(await readPdf(writePdf(pages)));
    expect(extract.text).toBe(`${HARBOUR.join('\n')}\n\n${FERRY.join('\n')}\n\nBoats wait.`);
    expect(landmarksOf(extract)).toEqual(['1: The harbour ', '2: Boats wait.']);
    expect(extract.blocks).toBeNull();
    expect(extract.firstLine).toBeNull();
  });

  it('finds headings by the size of their font and leaves other structure to blocks of text', async () => {
    const page = [
      ...paragraph(['East pier closed', 'until May'], { y: 740, size: 20 }),
      ...paragraph(['What was found'], { y: 690, size: 13 }),
      ...paragraph(HARBOUR, { y: 670 }),
    ];
    expect(blocksOf(onlyExtract(await readPdf(writePdf([page]))))).toEqual([
      'heading1: East pier closed\nuntil May',
      'heading2: What was found',
      `text: ${HARBOUR.join('\n')}`,
    ]);
  });

  it('starts a paragraph at an indent, and where a sentence ends before the edge', async () => {
    const indented = [
      ...paragraph(HARBOUR, { y: 700 }),
      { x: 84, y: 664, size: 10, text: FERRY[0] ?? '' },
      { x: 72, y: 652, size: 10, text: FERRY[1] ?? '' },
    ];
    expect(await textOf(indented)).toEqual([HARBOUR.join('\n'), FERRY.join('\n')]);
    expect(await textOf(paragraph([...HARBOUR, ...FERRY], { y: 700 }))).toEqual([
      HARBOUR.join('\n'),
      FERRY.join('\n'),
    ]);
  });

  it('keeps the lines of list items together and items apart', async () => {
    const page = [
      ...paragraph(['* The east pier is closed for all', '  boats.'], { y: 700 }),
      ...paragraph(['* The west pier is open.'], { y: 676 }),
    ];
    expect(await textOf(page)).toEqual([
      '* The east pier is closed for all\nboats.',
      '* The west pier is open.',
    ]);
  });

  it.each([
    [
      'drawn one after the other',
      [...paragraph(LEFT, { y: 700 }), ...paragraph(RIGHT, { x: 320, y: 700 })],
    ],
    [
      'drawn line by line',
      LEFT.flatMap((_, index) => [
        ...paragraph(LEFT, { y: 700 }).slice(index, index + 1),
        ...paragraph(RIGHT, { x: 320, y: 700 }).slice(index, index + 1),
      ]),
    ],
  ])('reads two columns in order, %s, below a line that runs across', async (_, columns) => {
    const page = [...paragraph([HARBOUR[0] ?? ''], { y: 740, size: 14 }), ...columns];
    const text = onlyExtract(await readPdf(writePdf([page]))).text;
    expect(text.replaceAll(/\s+/gu, ' ')).toBe([HARBOUR[0], ...LEFT, ...RIGHT].join(' '));
  });

  it('reads the rows of a table', async () => {
    const rows = ['North 12 34', 'South 56 78', 'East 90 12', 'West 34 56', 'All 78 90'];
    const page = rows.flatMap((row, index) =>
      row
        .split(' ')
        .map((text, cell) => ({ x: 72 + cell * 100, y: 700 - index * 12, size: 10, text })),
    );
    expect(onlyExtract(await readPdf(writePdf([page]))).text).toBe(rows.join('\n'));
  });

  it('leaves out running headers, footers and page numbers', async () => {
    const pages = [1, 2, 3].map(number => [
      { x: 72, y: 770, size: 9, text: `Harbour report ${number}` },
      ...paragraph([HARBOUR[number - 1] ?? ''], { y: 700 }),
      { x: 300, y: 30, size: 9, text: `Page ${number} of 3` },
      { x: 72, y: 20, size: 9, text: '(c) Harbour council' },
    ]);
    expect((await textOf(...pages)).join(' ').replaceAll('\n', ' ')).toBe(HARBOUR.join(' '));
  });

  it('joins a paragraph that runs over a page, around a footnote, and says where each line is', async () => {
    const pages = [
      [
        ...paragraph(HARBOUR.slice(0, 2), { y: 120 }),
        ...paragraph(['1 Survey of 3 May.'], { y: 60, size: 7 }),
      ],
      [...paragraph(HARBOUR.slice(2), { y: 700 }), ...paragraph(FERRY, { y: 650 })],
    ];
    const extract = onlyExtract(await readPdf(writePdf(pages)));
    expect(extract.text.split('\n\n')).toEqual([
      HARBOUR.join('\n'),
      '1 Survey of 3 May.',
      FERRY.join('\n'),
    ]);
    expect(landmarksOf(extract, 8)).toEqual([
      '1: The harb',
      '2: until th',
      '1: 1 Survey',
      '2: Ferries ',
    ]);
  });

  it('keeps a word that is broken at the end of a line as it is', async () => {
    expect(await textOf(paragraph(['The harbour is not acces-', 'sible.'], { y: 700 }))).toEqual([
      'The harbour is not acces-\nsible.',
    ]);
  });

  it('leaves out the raised mark of a note', async () => {
    const page = [
      { x: 72, y: 700, size: 10, text: 'Rot was found' },
      { x: 134, y: 704, size: 6, text: '12' },
      { x: 142, y: 700, size: 10, text: 'in all piles.' },
    ];
    expect(await textOf(page)).toEqual(['Rot was found in all piles.']);
  });

  it('reads the properties and ignores a title that a program wrote', async () => {
    const page = paragraph(FERRY, { y: 700 });
    const properties = {
      Title: 'East pier closed',
      Author: 'Ann Lee',
      CreationDate: "D:20240501120000+02'00'",
      ModDate: 'D:202405',
    };
    expect(onlyExtract(await readPdf(writePdf([page], properties))).fields).toEqual({
      title: 'East pier closed',
      author: 'Ann Lee',
      created: '2024-05-01T12:00:00+02:00',
      updated: '2024-05',
    });
    const stopgap = await readPdf(writePdf([page], { Title: 'Microsoft Word - report.doc' }));
    expect(onlyExtract(stopgap).fields).toEqual({});
  });

  it.each([
    ['a header alone', '%PDF-1.4\n'],
    ['a catalogue alone', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    [
      'a file that was cut',
      new TextDecoder().decode(writePdf([paragraph(FERRY, { y: 9 })])).slice(0, 300),
    ],
    ['other bytes', 'The pier is closed.'],
  ])('refuses %s as damaged', async (_, file) => {
    expect(await readPdf(new TextEncoder().encode(file))).toEqual({
      ok: false,
      reason: 'is damaged: it cannot be read as PDF',
    });
  });

  it('refuses a file without text', async () => {
    expect(await readPdf(writePdf([[], []]))).toEqual({
      ok: false,
      reason: 'has no text; it may be a scan',
    });
  });

  it('refuses a file of too many pages', async () => {
    expect(await readPdf(writePdf(Array.from({ length: 2001 }, () => [])))).toEqual({
      ok: false,
      reason: 'has 2,001 pages; at most 2,000 are read',
    });
  });
});
