import { type Cited, type Comparison, quotesOf } from '../answer/compare/compareArticles.ts';
import { PARTICULAR_KINDS, type Particular } from '../answer/compare/findParticulars.ts';
import type { Quote } from '../answer/quote/quote.ts';
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
} from '../answer/wording.ts';
import type { Article } from '../articles/article.ts';
import { articleName, fileName } from './articleName.ts';
import { echoLine } from './echo.ts';
import { escapeLine } from './escape.ts';
import { firstWords } from './firstWords.ts';
import { LISTED, lead } from './lead.ts';
import type { Message } from './message.ts';
import { quotingMessage } from './quotingMessage.ts';
import { footnoteMark, nameText, placeInArticle } from './sources.ts';

/** Of a long topic its first words stand in the content. Unit: UTF-16 code units. */
const TOPIC_ROOM = 200;
/** An article whose title is longer is named by its file above its quotes. Unit: characters as sent. */
const LABEL_ROOM = 120;
/** Room for those who are cited in one article. Unit: characters as sent. */
const CITES_ROOM = 200;
/** Room for the particulars of all articles, each having its share. Unit: characters as sent. */
const PARTICULARS_ROOM = 1200;

/**
 * What several articles say on a topic: the quotes of each, the wording that several have, and what
 * the quotes of one mention and the others do not; `asker` is null where it is for them alone.
 */
export function renderComparison(comparison: Comparison, asker: string | null): Message {
  const { topic, accounts, shared, unknownWords, spellings, terms } = comparison;
  const quotes = quotesOf(comparison);
  const [first] = quotes;
  const heading = comparisonHeading(comparison, text => escapeLine(firstWords(text, TOPIC_ROOM)));
  const notes = [
    nowhereNote(unknownWords, escapeLine, LISTED),
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
    lead: lead(echoLine(asker, 'asked for a comparison on', topic), notes),
    quotes,
    headingOf,
    closing: closingLines(comparison, quotes, labels),
    terms,
  });
}

/** What the articles are called; two of one title by their files. */
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

/** Who is cited in the quotes of an article, as many as there is room for; null for none. */
function citesLine(cited: readonly Cited[], quotes: readonly Quote[]): string | null {
  const items = cited.map(one => markedText(one, quotes));
  return longestList(`${CITES} `, items, CITES_ROOM);
}

/** Words of a quote and the mark of its footnote. */
function markedText({ text, quote }: Cited, quotes: readonly Quote[]): string {
  return `${escapeLine(text)} ${footnoteMark(quotes.indexOf(quote) + 1)}`;
}

/** The particulars, a line for each article and kind, as many as there is room for. */
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

/** A list of as many items as there is room for, the rest counted; null where none fits. */
function longestList(opening: string, items: readonly string[], room: number): string | null {
  for (let most = items.length; most > 0; most -= 1) {
    const line = opening + listed(items, most);
    if (line.length <= room) return line;
  }
  return null;
}
