import type { Quote } from '../../answer/quote/quote.ts';
import type { Summary } from '../../answer/summary/summarize.ts';
import {
  neverMentionedNote,
  silentNote,
  spellingNotes,
  summaryHeading,
} from '../../answer/wording.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../message.ts';
import { articleHeadings } from '../text/articleHeadings.ts';
import { headerText } from './header.ts';
import { fitsMessage, quotingMessage } from './quotingMessage.ts';
import { replyWording } from './replyWording.ts';

/** What a summary was asked for. */
export interface SummaryScope {
  /** Null for the whole articles. */
  readonly topic: string | null;
  /** Id of the member to name, where Discord does not show who asked; else null. */
  readonly requestedBy: string | null;
}

/**
 * Renders a summary by article, or that the articles say nothing on its topic. Splits it into as many
 * messages as it takes to show every quote whole; numbers continue across messages.
 */
export function renderSummary(
  summary: Summary,
  { topic, requestedBy }: SummaryScope,
  messages: Messages,
): readonly Message[] {
  const { isWhole, topicTerms: terms, spellings } = summary;
  const { summaries } = messages;
  const wording = replyWording(messages);
  const heading = summaryHeading(summary, topic, wording);
  const sentences = byArticle(summary.sentences);
  const layout = {
    sectionOf: articleHeadings(
      sentences.map(({ article }) => article),
      messages,
    ),
    isArticleNamed: () => true,
    terms,
  };
  const notes = [
    requestedBy === null ? '' : summaries.requestedBy({ asker: `<@${requestedBy}>` }),
    isWhole ? summaries.wholeText : '',
    neverMentionedNote(summary, wording),
    ...spellingNotes(spellings, wording),
    silentNote(summary, wording),
  ];
  const parts = split(sentences, (quotes, firstNumber) =>
    fitsMessage({ quotes, firstNumber, ...layout }, messages),
  );
  return parts.map(({ quotes, firstNumber }, at) => {
    const outcome =
      parts.length === 1 ? heading : summaries.part({ heading, part: at + 1, parts: parts.length });
    const content = headerText(
      { outcome, question: null, asker: null, notes: at === 0 ? notes : [] },
      messages,
    );
    return quotingMessage({ content, quotes, firstNumber, ...layout }, messages);
  });
}

/** The quotes of one message. */
interface Part {
  readonly quotes: readonly Quote[];
  readonly firstNumber: number;
}

/** Groups quotes by article, in the order of each article's first quote. */
function byArticle(quotes: readonly Quote[]): readonly Quote[] {
  const groups = new Map<Quote['article'], Quote[]>();
  for (const quote of quotes) {
    const group = groups.get(quote.article);
    if (group === undefined) groups.set(quote.article, [quote]);
    else group.push(quote);
  }
  return [...groups.values()].flat();
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
  return parts.length === 0 ? [{ quotes: [], firstNumber: 1 }] : parts;
}
