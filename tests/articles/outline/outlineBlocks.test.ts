import { describe, expect, it } from 'vitest';
import { outlineBlocks } from '../../../src/articles/outline/outlineBlocks.ts';
import type { Block } from '../../../src/articles/readers/extract.ts';

const PROSE = 'The ferry ran aground near Northport on Monday, the harbour council said.';

/** Blocks written one a line: `h2 Title`, `text Words`, `boilerplate Menu`; `/` stands for a line break. */
function outlineOf(lines: readonly string[], stated: string | null = null) {
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
  const { title, publisher, paragraphs } = outlineBlocks(text, blocks, stated);
  return {
    title,
    publisher,
    paragraphs: paragraphs.map(({ start, end, heading }) => [heading, text.slice(start, end)]),
  };
}

describe('outlineBlocks', () => {
  it('takes the first heading of level 1 as the title, and others as headings', () => {
    expect(outlineOf(['h1 Aground', `text ${PROSE}`, 'h2 Next', 'text It is /afloat.'])).toEqual({
      title: 'Aground',
      publisher: null,
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

  it('makes no paragraph of a blank block, and none of the space around a block', () => {
    expect(outlineOf(['text  ', `text  ${PROSE} `]).paragraphs).toEqual([[null, PROSE]]);
  });
});
