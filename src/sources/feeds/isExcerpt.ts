import type { Entry } from '../../articles/readers/feed/listEntries.ts';

/** Fewer words are taken for the beginning of a longer text. */
const FEWEST_WORDS = 120;
/** How cut texts end: an ellipsis, also in brackets, and perhaps an invitation to read on. */
const CUT = /(?:…|\.\.\.)[^.!?…]{0,60}$/u;

/** Whether a feed has only a part of an entry's text. */
export function isExcerpt({ isContent }: Pick<Entry, 'isContent'>, text: string): boolean {
  if (CUT.test(text.slice(-100).trimEnd())) return true;
  return !isContent && text.split(/\s+/u, FEWEST_WORDS + 1).length <= FEWEST_WORDS;
}
