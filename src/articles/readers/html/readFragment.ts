import type { Extract } from '../extract.ts';
import { composePage } from './composePage.ts';
import { joinBlocks } from './joinBlocks.ts';
import { MAX_DEPTH, measureHtml } from './measureHtml.ts';

/** Reads HTML that is nothing but an article, such as a feed's entry; null if it is nested too deeply. */
export function readFragment(html: string): Pick<Extract, 'text' | 'blocks'> | null {
  if (measureHtml(html).depth > MAX_DEPTH) return null;
  const { text, blocks } = composePage(html);
  return joinBlocks(text, blocks);
}

/** HTML that shows a plain text with its line breaks. */
export function htmlOfText(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

/** The text of HTML on one line, such as a title with entities in it. */
export function lineOfHtml(html: string): string {
  return composePage(html).text.replaceAll(/\s+/gu, ' ');
}
