import { expect, it } from 'vitest';
import type { ArticleInput } from '../../src/articles/createArticle.ts';
import { readMetadata } from '../../src/articles/metadata/readMetadata.ts';
import { run } from '../../src/library/readLongArticle.ts';

const BODY = 'The bridge is open again. It was closed for a year.\n\n';

it.each<[what: string, text: () => string, reason: string]>([
  [
    'headings without text',
    () => '# a\n'.repeat(200_000),
    'has more than 200,000 lines; divide it into smaller files',
  ],
  [
    'short lines',
    () => 'a b\n'.repeat(200_000),
    'has more than 200,000 lines; divide it into smaller files',
  ],
  [
    'different words without a full stop',
    () => BODY + Array.from({ length: 50_001 }, (_, at) => letters(at)).join(' '),
    'holds a sentence of more than 50,000 words; end sentences with a full stop or a line break',
  ],
  [
    'very short sentences',
    () => BODY + 'It is. '.repeat(100_001),
    'holds more than 100,000 sentences; divide it into smaller files',
  ],
  [
    'different words in sentences',
    () => BODY + Array.from({ length: 200_001 }, (_, at) => letters(at) + gapAt(at)).join(''),
    'holds more than 200,000 different words; divide it into smaller files',
  ],
  [
    'too many characters',
    () => 'a'.repeat(10_000_001),
    'has more than 10,000,000 characters; divide it into smaller files',
  ],
])('rejects an article of %s and names the limit', (_, text, reason) => {
  expect(run(inputOf(text()))).toEqual({ ok: false, reason });
});

it('returns the reason why a text is not an article', () => {
  expect(run(inputOf('# a\n'.repeat(100)))).toEqual({
    ok: false,
    reason: 'has no text besides titles and boilerplate',
  });
});

/** What a plain text is parsed from. */
function inputOf(text: string): ArticleInput {
  const none = { blocks: null, landmarks: [], firstLine: 1, fields: {}, warnings: [] };
  return { id: 'a.md', extract: { text, ...none }, metadata: readMetadata({}).metadata };
}

function gapAt(at: number): string {
  return at % 100 === 0 ? '. The ' : ' ';
}

/** A different word for each number. */
function letters(number: number): string {
  return number.toString(26).replaceAll(/\d/gu, digit => 'qrstuvwxyz'.charAt(Number(digit)));
}
