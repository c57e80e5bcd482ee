import { expect } from 'vitest';
import { expandQuote } from '../../../src/answer/expand/expandQuote.ts';
import { readPassages } from '../../../src/passages/readPassages.ts';
import { parseArticle } from '../../parseArticle.ts';

/** Headline of a marked article. */
export const PREFIX = '# News\n\n';

/** A case in which ⟦⟧ mark the sentence asked for and ⟪⟫ its expansion; without ⟪⟫ it stays alone. */
export function readCase(marked: string) {
  const text = PREFIX + marked;
  const bare = text.replaceAll(/[⟦⟧⟪⟫]/gu, '');
  const offsetOf = (mark: string): number =>
    text.slice(0, text.indexOf(mark)).replaceAll(/[⟦⟧⟪⟫]/gu, '').length;
  const expected = text.includes('⟪')
    ? bare.slice(offsetOf('⟪'), offsetOf('⟫'))
    : bare.slice(offsetOf('⟦'), offsetOf('⟧'));
  return { bare, expected, asked: offsetOf('⟦'), title: bare.slice(PREFIX.length) };
}

/** The article of a text and its sentences. */
export function articleOf(text: string) {
  const parsed = parseArticle('case.md', new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.reason);
  const sentences = readPassages(parsed.article).flatMap(passage => passage.sentences);
  return { article: parsed.article, sentences };
}

/** The expansion of the sentence that starts at an offset. */
export function runText(text: string, asked: number): string {
  const { article, sentences } = articleOf(text);
  const index = sentences.findIndex(({ start }) => start === asked);
  expect(index, 'a sentence starts at ⟦').toBeGreaterThanOrEqual(0);
  const { first, last } = expandQuote(article, sentences, index);
  return article.text.slice(sentences[first]?.start, sentences[last]?.end);
}
