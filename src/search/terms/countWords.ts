import type { Article } from '../../articles/article.ts';
import { tokenize } from './tokenize.ts';

/** How many words the paragraphs of an article hold. */
export function countWords({ text, paragraphs }: Article): number {
  return paragraphs.reduce(
    (sum, { start, end }) => sum + tokenize(text.slice(start, end)).length,
    0,
  );
}
