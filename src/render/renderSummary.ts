import type { Quote } from '../answer/quote.ts';
import type { Summary } from '../answer/summarize.ts';
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
import { LIMITS } from './limits.ts';
import type { Message, ReplyScope } from './message.ts';
import { quotingMessage } from './quotingMessage.ts';
import { nameText, placeInArticle } from './sources.ts';

/** Of a long topic its first words stand in the content. Unit: UTF-16 code units. */
const TOPIC_ROOM = 200;

/** The sentences that sum up articles, or that they do not say anything on a topic. */
export function renderSummary(
  summary: Summary,
  topic: string | null,
  { asker, within }: ReplyScope,
): Message {
  const { isWhole, unknownWords, spellings, topicTerms } = summary;
  const sentences = best(summary.sentences, LIMITS.selectOptions);
  const left = summary.sentences.length - sentences.length;
  const [first] = sentences;
  const heading = summaryHeading(summary, topic, topicText, nameText);
  const echo =
    topic === null
      ? `${memberText(asker)} asked for a summary`
      : echoLine(asker, 'asked for a summary on', topic);
  const notes = [
    first === undefined ? withinNote(within) : summaryHeading(summary, null, topicText, nameText),
    isWhole && left === 0 ? SHOWN_WHOLE : '',
    left > 0
      ? `${count(left, 'more quote')} of it ${left === 1 ? 'does' : 'do'} not fit a message.`
      : '',
    nowhereNote(unknownWords, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    silentNote(summary, nameText, LISTED),
  ];
  return quotingMessage({
    content:
      first === undefined
        ? heading
        : `${heading}: ${count(sentences.length, 'quote')}, first from ${placeOf(first, summary)}.`,
    lead: lead(echo, notes),
    quotes: sentences,
    terms: topicTerms,
  });
}

/** A heading that names the one article does not name it twice. */
function placeOf(first: Quote, { articles }: Summary): string {
  return articles.length === 1 ? placeText(first) : placeInArticle(first);
}

function topicText(topic: string): string {
  return escapeLine(firstWords(topic, TOPIC_ROOM));
}

/** The best-scored sentences, in the order they came in. */
function best(sentences: readonly Quote[], most: number): readonly Quote[] {
  const kept = new Set([...sentences].sort((a, b) => b.score - a.score).slice(0, most));
  return sentences.filter(sentence => kept.has(sentence));
}
