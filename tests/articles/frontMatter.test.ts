import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/articles/frontMatter.ts';

const NONE = { title: null, publisher: null, url: null, published: null, language: null };

describe('readFrontMatter', () => {
  it('reads known keys and ignores others', () => {
    const yaml =
      'title: "A: B"\npublisher: The Ledger\nurl: https://example.org/a\n' +
      'published: 2025-10-18\nlanguage: en-GB\ntags: [a]\n';
    expect(readFrontMatter(`---\n${yaml}---\nText.`)).toEqual({
      ok: true,
      metadata: {
        title: 'A: B',
        publisher: 'The Ledger',
        url: 'https://example.org/a',
        published: '2025-10-18',
        language: 'en-GB',
      },
      bodyStart: yaml.length + 8,
    });
  });

  it.each(['\n', '\r\n', '\r'])('reads front matter with %j line ends', lineEnd => {
    const text = ['---', '# a comment', 'title: One', 'publisher:', '...', 'Text.'].join(lineEnd);
    expect(readFrontMatter(text)).toEqual({
      ok: true,
      metadata: { ...NONE, title: 'One' },
      bodyStart: text.indexOf('Text.'),
    });
  });

  it.each([
    ['2025-10-18'],
    ['2025-10-18T09:30'],
    ['2025-10-18 09:30:15.2Z'],
    ['2025-10-18T09:30:00+02:00'],
  ])('keeps the date %s as written', published => {
    const read = readFrontMatter(`---\npublished: "${published}"\n---\n`);
    expect(read).toMatchObject({ metadata: { published } });
  });

  it.each([
    ['no front matter', 'Text.\n---\ntitle: One\n---\n'],
    ['a rule above prose', '---\n\nHe said one thing: go.\n\n---\n\nAnd went.'],
    ['a rule above a heading', '---\n# Title\n\nText.\n'],
    ['dashes in a row', '----\ntitle: One\n---\n'],
    ['leading space', ' ---\ntitle: One\n---\n'],
  ])('finds none in %s', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ ok: true, metadata: NONE, bodyStart: 0 });
  });

  it('skips empty front matter', () => {
    expect(readFrontMatter('---\n---\nText.')).toEqual({ ok: true, metadata: NONE, bodyStart: 8 });
  });

  it.each([
    ['never closed', 'title: One\n\nText.', 'the closing --- is missing'],
    ['a list for a title', 'title: [a, b]\n---\n', 'title must be text; put it in quotation marks'],
    ['a number', 'title: 1984\n---\n', 'title must be text; put it in quotation marks'],
    ['an empty title', 'title: " "\n---\n', 'title must not be empty'],
    ['two lines', 'title: "a\\nb"\n---\n', 'title must be one line'],
    ['a script', 'url: javascript:alert(1)\n---\n', 'url must be an http or https address'],
    ['no such day', 'published: 2025-02-30\n---\n', 'published must be a date such as 2025-10-18'],
    [
      'no such hour',
      'published: 2025-02-03T25:00\n---\n',
      'published must be a date such as 2025-10-18',
    ],
    ['a year alone', 'published: 2025\n---\n', 'published must be a date such as 2025-10-18'],
    ['no language', 'language: en_US\n---\n', 'language must be a language tag such as en'],
    ['a key twice', 'title: a\ntitle: b\n---\n', 'Map keys must be unique'],
    [
      'too much',
      `title: a\nnote: ${'x'.repeat(20_000)}\n---\n`,
      'it is longer than 16,384 characters',
    ],
    ['deep nesting', `title: a\nx: ${'['.repeat(10_000)}\n---\n`, 'it is nested too deeply'],
  ])('rejects %s', (_, yaml, reason) => {
    expect(readFrontMatter(`---\n${yaml}`)).toEqual({
      ok: false,
      reason: `has bad front matter: ${reason}`,
    });
  });

  it('rejects an alias bomb', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const levels = names.map((name, level) => {
      const before = names[level - 1];
      const items = Array.from({ length: 9 }, () => (before === undefined ? 'x' : `*${before}`));
      return `${name}: &${name} [${items.join(', ')}]`;
    });
    expect(readFrontMatter(`---\n${levels.join('\n')}\n---\n`)).toEqual({
      ok: false,
      reason: expect.stringContaining('Excessive alias count'),
    });
  });
});
