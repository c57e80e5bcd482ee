import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { parseArticle } from '../../parseArticle.ts';
import { marksOf, readSamples, type Sample } from '../samples.ts';

const SAMPLES = readSamples();

describe.each(SAMPLES)('$name', sample => {
  it('has its title, headings, paragraphs and boilerplate recognized', () => {
    expect(annotate(parse(sample.text), sample)).toBe(annotate(sample, sample));
  });

  it('has the publisher that it names', () => {
    expect(parse(sample.text).publisher).toBe(sample.publisher);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('has the same outline with %s line ends', (_, lineEnd) => {
    expect(marksOf(parse(sample.text.replaceAll('\n', lineEnd)))).toEqual(sample.marks);
  });

  it('has the same outline in decomposed Unicode', () => {
    expect(marksOf(parse(sample.text.normalize('NFD')))).toEqual(sample.marks);
  });
});

it.each(SAMPLES.filter(({ title }) => title !== null))(
  'prefers the title in the front matter of $name',
  ({ text, title }) => {
    expect(parse(text).title).toBe(title);
  },
);

function parse(text: string): Article {
  const parsed = parseArticle('sample', new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

/** The sample's text with the marks in its margin, for a readable difference. */
function annotate(marked: Article | Sample, sample: Sample): string {
  const marks = 'marks' in marked ? marked.marks : marksOf(marked);
  return sample.text
    .split('\n')
    .map((line, index) => `${(marks[index] ?? '').padEnd(4)}${line}`)
    .join('\n');
}
