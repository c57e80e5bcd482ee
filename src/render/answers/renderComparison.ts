import { type Cited, type Comparison, quotesOf } from '../../answer/compare/compareArticles.ts';
import { PARTICULAR_KINDS, type Particular } from '../../answer/compare/findParticulars.ts';
import type { Quote } from '../../answer/quote/quote.ts';
import {
  CITES,
  comparisonHeading,
  comparisonNotes,
  count,
  listed,
  nowhereNote,
  PARTICULAR_NAMES,
  PARTICULARS,
  SAME_WORDING,
  spellingNote,
} from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import type { Message } from '../message.ts';
import { articleName, fileName } from '../text/articleName.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { fittingNotes, LISTED } from '../text/notes.ts';
import { footnoteMark, nameText, placeInArticle } from '../text/sources.ts';
import { quotingMessage } from './quotingMessage.ts';

/** The content shows this much of a long topic. Unit: UTF-16 code units. */
const TOPIC_ROOM = 200;
/** An article with a longer title goes by its file name above its quotes. Unit: as sent. */
const LABEL_ROOM = 120;
/** Room for the list of people cited in one article. Unit: characters as sent. */
const CITES_ROOM = 200;
/** Room for the particulars, shared equally by the articles. Unit: characters as sent. */
const PARTICULARS_ROOM = 1200;

/**
 * Renders what several articles say on a topic: the quotes of each, wording that several share, and
 * what only the quotes of one mention.
 *
 * @param asker id of the member who asked; null in a private reply
 */
export function renderComparison(comparison: Comparison, asker: string | null): Message {
  const { topic, accounts, shared, spellings, terms } = comparison;
  const quotes = quotesOf(comparison);
  const [first] = quotes;
  const heading = comparisonHeading(comparison, text => escapeLine(firstWords(text, TOPIC_ROOM)));
  const notes = [
    nowhereNote(comparison, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    ...comparisonNotes(comparison, nameText, LISTED),
  ];
  const labels = labelsOf(accounts.map(({ article }) => article));
  const headings = new Map(
    accounts.map(({ article, cited }) => {
      const cites = citesLine(cited, quotes);
      return [
        article,
        [`**${labels.get(article)}**`, ...(cites === null ? [] : [cites])].join('\n'),
      ];
    }),
  );
  const headingOf = (quote: Quote): string =>
    shared.includes(quote) ? `**${SAME_WORDING}**` : (headings.get(quote.article) ?? '');
  return quotingMessage({
    content:
      first === undefined
        ? heading
        : `${heading}: ${count(quotes.length, 'quote')}, first from ${placeInArticle(first)}.`,
    header: { asker, action: 'asked for a comparison on', question: topic },
    notes: fittingNotes(notes),
    quotes,
    headingOf,
    closing: closingLines(comparison, quotes, labels),
    terms,
  });
}

/** The articles' titles; their file names if two have the same title. */
function labelsOf(articles: readonly Article[]): ReadonlyMap<Article, string> {
  const names = articles.map(article => articleName(article, LABEL_ROOM));
  return new Map(
    articles.map((article, at) => {
      const name = names[at] ?? '';
      const isShared = names.indexOf(name) !== names.lastIndexOf(name);
      return [article, isShared ? fileName(article.id, LABEL_ROOM) : name];
    }),
  );
}

/** The people cited in an article's quotes, as many as fit; null if there are none. */
function citesLine(cited: readonly Cited[], quotes: readonly Quote[]): string | null {
  const items = cited.map(one => markedText(one, quotes));
  return longestList(`${CITES} `, items, CITES_ROOM);
}

/** Words from a quote, followed by the mark of its footnote. */
function markedText({ text, quote }: Cited, quotes: readonly Quote[]): string {
  return `${escapeLine(text)} ${footnoteMark(quotes.indexOf(quote) + 1)}`;
}

/** The particulars, one line per article and kind, as many as fit. */
function closingLines(
  { accounts }: Comparison,
  quotes: readonly Quote[],
  labels: ReadonlyMap<Article, string>,
): string[] {
  const room = PARTICULARS_ROOM / accounts.length;
  const lines = accounts.flatMap(({ article, particulars }) => {
    const label = labels.get(article) ?? '';
    const own = particularLines(particulars, quotes, room - label.length);
    return own.length === 0 ? [] : [label, ...own];
  });
  return lines.length === 0 ? [] : [`**${PARTICULARS}**`, ...lines];
}

function particularLines(
  particulars: readonly Particular[],
  quotes: readonly Quote[],
  most: number,
): string[] {
  const lines: string[] = [];
  let room = most;
  for (const kind of PARTICULAR_KINDS) {
    const items = particulars
      .filter(particular => particular.kind === kind)
      .map(particular => markedText(particular, quotes));
    const line = longestList(`- ${PARTICULAR_NAMES[kind]}: `, items, room);
    if (line === null) continue;
    lines.push(line);
    room -= line.length + 1;
  }
  return lines;
}

/** Lists as many items as fit and counts the rest; null if none fits. */
function longestList(opening: string, items: readonly string[], room: number): string | null {
  for (let most = items.length; most > 0; most -= 1) {
    const line = opening + listed(items, most);
    if (line.length <= room) return line;
  }
  return null;
}
