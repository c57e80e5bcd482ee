import { spellingsOf } from '../../answer/question/queryTerms.ts';
import type { TextRange } from '../../articles/article.ts';
import type { QueryTerm } from '../../search/searchIndex.ts';
import { tokenize } from '../../search/terms/tokenize.ts';
import { cleanText, escapeText } from './escape.ts';

/** Formats a text as a quotation; `bold` are ranges of what `cleanText` returns for it. */
export function quoteBlock(text: string, bold: readonly TextRange[]): string {
  return escapeText(text, bold)
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n');
}

/** Ranges of the query terms' words in what `cleanText` returns for a text. */
export function matchedWords(text: string, terms: readonly QueryTerm[]): TextRange[] {
  const asked = spellingsOf(terms);
  const found: TextRange[] = [];
  for (const { term, start, end } of tokenize(cleanText(text))) {
    if (term === null || !asked.has(term)) continue;
    const before = found.at(-1);
    // A part of a word that is divided at a line end.
    if (before !== undefined && start < before.end) continue;
    // Adjacent ranges are merged, since Discord reads four asterisks in a row differently.
    if (before?.end === start) found[found.length - 1] = { start: before.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** The lines of a range, without surrounding white space, as ranges of what `cleanText` returns. */
export function linesIn(text: string, { start, end }: TextRange): TextRange[] {
  const from = cleanText(text.slice(0, start)).length;
  const range = cleanText(text.slice(start, end));
  return [...range.matchAll(/\S(?:.*\S)?/gu)].map(({ 0: line, index }) => ({
    start: from + index,
    end: from + index + line.length,
  }));
}
