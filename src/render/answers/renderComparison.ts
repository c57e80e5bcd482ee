import { type Cited, type Comparison, quotesOf } from '../../answer/compare/compareArticles.ts';
import { PARTICULAR_KINDS, type Particular } from '../../answer/compare/findParticulars.ts';
import type { Quote } from '../../answer/quote/quote.ts';
import {
  comparisonHeading,
  comparisonNotes,
  listed,
  neverMentionedNote,
  spellingNotes,
} from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { comparisonMenu } from '../components/comparisonMenu.ts';
import type { Message } from '../message.ts';
import { articleHeadings } from '../text/articleHeadings.ts';
import { escapeLine } from '../text/escape.ts';
import { nameText } from '../text/sources.ts';
import { headerText } from './header.ts';
import { quotingMessage } from './quotingMessage.ts';
import { replyWording } from './replyWording.ts';

/** Who reads a comparison, and what else could be compared. */
interface ComparisonScope {
  /** Id of the member who asked; null in a private reply. */
  readonly asker: string | null;
  /** Articles on the topic, those that say most first. */
  readonly candidates: readonly Article[];
}

/** Room for the list of people cited in one article. Unit: characters as sent. */
const CITES_ROOM = 200;
/** Room for the particulars, shared equally by the articles. Unit: characters as sent. */
const PARTICULARS_ROOM = 1200;

/**
 * Renders what several articles say on a topic: the quotes of each, wording that several share, and
 * what only the quotes of one mention, with a menu to compare others.
 */
export function renderComparison(
  comparison: Comparison,
  { asker, candidates }: ComparisonScope,
  messages: Messages,
): Message {
  const { topic, accounts, shared, spellings, terms } = comparison;
  const wording = replyWording(messages);
  const quotes = quotesOf(comparison);
  const compared = accounts.map(({ article }) => article);
  const headingOf = articleHeadings(compared, messages);
  const cites = new Map(
    accounts.map(({ article, cited }) => [article, citesLine(cited, quotes, messages)]),
  );
  const isShared = (quote: Quote): boolean => shared.includes(quote);
  const content = headerText(
    {
      outcome: comparisonHeading(comparison, wording),
      question: topic,
      asker,
      notes: [
        neverMentionedNote(comparison, wording),
        ...spellingNotes(spellings, wording),
        ...comparisonNotes(comparison, wording),
      ],
    },
    messages,
  );
  return quotingMessage(
    {
      content,
      quotes,
      sectionOf: quote =>
        isShared(quote)
          ? `**${messages.summaries.sameWording}**`
          : [headingOf(quote), cites.get(quote.article) ?? '']
              .filter(line => line !== '')
              .join('\n'),
      isArticleNamed: quote => !isShared(quote),
      closing: closingLines(comparison, quotes, messages),
      terms,
      rows: comparisonMenu({ candidates, compared }, asker, messages),
    },
    messages,
  );
}

/** The people cited in an article's quotes, as many as fit; null if there are none. */
function citesLine(
  cited: readonly Cited[],
  quotes: readonly Quote[],
  messages: Messages,
): string | null {
  const items = cited.map(one => markedText(one, quotes));
  return longestList(
    speakers => `-# ${messages.summaries.cites({ speakers })}`,
    { items, room: CITES_ROOM },
    messages,
  );
}

/** Words from a quote, followed by the number of its footnote. */
function markedText({ text, quote }: Cited, quotes: readonly Quote[]): string {
  return `${escapeLine(text)} (**${quotes.indexOf(quote) + 1}**)`;
}

/** The particulars, one line per article and kind, as many as fit. */
function closingLines(
  { accounts }: Comparison,
  quotes: readonly Quote[],
  messages: Messages,
): string[] {
  const room = PARTICULARS_ROOM / accounts.length;
  const lines = accounts.flatMap(({ article, particulars }) => {
    const label = nameText(article, messages);
    const own = particularLines(particulars, quotes, { room: room - label.length, messages });
    return own.length === 0 ? [] : [label, ...own];
  });
  return lines.length === 0 ? [] : [`**${messages.summaries.onlyHere}**`, ...lines];
}

function particularLines(
  particulars: readonly Particular[],
  quotes: readonly Quote[],
  { room: most, messages }: { readonly room: number; readonly messages: Messages },
): string[] {
  const lines: string[] = [];
  let room = most;
  for (const kind of PARTICULAR_KINDS) {
    const items = particulars
      .filter(particular => particular.kind === kind)
      .map(particular => markedText(particular, quotes));
    const labelled = (list: string): string => `- ${messages.particulars[kind]({ list })}`;
    const line = longestList(labelled, { items, room }, messages);
    if (line === null) continue;
    lines.push(line);
    room -= line.length + 1;
  }
  return lines;
}

/** Lists as many items as fit and counts the rest; null if none fits. */
function longestList(
  labelled: (list: string) => string,
  { items, room }: { readonly items: readonly string[]; readonly room: number },
  messages: Messages,
): string | null {
  for (let most = items.length; most > 0; most -= 1) {
    const line = labelled(listed(items, { messages, most }));
    if (line.length <= room) return line;
  }
  return null;
}
