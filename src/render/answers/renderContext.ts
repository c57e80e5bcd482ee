import type { QuoteInContext } from '../../answer/expand/quoteInContext.ts';
import { type Location, locationOf, type Quote, quoteAt } from '../../answer/quote/quote.ts';
import { listed, placeText } from '../../answer/wording.ts';
import type { Article, TextRange } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { ACCENT_COLOR, LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { linesIn, quoteBlock } from '../text/quoteBlock.ts';
import { isoDate, nameText, sourceText } from '../text/sources.ts';
import { assertVerbatim } from './assertVerbatim.ts';
import { headerText } from './header.ts';
import { replyWording } from './replyWording.ts';

interface ContextOptions {
  /** When another version replaced the one that is quoted; null if none did. Unit: milliseconds since 1970. */
  readonly changedAt?: number | null;
}

/**
 * Renders a quote, in bold, with the sentences around it, in one part per paragraph. If not all parts
 * fit, shows those nearest to the quote and names the location of the others; the quote's own
 * sentences are shown all together or not at all.
 *
 * @throws AlteredQuoteError if a part differs from its article
 */
export function renderContext(
  context: QuoteInContext,
  messages: Messages,
  { changedAt = null }: ContextOptions = {},
): Message {
  const { article, range, parts } = context;
  assertVerbatim(parts);
  const own = new Map(
    parts.flatMap(part => {
      const shared = sharedWith(part, range);
      return shared === null ? [] : [[part, shared] as const];
    }),
  );
  const fits = (shownOf: ReadonlyMap<Quote, Quote>): boolean =>
    describe(context, shownOf, messages).length <= LIMITS.description;
  let shownOf: ReadonlyMap<Quote, Quote> = fits(own) ? own : new Map();
  const nearest = [...parts].sort((a, b) => distance(a, range) - distance(b, range));
  for (const part of nearest) {
    const more = new Map(shownOf).set(part, part);
    if ((shownOf.has(part) || !own.has(part)) && fits(more)) shownOf = more;
  }
  const isQuoteShown = parts.some(part => shownOf.has(part) && own.has(part));
  const content = headerText(
    {
      outcome: messages.sources.inContext({ article: nameText(article, messages) }),
      question: null,
      asker: null,
      notes: [
        isQuoteShown ? messages.sources.quoteInBold : '',
        changedAt === null ? '' : messages.sources.changed({ date: isoDate(changedAt) }),
      ],
    },
    messages,
  );
  return {
    content,
    embeds: [{ description: describe(context, shownOf, messages), color: ACCENT_COLOR }],
    components: [],
  };
}

/** @param shownOf maps each part that is shown to what is shown of it */
function describe(
  { article, range, parts }: QuoteInContext,
  shownOf: ReadonlyMap<Quote, Quote>,
  messages: Messages,
): string {
  const blocks = parts.flatMap(part => {
    const shown = shownOf.get(part);
    return shown === undefined ? [] : [partText(shown, range, messages)];
  });
  const leftOut = parts
    .filter(part => !shownOf.has(part))
    .map(part => placeText(part, replyWording(messages)));
  return [
    blocks.join('\n\n'),
    leftOut.length === 0
      ? ''
      : messages.sources.tooLongToShow({ places: listed(leftOut, replyWording(messages), '; ') }),
    // With the file name, which replies leave out.
    `-# ${sourceText(article, new Set([article]), messages)}`,
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function partText(part: Quote, { start, end }: TextRange, messages: Messages): string {
  const bold = linesIn(part.text, {
    start: Math.max(start - part.start, 0),
    end: Math.max(end - part.start, 0),
  });
  return `${quoteBlock(part.text, bold)}\n-# ${placeText(part, replyWording(messages))}`;
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
