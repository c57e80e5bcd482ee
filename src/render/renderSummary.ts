import type { Quote } from '../answer/quote/quote.ts';
import type { Summary } from '../answer/summary/summarize.ts';
import {
  count,
  nowhereNote,
  placeText,
  SHOWN_WHOLE,
  silentNote,
  spellingNote,
  summaryHeading,
} from '../answer/wording.ts';
import { echoLine, memberText } from './echo.ts';
import { escapeLine } from './escape.ts';
import { firstWords } from './firstWords.ts';
import { LISTED, lead, withinNote } from './lead.ts';
import type { Message, ReplyScope } from './message.ts';
import { fitsMessage, quotingMessage } from './quotingMessage.ts';
import { nameText, placeInArticle } from './sources.ts';

/** Of a long topic its first words stand in the content. Unit: UTF-16 code units. */
const TOPIC_ROOM = 200;

/**
 * The sentences that sum up articles, or that they do not say anything on a topic: in as many
 * messages as it takes to show each quote whole, numbered through.
 */
export function renderSummary(
  summary: Summary,
  topic: string | null,
  { asker, within }: ReplyScope,
): readonly Message[] {
  const { sentences, topicTerms: terms } = summary;
  const heading = summaryHeading(summary, topic, topicText, nameText);
  const first = leadOf(summary, topic, { asker, within });
  const [start] = sentences;
  if (start === undefined) {
    return [quotingMessage({ content: heading, lead: first, quotes: [], terms })];
  }
  const leadAt = (firstNumber: number): string[] =>
    firstNumber === 1 ? first : [`${heading}, continued`];
  const parts = split(sentences, (quotes, firstNumber) =>
    fitsMessage({ lead: leadAt(firstNumber), quotes, firstNumber, terms }),
  );
  return parts.map(({ quotes, firstNumber }, at) => {
    const from = placeOf(quotes[0] ?? start, summary);
    const part = parts.length === 1 ? '' : `, part ${at + 1} of ${parts.length}`;
    return quotingMessage({
      content: `${heading}${part}: ${count(quotes.length, 'quote')}, first from ${from}.`,
      lead: leadAt(firstNumber),
      quotes,
      firstNumber,
      terms,
    });
  });
}

function leadOf(summary: Summary, topic: string | null, { asker, within }: ReplyScope): string[] {
  const { isWhole, sentences, unknownWords, spellings } = summary;
  const echo =
    topic === null
      ? `${memberText(asker)} asked for a summary`
      : echoLine(asker, 'asked for a summary on', topic);
  return lead(echo, [
    sentences.length === 0
      ? withinNote(within)
      : summaryHeading(summary, null, topicText, nameText),
    isWhole ? SHOWN_WHOLE : '',
    nowhereNote(unknownWords, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    silentNote(summary, nameText, LISTED),
  ]);
}

/** Some of the quotes, which stand in one message. */
interface Part {
  readonly quotes: readonly Quote[];
  readonly firstNumber: number;
}

/** Parts quotes in order, each part as long as fits; a quote that fits nowhere is a part of its own. */
function split(
  quotes: readonly Quote[],
  fits: (quotes: readonly Quote[], firstNumber: number) => boolean,
): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let end = 1; end <= quotes.length; end += 1) {
    const isFull = end < quotes.length && !fits(quotes.slice(start, end + 1), start + 1);
    if (!isFull && end < quotes.length) continue;
    parts.push({ quotes: quotes.slice(start, end), firstNumber: start + 1 });
    start = end;
  }
  return parts;
}

/** A heading that names the one article does not name it twice. */
function placeOf(first: Quote, { articles }: Summary): string {
  return articles.length === 1 ? placeText(first) : placeInArticle(first);
}

function topicText(topic: string): string {
  return escapeLine(firstWords(topic, TOPIC_ROOM));
}
