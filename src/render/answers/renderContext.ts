import type { QuoteInContext } from '../../answer/expand/quoteInContext.ts';
import { type Location, locationOf, type Quote, quoteAt } from '../../answer/quote/quote.ts';
import { listed, placeText } from '../../answer/wording.ts';
import type { Article, TextRange } from '../../articles/article.ts';
import { linkButtonOf } from '../components/linkButtons.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { LISTED } from '../text/notes.ts';
import { linesIn, quoteBlock } from '../text/quoteBlock.ts';
import { nameText, placeInArticle, sourceText } from '../text/sources.ts';
import { assertVerbatim } from './assertVerbatim.ts';

/**
 * Renders a quote, in bold, with the sentences around it, in one part per paragraph. If not all parts
 * fit, shows those nearest to the quote and names the location of the others; the quote's own
 * sentences are shown all together or not at all.
 *
 * @throws AlteredQuoteError if a part differs from its article
 */
export function renderContext(context: QuoteInContext): Message {
  const { article, range, parts } = context;
  assertVerbatim(parts);
  const own = new Map(
    parts.flatMap(part => {
      const shared = sharedWith(part, range);
      return shared === null ? [] : [[part, shared] as const];
    }),
  );
  const fits = (shownOf: ReadonlyMap<Quote, Quote>): boolean =>
    describe(context, shownOf).length <= LIMITS.description;
  let shownOf: ReadonlyMap<Quote, Quote> = fits(own) ? own : new Map();
  const nearest = [...parts].sort((a, b) => distance(a, range) - distance(b, range));
  for (const part of nearest) {
    const more = new Map(shownOf).set(part, part);
    if ((shownOf.has(part) || !own.has(part)) && fits(more)) shownOf = more;
  }
  return {
    content: `In context: ${placeInArticle(placeOf(article, range))}.`,
    embeds: [{ description: describe(context, shownOf) }],
    components: linkButtonOf(article),
  };
}

/** @param shownOf maps each part that is shown to what is shown of it */
function describe(
  { article, range, parts }: QuoteInContext,
  shownOf: ReadonlyMap<Quote, Quote>,
): string {
  const blocks = parts.flatMap(part => {
    const shown = shownOf.get(part);
    return shown === undefined ? [] : [partText(shown, range)];
  });
  const leftOut = parts.filter(part => !shownOf.has(part)).map(part => placeText(part, escapeLine));
  const read = { start: parts[0]?.start ?? range.start, end: parts.at(-1)?.end ?? range.end };
  const isQuoteShown = parts.some(part => shownOf.has(part) && sharedWith(part, range) !== null);
  return [
    `**${nameText(article)}**\nQuote${isQuoteShown ? ', in bold' : ''}: ${placeText(placeOf(article, range), escapeLine)}`,
    blocks.join('\n'),
    leftOut.length === 0 ? '' : `Too long to show here: ${listed(leftOut, LISTED, '; ')}.`,
    `**Sources**\n${sourceText(article)}\n${placeText(placeOf(article, read), escapeLine)}`,
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function partText(part: Quote, { start, end }: TextRange): string {
  const bold = linesIn(part.text, {
    start: Math.max(start - part.start, 0),
    end: Math.max(end - part.start, 0),
  });
  return `${placeText(part, escapeLine)}\n${quoteBlock(part.text, bold)}`;
}

/** The overlap of a part with the quote; null if there is none. */
function sharedWith(part: Quote, range: TextRange): Quote | null {
  const shared = {
    start: Math.max(part.start, range.start),
    end: Math.min(part.end, range.end),
  };
  return shared.start < shared.end ? quoteAt(placeOf(part.article, shared), part.score) : null;
}

/** Distance of a part from the quote; 0 if they overlap. Unit: UTF-16 code units. */
function distance(part: TextRange, range: TextRange): number {
  return Math.max(part.start - range.end, range.start - part.end, 0);
}

function placeOf(article: Article, range: TextRange): Location {
  const paragraph = article.paragraphs.findLast(({ start }) => start <= range.start)?.number ?? 1;
  return locationOf(article, paragraph, range);
}
