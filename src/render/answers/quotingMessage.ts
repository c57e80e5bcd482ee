import type { Quote } from '../../answer/quote/quote.ts';
import type { Messages } from '../../messages/messages.ts';
import type { QueryTerm } from '../../search/searchIndex.ts';
import { contextRows, MAX_CONTEXT_BUTTONS } from '../components/contextButtons.ts';
import type { Row } from '../components/row.ts';
import { ACCENT_COLOR, LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { namesakes } from '../text/articleName.ts';
import { matchedWords, quoteBlock } from '../text/quoteBlock.ts';
import { footnote, type NumberedQuote } from '../text/sources.ts';
import { assertVerbatim } from './assertVerbatim.ts';

/** The content of a message that quotes articles. */
export interface Quoting {
  readonly content: string;
  /** At most 25. */
  readonly quotes: readonly Quote[];
  /** The number of the first quote; 1 when left out. */
  readonly firstNumber?: number;
  /** The heading above a quote, escaped; consecutive quotes with the same heading share one. */
  readonly sectionOf?: (quote: Quote) => string;
  /** Whether that heading names the article, so that a footnote need not. */
  readonly isArticleNamed?: (quote: Quote) => boolean;
  /** Lines below the quotes, escaped; they must leave room for the quotes. */
  readonly closing?: readonly string[];
  readonly terms: readonly QueryTerm[];
  /** Further rows of buttons or menus. */
  readonly rows?: readonly Row[];
}

/** A longer quote may not even fit a reply that shows it in context. Unit: characters as sent. */
const LONGEST_QUOTE = 3100;

/**
 * Lays out quotes, each above its source. If not all fit, shows as many as do, whole and in order, and
 * names the others; no quote is cut.
 *
 * @throws AlteredQuoteError if a quote differs from its article
 */
export function quotingMessage(quoting: Quoting, messages: Messages): Message {
  const { content, rows = [] } = quoting;
  assertVerbatim(quoting.quotes);
  const blocks = blocksOf(quoting, messages);
  const { embeds } = layOut(quoting, blocks, messages);
  return {
    content,
    embeds: embeds.map(description => ({ description, color: ACCENT_COLOR })),
    components: [...contextRows(blocks, messages), ...rows],
  };
}

/** Whether one message can show all quotes, each with a button. */
export function fitsMessage(quoting: Omit<Quoting, 'content'>, messages: Messages): boolean {
  if (quoting.quotes.length > MAX_CONTEXT_BUTTONS) return false;
  const blocks = blocksOf(quoting, messages);
  return layOut(quoting, blocks, messages).shown === blocks.length;
}

interface Block extends NumberedQuote {
  /** Empty if there is none. */
  readonly heading: string;
  /** The quote above its source. */
  readonly text: string;
}

/** Descriptions of the embeds, and the number of quotes in them. */
interface Layout {
  readonly embeds: readonly string[];
  readonly shown: number;
}

function blocksOf(
  {
    quotes,
    firstNumber = 1,
    sectionOf = () => '',
    isArticleNamed = () => false,
    terms,
  }: Omit<Quoting, 'content'>,
  messages: Messages,
): Block[] {
  const alike = namesakes(
    quotes.flatMap(({ article, also }) => [article, ...also.map(other => other.article)]),
  );
  return quotes.map((quote, at) => {
    const number = firstNumber + at;
    const around = { namesakes: alike, isArticleNamed: isArticleNamed(quote) };
    return {
      number,
      quote,
      heading: sectionOf(quote),
      text: [
        quoteBlock(quote.text, matchedWords(quote.text, terms)),
        footnote({ number, quote }, around, messages),
      ].join('\n'),
    };
  });
}

/** Shows the blocks that fit, in order, in as few embeds as they take. */
function layOut(
  { closing = [] }: Pick<Quoting, 'closing'>,
  blocks: readonly Block[],
  messages: Messages,
): Layout {
  const all = pack(blocks, closing);
  if (all !== null) return { embeds: all, shown: blocks.length };
  const shown: Block[] = [];
  let embeds: readonly string[] = [];
  for (const block of blocks) {
    shown.push(block);
    const notes = leftOutNotes(
      blocks.filter(other => !shown.includes(other)),
      messages,
    );
    const packed = pack(shown, [...notes, ...closing]);
    if (packed === null) shown.pop();
    else embeds = packed;
  }
  if (shown.length === 0) embeds = pack([], [...leftOutNotes(blocks, messages), ...closing]) ?? [];
  return { embeds, shown: shown.length };
}

/** Fills one embed after another; null if the texts are too long for a message. */
function pack(blocks: readonly Block[], closing: readonly string[]): readonly string[] | null {
  const texts = [...grouped(blocks), closing.join('\n')].filter(text => text !== '');
  const embeds: string[] = [];
  for (const text of texts) {
    const last = embeds.at(-1);
    const joined = last === undefined ? text : `${last}\n\n${text}`;
    if (joined.length <= LIMITS.description) embeds.splice(-1, 1, joined);
    else embeds.push(text);
  }
  const total = embeds.reduce((sum, { length }) => sum + length, 0);
  const fits =
    total <= LIMITS.embedTotal && embeds.every(text => text.length <= LIMITS.description);
  return fits ? embeds : null;
}

/** The blocks, with a heading above the first of each group. */
function grouped(blocks: readonly Block[]): string[] {
  return blocks.map(({ heading, text }, at) =>
    heading === (blocks[at - 1]?.heading ?? '') ? text : `${heading}\n${text}`,
  );
}

/** Which quotes are not shown, and why. */
function leftOutNotes(blocks: readonly Block[], { sources }: Messages): string[] {
  const tooLong = blocks.filter(({ text }) => text.length > LONGEST_QUOTE);
  const others = blocks.filter(({ text }) => text.length <= LONGEST_QUOTE);
  return [
    ...(tooLong.length > 0 ? [sources.tooLong({ numbers: numbersOf(tooLong) })] : []),
    ...(others.length > 0 ? [sources.noRoom({ numbers: numbersOf(others) })] : []),
  ];
}

function numbersOf(blocks: readonly Block[]): string {
  return blocks.map(({ number }) => `**${number}**`).join(', ');
}
