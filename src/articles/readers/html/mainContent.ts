import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';

/**
 * The HTML of the part of a page that Readability takes for its article, or null. Scripts are not run
 * and nothing is loaded.
 */
export function mainContent(html: string): string | null {
  const page = /<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  const document = new DOMParser().parseFromString(page, 'text/html');
  return new Readability(document, { disableJSONLD: true }).parse()?.content ?? null;
}
