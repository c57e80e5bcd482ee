import type { Quote } from '../../answer/quote/quote.ts';
import type { Summary } from '../../answer/summary/summarize.ts';
import {
  count,
  nowhereNote,
  placeText,
  SHOWN_WHOLE,
  silentNote,
  spellingNote,
  summaryHeading,
} from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import type { Message, ReplyScope } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { fittingNotes, LISTED, withinNote } from '../text/notes.ts';
import { nameText, placeInArticle } from '../text/sources.ts';
import type { Header } from './header.ts';
import { fitsMessage, type Quoting, quotingMessage } from './quotingMessage.ts';

/** The content shows this much of a long topic. Unit: UTF-16 code units. */
const TOPIC_ROOM = 200;

/**
 * Renders a summary, or that the articles say nothing on its topic. Splits it into as many messages
 * as it takes to show every quote whole; numbers continue across messages.
 */
export function renderSummary(
  summary: Summary,
  topic: string | null,
  { asker, within }: ReplyScope,
): readonly Message[] {
  const { sentences, topicTerms: terms } = summary;
  const heading = summaryHeading(summary, topic, topicText, nameText);
  const header: Header = {
    asker,
    action: topic === null ? 'asked for a summary' : 'asked for a summary on',
    question: topic,
  };
  const notes = fittingNotes(notesOn(summary, within));
  const [start] = sentences;
  if (start === undefined) {
    return [quotingMessage({ content: heading, header, notes, quotes: [], terms })];
  }
  const topAt = (firstNumber: number): Pick<Quoting, 'header' | 'notes'> =>
    firstNumber === 1 ? { header, notes } : { header: null, notes: [`${heading}, continued`] };
  const parts = split(sentences, (quotes, firstNumber) =>
    fitsMessage({ ...topAt(firstNumber), quotes, firstNumber, terms }),
  );
  return parts.map(({ quotes, firstNumber }, at) => {
    const from = placeOf(quotes[0] ?? start, summary);
    const part = parts.length === 1 ? '' : `, part ${at + 1} of ${parts.length}`;
    return quotingMessage({
      content: `${heading}${part}: ${count(quotes.length, 'quote')}, first from ${from}.`,
      ...topAt(firstNumber),
      quotes,
      firstNumber,
      terms,
    });
  });
}

function notesOn(summary: Summary, within: Article | null): string[] {
  const { isWhole, sentences, spellings } = summary;
  return [
    sentences.length === 0
      ? withinNote(within)
      : summaryHeading(summary, null, topicText, nameText),
    isWhole ? SHOWN_WHOLE : '',
    nowhereNote(summary, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    silentNote(summary, nameText, LISTED),
  ];
}

/** The quotes of one message. */
interface Part {
  readonly quotes: readonly Quote[];
  readonly firstNumber: number;
}

/** Splits quotes in order, as many per part as fit; a quote that never fits is a part by itself. */
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

/** Leaves out the article's name if the heading has it already. */
function placeOf(first: Quote, { articles }: Summary): string {
  return articles.length === 1 ? placeText(first, escapeLine) : placeInArticle(first);
}

function topicText(topic: string): string {
  return escapeLine(firstWords(topic, TOPIC_ROOM));
}
