import { describe, expect, it } from 'vitest';
import { outlineBlocks } from '../../../src/articles/outline/outlineBlocks.ts';
import type { Block } from '../../../src/articles/readers/extract.ts';

const PROSE = 'The ferry ran aground near Northport on Monday, the harbour council said.';

/** Blocks written one a line: `h2 Title`, `text Words`, `boilerplate Menu`; `/` stands for a line break. */
function outlineOf(lines: readonly string[], stated: string | null = null, isSpeech = false) {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines) {
    const [mark = '', ...words] = line.split(' ');
    const level = /^h(?<level>[1-6])$/u.exec(mark)?.groups?.level;
    const role = mark === 'text' || mark === 'boilerplate' ? mark : 'heading';
    const start = text.length;
    text += words.join(' ').replaceAll('/', '\n');
    blocks.push({
      start,
      end: text.length,
      role,
      level: level === undefined ? null : Number(level),
    });
    text += '\n\n';
  }
  const { title, publisher, published, paragraphs, landmarks } = outlineBlocks(text, blocks, {
    stated,
    isSpeech,
  });
  return {
    title,
    publisher,
    published,
    paragraphs: paragraphs.map(({ start, end, heading }) => [heading, text.slice(start, end)]),
    times: landmarks.map(({ time }) => time),
  };
}

describe('outlineBlocks', () => {
  it('takes the date of a byline above the first paragraph, and of no line below it', () => {
    const byline = 'text By Jane Doe, 3 March 2026';
    expect(outlineOf([byline, `text ${PROSE}`]).published).toBe('2026-03-03');
    expect(outlineOf([`text ${PROSE}`, byline]).published).toBeNull();
  });

  it('takes the first heading of level 1 as the title, and others as headings', () => {
    expect(
      outlineOf(['h1 Aground', `text ${PROSE}`, 'h2 Next', 'text It is /afloat.']),
    ).toMatchObject({
      title: 'Aground',
      publisher: null,
      published: null,
      paragraphs: [
        [null, PROSE],
        ['Next', 'It is \nafloat.'],
      ],
    });
  });

  it('keeps a heading of level 1 as that of a section where another title is stated', () => {
    const { paragraphs } = outlineOf(['h1 Introduction', `text ${PROSE}`], 'Aground');
    expect(paragraphs).toEqual([['Introduction', PROSE]]);
    expect(outlineOf(['h1 AGROUND!', `text ${PROSE}`], 'Aground').paragraphs).toEqual([
      [null, PROSE],
    ]);
  });

  it('infers a title where there is no heading of level 1', () => {
    expect(outlineOf(['text Ferry Runs Aground', `text ${PROSE}`]).title).toBe(
      'Ferry Runs Aground',
    );
    expect(outlineOf(['h2 Aground', `text ${PROSE}`]).title).toBe('Aground');
  });

  it('does not quote boilerplate, whether marked up or not', () => {
    const { paragraphs } = outlineOf([
      'h1 Aground',
      'boilerplate Home News Sport',
      'text Share/Post a Comment',
      `text ${PROSE}`,
      'text © 2025 The Ledger',
    ]);
    expect(paragraphs).toEqual([[null, PROSE]]);
  });

  it('cites the times of a live blog with their entries', () => {
    const { paragraphs, times } = outlineOf([
      'h1 Storm live',
      'text 11.02 GMT',
      'h3 Boats missing',
      'text Two boats are missing, the coast guard says.',
      'text 09:55',
      'text The harbour is closed.',
    ]);
    expect(paragraphs).toEqual([
      ['11.02 GMT Boats missing', 'Two boats are missing, the coast guard says.'],
      [null, '09:55\n\nThe harbour is closed.'],
    ]);
    expect(times).toEqual(['11.02 GMT', '09:55']);
  });

  it('does not take the offer of a newsletter for a section', () => {
    const lines = [
      'h1 Aground',
      'h3 Get our weekly newsletter',
      'text Sign up for the newsletter.',
    ];
    expect(outlineOf([...lines, `text ${PROSE}`]).paragraphs).toEqual([[null, PROSE]]);
    expect(outlineOf(['h1 Docs', 'h2 Subscribe', `text ${PROSE}`]).paragraphs).toEqual([
      ['Subscribe', PROSE],
    ]);
  });

  it('does not quote the stated title, even if it is no heading', () => {
    const lines = ['text Ferry aground?', 'h1 What we found', `text ${PROSE}`];
    expect(outlineOf(lines, 'Ferry Aground').paragraphs).toEqual([['What we found', PROSE]]);
  });

  it('quotes all that is said, without a title', () => {
    const { title, paragraphs } = outlineOf(['text The Ferry', `text ${PROSE}`], null, true);
    expect(title).toBeNull();
    expect(paragraphs).toEqual([
      [null, 'The Ferry'],
      [null, PROSE],
    ]);
  });

  it('makes no paragraph of a blank block, and none of the space around a block', () => {
    expect(outlineOf(['text  ', `text  ${PROSE} `]).paragraphs).toEqual([[null, PROSE]]);
  });
});
