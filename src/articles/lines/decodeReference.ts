import { decodeString } from 'micromark-util-decode-string';

/** A reference to a character in HTML: `&eacute;`, `&#8217;`. */
export const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;

/** The character of a reference such as `&amp;`; a line end becomes a space. */
export function decodeReference(reference: string): string {
  return decodeString(reference).replaceAll(/[\r\n]/gu, ' ');
}
