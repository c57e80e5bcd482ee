import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitArticles } from '../../../src/articles/split/splitArticles.ts';

const PIER = 'The harbour council closed the east pier on Tuesday.\n\nNo one was hurt.\n';
const FERRY = 'The ferry ran aground near Oster Point on Sunday.\n\nPassengers left by boat.\n';
const PIER_HEADLINE = 'Harbour council closes the pier';
const FERRY_HEADLINE = 'Ferry runs aground off Oster Point';

/** Two articles below their headers, with a line between them. */
const pair = (first: string, second: string, between = ''): string =>
  `${first}${PIER}\n${between}${second}${FERRY}`;

describe('splitArticles', () => {
  it('keeps the first of several articles with bylines below rules', () => {
    const parts = ['Anna Berg', 'Bo Holm', 'Cy Lund'].map(
      name => `${FERRY_HEADLINE}\nBy ${name}\n\n${FERRY}`,
    );
    expect(splitArticles(parts.join('\n***\n\n')).map(({ firstLine }) => firstLine)).toEqual([
      1, 10, 19,
    ]);
  });

  it.each([
    ['front matter', pair('---\ntitle: Pier\n---\n', '---\ntitle: Ferry\n---\n')],
    ['TOML', pair('+++\ntitle = "Pier"\n+++\n', '+++\ntitle = "Ferry"\n+++\n')],
    ['titles', pair('Title: Pier\nDate: 2025-03-01\n\n', 'Title: Ferry\nDate: 2025-03-02\n\n')],
    ['titles alone', pair('Title: Pier\n\n', 'Title: Ferry\n\n')],
    ['titles below rules', pair('Title: Pier\n\n', 'Title: Ferry\n\n', '-----\n')],
    [
      'mail headers',
      pair('From: a@b.example\nSubject: Pier\n\n', 'From: a@b.example\nSubject: Ferry\n\n'),
    ],
    [
      'bylines and dates',
      pair(
        `${PIER_HEADLINE}\nBy Anna Berg\nMarch 1, 2025\n\n`,
        `${FERRY_HEADLINE}\nBy Bo Holm\nMarch 2, 2025\n\n`,
      ),
    ],
    [
      'bylines below rules',
      pair(`${PIER_HEADLINE}\nBy Anna Berg\n\n`, `${FERRY_HEADLINE}\nBy Bo Holm\n\n`, '* * *\n\n'),
    ],
    ['slugs', pair('BC-Pier-Closed, 1st Ld\n\n', 'BC-Ferry-Aground\n\n')],
    ['rules', pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n`, '==========\n\n')],
    ['lines of #', pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n`, '##########\n\n')],
    ['form feeds', pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n`, '\f')],
    [
      'form feeds on their own lines',
      pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n`, '\f\n'),
    ],
    ['headings below rules', pair(`# ${PIER_HEADLINE}\n\n`, `# ${FERRY_HEADLINE}\n\n`, '---\n\n')],
    [
      'Chinese headlines',
      pair('港口委员会关闭东码头\n\n', '渡轮星期日在海角附近搁浅\n\n', '========\n\n'),
    ],
    [
      'rules with sections inside',
      pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n---\n\n`, '==========\n\n'),
    ],
    ['headings of two words', pair('# Pier reopens\n\n', '# Lamp lit\n\n', '---\n\n')],
  ])('finds two articles between %s', (_, text) => {
    const [first, second, ...more] = splitArticles(text);
    expect(more).toEqual([]);
    expect(text.slice(first?.start, first?.end)).toContain('east pier');
    expect(text.slice(first?.start, first?.end)).not.toContain('Oster Point');
    expect(text.slice(second?.start, second?.end)).toContain('Oster Point');
    expect(text.slice(second?.start, second?.end)).not.toContain('east pier');
    const before = text.slice(0, second?.start).split('\n').length;
    expect([first?.firstLine, second?.firstLine]).toEqual([1, before]);
  });

  it.each([
    ['a text', `${PIER_HEADLINE}\n\n${PIER}`],
    [
      'sections between rules',
      '## Inform\n\nWe hold talks: here.\n\n---\n\n## Protect\n\nWe help sailors.\n',
    ],
    ['short names of sections', pair('Background\n\n', 'What next\n\n', '==========\n\n')],
    ['prose between rules', pair('', '', '* * *\n\n')],
    ['prose between long rules', pair(`${PIER_HEADLINE}\n\n`, '', '==========\n\n')],
    ['front matter and sections', `---\ntitle: Pier\n---\n${PIER}\n---\n\n${FERRY}`],
    [
      'front matter and a rule above a label',
      `---\ntitle: Pier\n---\n${PIER}\n---\nNote: it rained.\n\n${FERRY}`,
    ],
    [
      'a related article',
      pair(`${PIER_HEADLINE}\nBy Anna Berg\n\n`, `${FERRY_HEADLINE}\nBy Bo Holm\n\n`),
    ],
    [
      'related headlines',
      `${PIER_HEADLINE}\nBy Anna Berg\nMarch 1, 2025\n\n${PIER}\n${FERRY_HEADLINE}\nBy Bo Holm\nMarch 2, 2025\n`,
    ],
    [
      'different rules',
      `${PIER_HEADLINE}\n\n${PIER}\n========\n\n${FERRY_HEADLINE}\n\n${FERRY}\n########\n\nThe end of it all\n\nIt is over.\n`,
    ],
    [
      'underlined headings',
      `Harbour council news\n====================\n\n${PIER}\nFerry news of today\n====================\n\n${FERRY}`,
    ],
    ['pages of one article', `${PIER_HEADLINE}\n\n${PIER}\n\f${FERRY}`],
    ['a transcript', 'SMITH: Is it closed?\n\nJONES: It is.\n\nSMITH: Why?\n'],
    ['nothing', ''],
    ['rules alone', '=====\n\n=====\n'],
  ])('keeps %s one article', (_, text) => {
    expect(splitArticles(text)).toEqual([{ start: 0, end: text.length, firstLine: 1 }]);
  });

  it('leaves the rules between articles out of them', () => {
    const text = pair(`${PIER_HEADLINE}\n\n`, `${FERRY_HEADLINE}\n\n`, '==========\n\n');
    const parts = splitArticles(text).map(({ start, end }) => text.slice(start, end));
    expect(parts.join('')).not.toContain('=');
  });

  it('gives ranges in order and apart, each with its line, for any text', () => {
    const piece = fc.constantFrom(
      '---\n',
      '=========\n',
      '\f',
      '\n',
      '\r\n',
      'Title: Pier\n',
      'title: Pier\n',
      '+++\n',
      `${PIER_HEADLINE}\n`,
      'By Anna Berg\n',
      'March 2, 2025\n',
      'The pier is closed.\n',
      '# A heading of it\n',
      'BC-Pier-Closed\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const range of splitArticles(text)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          const before = text.slice(0, range.start).split(/\r\n|[\r\n]/u).length;
          expect(range.firstLine).toBe(before);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
