import type { Quote } from '../answer/quote.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { assertVerbatim } from './assertVerbatim.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { matchedWords, quoteBlock } from './quoteBlock.ts';
import { linkButtons, quoteMenu, type Row } from './rows.ts';
import { briefSourcesText, footnoteMark, type NumberedQuote, sourcesText } from './sources.ts';

/** What a message that quotes articles is made of. */
export interface Quoting {
  readonly content: string;
  /** The lines above the quotes, escaped; sources must find room below them. */
  readonly lead: readonly string[];
  /** At most 25. */
  readonly quotes: readonly Quote[];
  /** The number of the first quote; 1 when left out. */
  readonly firstNumber?: number;
  /** What stands above the quotes of a group, escaped; neighbours with the same heading are one group. */
  readonly headingOf?: (quote: Quote) => string;
  readonly terms: readonly QueryTerm[];
  /** The buttons to other pages. */
  readonly pages?: readonly Row[];
}

/** A longer quote may not fit even where it is shown alone, in context. Unit: characters as sent. */
const LONGEST_QUOTE = 3100;

const SOURCES_HEADING = '**Sources**';

/**
 * Lays out quotes over their sources. Where not all fit, as many as do are shown whole, in order,
 * and the others cited; no quote is cut.
 *
 * @throws AlteredQuoteError if a quote differs from its article.
 */
export function quotingMessage(quoting: Quoting): Message {
  const { content, lead, firstNumber = 1, headingOf = () => '', terms, pages = [] } = quoting;
  assertVerbatim(quoting.quotes);
  const quotes = quoting.quotes.map((quote, at) => ({ number: firstNumber + at, quote }));
  const head = lead.join('\n');
  const blocks = quotes.map(({ number, quote }) => blockOf(number, quote, headingOf(quote), terms));
  const descriptions = quotes.length === 0 ? [head] : layOut(head, blocks);
  return {
    content,
    embeds: descriptions.map(description => ({ description })),
    components: [
      ...(quotes.length === 0 ? [] : [quoteMenu(quotes)]),
      ...pages,
      ...linkButtons(quotes),
    ],
  };
}

interface Block extends NumberedQuote {
  /** Empty for none. */
  readonly heading: string;
  readonly text: string;
}

/** The descriptions of one or two embeds. */
interface Draft {
  readonly descriptions: readonly string[];
  /** How many quotes are shown. */
  readonly shown: number;
}

function blockOf(
  number: number,
  quote: Quote,
  heading: string,
  terms: readonly QueryTerm[],
): Block {
  const text = quoteBlock(quote.text, matchedWords(quote.text, terms));
  return { number, quote, heading, text: `**${footnoteMark(number)}**\n${text}` };
}

/** Sources stand under the quotes, in an embed of their own where one has no room for both. */
function layOut(head: string, blocks: readonly Block[]): readonly string[] {
  const sources = sourcesText(blocks);
  const bare = join(head, leftOutNote(blocks)).length + SOURCES_HEADING.length + 1;
  const room = Math.min(LIMITS.description - SOURCES_HEADING.length - 1, LIMITS.embedTotal - bare);
  const drafts = [
    draft(head, blocks, sources, (above, below) => [join(above, below)]),
    draft(head, blocks, sources, (above, below) => [above, below]),
    draft(head, blocks, briefSourcesText(blocks, room), (above, below) => [above, below]),
  ].filter(draft => draft !== null);
  const most = Math.max(...drafts.map(({ shown }) => shown));
  const best = drafts.find(({ shown }) => shown === most);
  if (best === undefined) throw new RangeError(`${head.length} characters above the quotes`);
  return best.descriptions;
}

/** Shows the blocks that fit, in order; null if not even the sources do. */
function draft(
  head: string,
  blocks: readonly Block[],
  sources: string,
  arrange: (quotes: string, sources: string) => string[],
): Draft | null {
  const describe = (shown: readonly Block[]): string[] => {
    const leftOut = leftOutNote(blocks.filter(block => !shown.includes(block)));
    const quotes = join(head, grouped(shown), leftOut);
    return arrange(quotes, `${SOURCES_HEADING}\n${sources}`);
  };
  const fits = (shown: readonly Block[]): boolean => {
    const lengths = describe(shown).map(({ length }) => length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return Math.max(...lengths) <= LIMITS.description && total <= LIMITS.embedTotal;
  };
  if (fits(blocks)) return { descriptions: describe(blocks), shown: blocks.length };
  if (!fits([])) return null;
  const shown: Block[] = [];
  for (const block of blocks) {
    shown.push(block);
    if (!fits(shown)) shown.pop();
  }
  return { descriptions: describe(shown), shown: shown.length };
}

/** The blocks, each group under its heading. */
function grouped(blocks: readonly Block[]): string {
  return blocks
    .map(({ heading, text }, at) => {
      if (heading === (blocks[at - 1]?.heading ?? '')) return text;
      return at === 0 ? `${heading}\n${text}` : `\n${heading}\n${text}`;
    })
    .join('\n');
}

/** Which quotes are not shown and why; empty if all are. */
function leftOutNote(blocks: readonly Block[]): string {
  const tooLong = blocks.filter(({ text }) => text.length > LONGEST_QUOTE);
  const others = blocks.filter(({ text }) => text.length <= LONGEST_QUOTE);
  const [verb, them] = others.length === 1 ? ['does', 'it'] : ['do', 'them'];
  return [
    tooLong.length > 0 ? `Too long for a message: ${marks(tooLong)}.` : '',
    others.length > 0
      ? `${marks(others)} ${verb} not fit here beside the others; choose ${them} below.`
      : '',
  ]
    .filter(note => note !== '')
    .join('\n');
}

function marks(blocks: readonly Block[]): string {
  return blocks.map(({ number }) => footnoteMark(number)).join(', ');
}

function join(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n');
}
