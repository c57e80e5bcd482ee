import type { Page, Region } from './composePage.ts';
import type { PageBlock } from './textComposer.ts';

/** Text that Readability finds is not trusted below this length (Readability's own `charThreshold`). */
const MIN_READABLE = 500;
/** Text below this length must also be a certain part of what the page marks as an article. */
const SURE_LENGTH = 1000;
const MIN_PART = 0.3;
/** A block of this length is prose rather than a label. */
const PROSE_LENGTH = 80;
/** How many blocks may be between the headline and the first paragraph. */
const MAX_STANDFIRST = 12;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;
const LABELLED = /^[^:：]{2,30}[:：]\s*\S/u;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * The blocks of a page that are its article.
 *
 * `readable` is what Readability finds, or null. It drops some of an article's blocks, such as notes,
 * ratings and quotations, together with the furniture between them. Therefore it only decides where the
 * article is, and what reads as prose there is kept. Without it, the page's own markup decides.
 */
export function chooseBlocks(page: Page, readable: Page | null): readonly PageBlock[] {
  const region = largestRegion(page);
  const found = readable?.text.length ?? 0;
  if (region !== null && found < Math.min(SURE_LENGTH, MIN_PART * lengthOf(page, region))) {
    return page.blocks.slice(region.first, region.end);
  }
  const chosen = readable === null || found < MIN_READABLE ? [] : chooseAround(page, readable);
  return chosen.length > 0 ? chosen : fromHeadline(page);
}

/** What Readability kept, and prose between the headline and the end of the article. */
function chooseAround(page: Page, readable: Page): readonly PageBlock[] {
  const kept = new Set(readable.blocks.map(block => keyOf(readable, block)));
  const isKept = page.blocks.map(block => kept.has(keyOf(page, block)));
  const isProse = page.blocks.map(
    ({ start, end }, index) => isKept[index] === true && end - start >= PROSE_LENGTH,
  );
  const first = isProse.indexOf(true);
  const last = isProse.lastIndexOf(true);
  if (first === -1) return [];
  const from = headlineBefore(page, first);
  const to = regionEndAfter(page, first, last);
  const isChosen = page.blocks.map(
    (block, index) =>
      isKept[index] === true || (index >= from && index < to && isText(page, block)),
  );
  return page.blocks.filter(
    ({ role }, index) =>
      isChosen[index] === true ||
      (role === 'heading' && index >= from && index < to && isChosen[index + 1] === true),
  );
}

/** Where only spaces and punctuation differ, blocks are the same. */
function keyOf({ text }: Page, { start, end }: PageBlock): string {
  return text.slice(start, end).replaceAll(NEITHER_LETTER_NOR_DIGIT, '');
}

/** All blocks but those above the headline, such as menus. */
function fromHeadline({ blocks }: Page): readonly PageBlock[] {
  return blocks.slice(
    Math.max(
      0,
      blocks.findIndex(({ level }) => level === 1),
    ),
  );
}

function headlineBefore({ blocks }: Page, first: number): number {
  const from = Math.max(0, first - MAX_STANDFIRST);
  const above = blocks.slice(from, first).findLastIndex(({ level }) => level === 1);
  return above === -1 ? first : from + above;
}

function regionEndAfter({ regions }: Page, first: number, last: number): number {
  const around = regions.find(
    region => region.element === 'article' && region.first <= first && region.end > last,
  );
  return around?.end ?? last + 1;
}

/** Whether a block that Readability dropped is a sentence, or a label with a value: "Rating: False". */
function isText({ text }: Page, { start, end, role, linked }: PageBlock): boolean {
  if (role !== 'text' || linked * 2 > end - start) return false;
  const content = text.slice(start, end);
  return SENTENCE_END.test(content) || (content.length < PROSE_LENGTH && LABELLED.test(content));
}

function largestRegion(page: Page): Region | null {
  const articles = page.regions.filter(({ element }) => element === 'article');
  const candidates = articles.length > 0 ? articles : page.regions;
  return candidates.reduce<Region | null>(
    (largest, region) =>
      largest === null || lengthOf(page, region) > lengthOf(page, largest) ? region : largest,
    null,
  );
}

function lengthOf({ blocks }: Page, { first, end }: Region): number {
  return (blocks[end - 1]?.end ?? 0) - (blocks[first]?.start ?? 0);
}
