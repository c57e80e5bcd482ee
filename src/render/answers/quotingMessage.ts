import type { APIEmbed } from 'discord-api-types/v10';
import type { Quote } from '../../answer/quote/quote.ts';
import type { QueryTerm } from '../../search/searchIndex.ts';
import { linkButtons } from '../components/linkButtons.ts';
import { quoteMenu } from '../components/quoteMenu.ts';
import type { Row } from '../components/row.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { matchedWords, quoteBlock } from '../text/quoteBlock.ts';
import {
  briefSourcesText,
  footnoteMark,
  type NumberedQuote,
  sourcesText,
} from '../text/sources.ts';
import { assertVerbatim } from './assertVerbatim.ts';
import { type Header, headerEmbed } from './header.ts';

/** The content of a message that quotes articles. */
export interface Quoting {
  readonly content: string;
  /** Null for a message that continues another. */
  readonly header: Header | null;
  /** Lines above the quotes, escaped; they must leave room for the sources. */
  readonly notes: readonly string[];
  /** At most 25. */
  readonly quotes: readonly Quote[];
  /** The number of the first quote; 1 when left out. */
  readonly firstNumber?: number;
  /** The heading above a quote, escaped; consecutive quotes with the same heading share one. */
  readonly headingOf?: (quote: Quote) => string;
  /** Lines between the quotes and their sources, escaped; they must leave room for the sources. */
  readonly closing?: readonly string[];
  readonly terms: readonly QueryTerm[];
  /** Buttons to other pages. */
  readonly pages?: readonly Row[];
}

/** A longer quote may not even fit a reply that shows it in context. Unit: characters as sent. */
const LONGEST_QUOTE = 3100;

const SOURCES_HEADING = '**Sources**';

/**
 * Lays out quotes above their sources. If not all quotes fit, shows as many as do, whole and in
 * order, and names the others; no quote is cut.
 *
 * @throws AlteredQuoteError if a quote differs from its article
 */
export function quotingMessage(quoting: Quoting): Message {
  const { content, pages = [] } = quoting;
  assertVerbatim(quoting.quotes);
  const blocks = blocksOf(quoting);
  const frame = frameOf(quoting);
  const descriptions = blocks.length === 0 ? [join(frame.head, frame.foot)] : layOut(frame, blocks);
  return {
    content,
    embeds: [
      ...(frame.header === null ? [] : [frame.header]),
      ...descriptions.filter(text => text !== '').map(description => ({ description })),
    ],
    components: [
      ...(blocks.length === 0 ? [] : [quoteMenu(blocks)]),
      ...pages,
      ...linkButtons(blocks),
    ],
  };
}

/** Whether one message can show all quotes and their full sources. */
export function fitsMessage(quoting: Omit<Quoting, 'content'>): boolean {
  if (quoting.quotes.length > LIMITS.selectOptions) return false;
  const frame = frameOf(quoting);
  const blocks = blocksOf(quoting);
  const sources = sourcesText(blocks);
  return [inOne, inTwo].some(
    arrange => draft(frame, blocks, sources, arrange)?.shown === blocks.length,
  );
}

interface Block extends NumberedQuote {
  /** Empty if there is none. */
  readonly heading: string;
  readonly text: string;
}

/** What surrounds the quotes. */
interface Frame {
  readonly header: APIEmbed | null;
  /** What the header leaves of the embeds' total. Unit: characters as sent. */
  readonly room: number;
  readonly head: string;
  readonly foot: string;
}

/** A layout, as the descriptions of one or two embeds. */
interface Draft {
  readonly descriptions: readonly string[];
  /** Number of quotes it shows. */
  readonly shown: number;
}

function frameOf({
  header,
  notes,
  closing = [],
}: Pick<Quoting, 'header' | 'notes' | 'closing'>): Frame {
  const embed = header === null ? null : headerEmbed(header);
  const { description = '', footer } = embed ?? {};
  return {
    header: embed,
    room: LIMITS.embedTotal - description.length - (footer?.text ?? '').length,
    head: notes.join('\n'),
    foot: closing.join('\n'),
  };
}

function blocksOf({
  quotes,
  firstNumber = 1,
  headingOf = () => '',
  terms,
}: Omit<Quoting, 'content'>): Block[] {
  return quotes.map((quote, at) => {
    const number = firstNumber + at;
    const text = quoteBlock(quote.text, matchedWords(quote.text, terms));
    const heading = headingOf(quote);
    return { number, quote, heading, text: `**${footnoteMark(number)}**\n${text}` };
  });
}

/** Distributes quotes and sources over embeds; returns a text per embed. */
type Arrange = (quotes: string, sources: string) => string[];

const inOne: Arrange = (quotes, sources) => [join(quotes, sources)];
const inTwo: Arrange = (quotes, sources) => [quotes, sources];

/** Puts the sources below the quotes, in a second embed if one has no room for both. */
function layOut(frame: Frame, blocks: readonly Block[]): readonly string[] {
  const sources = sourcesText(blocks);
  const bare =
    join(frame.head, leftOutNote(blocks), frame.foot).length + SOURCES_HEADING.length + 1;
  const room = Math.min(LIMITS.description - SOURCES_HEADING.length - 1, frame.room - bare);
  const drafts = [
    draft(frame, blocks, sources, inOne),
    draft(frame, blocks, sources, inTwo),
    draft(frame, blocks, briefSourcesText(blocks, room), inTwo),
  ].filter(draft => draft !== null);
  const most = Math.max(...drafts.map(({ shown }) => shown));
  const best = drafts.find(({ shown }) => shown === most);
  if (best === undefined) throw new RangeError(`${bare} characters around the quotes`);
  return best.descriptions;
}

/** Lays out the blocks that fit, in order; null if not even the sources fit. */
function draft(
  { room, head, foot }: Frame,
  blocks: readonly Block[],
  sources: string,
  arrange: Arrange,
): Draft | null {
  const describe = (shown: readonly Block[]): string[] => {
    const leftOut = leftOutNote(blocks.filter(block => !shown.includes(block)));
    const quotes = join(head, grouped(shown), leftOut, foot);
    return arrange(quotes, `${SOURCES_HEADING}\n${sources}`);
  };
  const fits = (shown: readonly Block[]): boolean => {
    const lengths = describe(shown).map(({ length }) => length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return Math.max(...lengths) <= LIMITS.description && total <= room;
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

/** The blocks, with a heading above each group. */
function grouped(blocks: readonly Block[]): string {
  return blocks
    .map(({ heading, text }, at) => {
      if (heading === (blocks[at - 1]?.heading ?? '')) return text;
      return at === 0 ? `${heading}\n${text}` : `\n${heading}\n${text}`;
    })
    .join('\n');
}

/** Which quotes are not shown, and why; empty if all are. */
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
