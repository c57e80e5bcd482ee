import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/articles/article.ts';
import { parseArticle } from '../parseArticle.ts';

const SEEDS = ['000_540f26b855e2b566', '001_841a36831db78f9a', '002_fd00d63da86ffa14'];

it.each(SEEDS)('keeps the outline of %s', name => {
  const file = new URL(`../../seeds/${name}.txt`, import.meta.url);
  const parsed = parseArticle(name, readFileSync(file));
  if (!parsed.ok) throw new Error(parsed.reason);
  const { title, publisher, paragraphs, text } = parsed.article;
  const outline = paragraphs.map(({ start, end, heading }) => ({
    lines: linesOf(parsed.article, { start, end })?.join('-'),
    heading,
    opens: text.slice(start, end).slice(0, 40),
    closes: text.slice(start, end).slice(-40),
  }));
  expect({ title, publisher, outline }).toMatchSnapshot();
});
