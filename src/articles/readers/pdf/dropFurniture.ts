import type { Line } from './page.ts';

/** How many lines at the top and at the bottom of a page may repeat. */
const DEPTH = 3;
/** How far apart on their pages repeated lines are. Unit: points. */
const SAME_PLACE = 4;
/** Pages with a line from which on it is furniture, if they are this share of all pages. */
const REPEATS = { pages: 3, share: 0.6 } as const;
const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:(?:page|seite|página|pagina|стор\.?|с\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|sur|di|з|из)\s*\d{1,4})?(?:\s*[-–—|])?$/iu;
const NUMBERS = /\d+|(?:^|\s)[ivxlc]{1,7}(?=\s|$)/giu;
const NO_WORDS = /[^\p{L}]+/gu;

/** Leaves out page numbers and what stands at the same place at the edge of several pages. */
export function dropFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const places = new Set(edgesOf(lines).flatMap(line => placesOf(line)));
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.min(REPEATS.pages, Math.ceil(pages.length * REPEATS.share)));
  const repeats = (line: Line): boolean =>
    placesOf(line).some(place => (counts.get(place) ?? 0) >= needed);
  return pages.map(lines => {
    const furniture = new Set(
      edgesOf(lines).filter(line => repeats(line) || PAGE_NUMBER.test(line.text)),
    );
    return lines.filter(line => !furniture.has(line));
  });
}

/** The lines nearest to the top and the bottom of a page, from the top down. */
function edgesOf(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y);
  return sorted.filter((_, index) => index < DEPTH || index >= sorted.length - DEPTH);
}

/** Names for what a line says, numbers apart, and where; lines at nearly the same place share one. */
function placesOf({ text, y }: Line): string[] {
  const says = text.replace(NUMBERS, '').replace(NO_WORDS, ' ').trim().toLowerCase();
  const row = Math.floor(y / SAME_PLACE);
  return [`${row} ${says}`, `${row + 1} ${says}`];
}
