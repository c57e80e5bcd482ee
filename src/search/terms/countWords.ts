import type { Article } from '../../articles/article.ts';
import { tokenize } from './tokenize.ts';

/** Number of words in an article's paragraphs. */
export function countWords({ text, paragraphs }: Article): number {
  return paragraphs.reduce(
    (sum, { start, end }) => sum + tokenize(text.slice(start, end)).length,
    0,
  );
}
