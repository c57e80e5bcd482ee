import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/articles/metadata/frontMatter.ts';
import { NO_METADATA, readMetadata } from '../../../src/articles/metadata/readMetadata.ts';
import { FRONT_MATTERS } from './frontMatters.ts';

const BODY = 'The ferry ran aground near Oster Point on Sunday.\n';

describe('readFrontMatter', () => {
  it.each(FRONT_MATTERS)(
    'reads $name',
    ({ block, metadata = {}, warnings = [], isDraft = false }) => {
      const text = block + BODY;
      const read = readFrontMatter(text);
      const meant = readMetadata(read.fields);
      expect(text.slice(read.bodyStart).trimStart()).toBe(BODY);
      expect(meant.metadata).toEqual({ ...NO_METADATA, ...metadata });
      expect([...read.warnings, ...meant.warnings]).toEqual(warnings);
      expect(meant.isDraft).toBe(isDraft);
    },
  );

  it.each(['\n', '\r\n', '\r'])('reads front matter with %j line ends', lineEnd => {
    const text = ['---', '# a comment', 'title: One', 'publisher:', '...', 'Text.'].join(lineEnd);
    expect(readFrontMatter(text)).toEqual({
      fields: { title: 'One', publisher: '' },
      bodyStart: text.indexOf('Text.'),
      warnings: [],
    });
  });

  it.each([
    ['no front matter', 'Text.\n---\ntitle: One\n---\n'],
    ['a rule above prose', '---\n\nHe said one thing: go.\n\n---\n\nAnd went.'],
    ['a rule above a sentence', '---\nThe pier is closed: no one may enter.\n---\nText.'],
    ['a rule above paragraphs', '---\nNote: bring a coat.\nIt is cold.\nIt rains.\n---\nText.'],
    ['a rule above a quotation', '---\n"We hold talks: here," he said.\n---\nText.'],
    ['a rule above a heading', '---\n# Title\n\nText.\n'],
    [
      'sections between rules',
      '## Inform\n\nWe hold talks: here.\n\n---\n\n## Protect\n\nWe help.\n',
    ],
    ['dashes in a row', '----\ntitle: One\n---\n'],
    ['leading space', ' ---\ntitle: One\n---\n'],
    ['a label above a text', 'Update: the pier is closed.\n\nText.'],
    ['a transcript', 'MODERATOR: Good evening.\nSMITH: Thank you.\n\nText.'],
    ['questions and answers', 'Q: Who closed it?\nA: The council.\n\nText.'],
    ['a list of terms', 'Pier: a landing stage.\nQuay: a wharf.\n\nText.'],
    ['one label and prose', 'Source: Reuters\nThe pier is closed.\n\nText.'],
    ['a text in braces', '{The pier is closed.}\n\nText.'],
    ['a JSON list', '[{"title": "One"}]\n'],
    ['an object that never closes', '{"title": "One",\n\nText.'],
    ['text after an object', '{"title": "One"} is what it says.\n'],
  ])('finds none in %s', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ fields: {}, bodyStart: 0, warnings: [] });
  });

  it('keeps the text below front matter that is too long, and reads its start', () => {
    const text = `---\ntitle: One\n${'note: a\n'.repeat(4000)}---\n${BODY}`;
    const { fields, bodyStart, warnings } = readFrontMatter(text);
    expect(fields).toMatchObject({ title: 'One' });
    expect(text.slice(bodyStart)).toBe(BODY);
    expect(warnings).toEqual([
      'has front matter longer than 16,384 characters; only its start is read',
    ]);
  });

  it('reads what an alias bomb leaves', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const levels = names.map((name, level) => {
      const before = names[level - 1];
      const items = Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`));
      return `${name}: &${name} [${items.join(', ')}]`;
    });
    const { fields, warnings } = readFrontMatter(`---\ntitle: One\n${levels.join('\n')}\n---\n`);
    expect(fields).toEqual({ title: 'One', a: Array.from({ length: 9 }, () => 'x') });
    expect(warnings).toEqual([expect.stringContaining('Excessive alias count')]);
  });

  it('gives an offset in the text and at most one warning, for any text', () => {
    const piece = fc.constantFrom(
      '---',
      '+++',
      ';;;',
      '...',
      '\n',
      '\r\n',
      '\n\n',
      'title',
      'date',
      ': ',
      ' = ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '!',
      '%',
      '#',
      '  ',
      '\t',
      '1',
      'x',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const { fields, bodyStart, warnings } = readFrontMatter(text);
        expect(bodyStart).toBeGreaterThanOrEqual(0);
        expect(bodyStart).toBeLessThanOrEqual(text.length);
        expect(warnings.length).toBeLessThanOrEqual(1);
        expect(readMetadata(fields).metadata).toMatchObject({ url: null });
      }),
    );
  });
});
