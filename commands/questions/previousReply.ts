import { readFollowUp } from '../../src/answer/conversation/readFollowUp.ts';
import { readIntent } from '../../src/answer/conversation/readIntent.ts';
import { stripMarkup } from '../../src/answer/conversation/stripMarkup.ts';
import type { Span } from '../../src/answer/quote/quote.ts';
import type { Article } from '../../src/articles/article.ts';
import { findByKey } from '../../src/articles/articleKey.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { carriedIn, questionIn } from '../../src/render/answers/header.ts';
import {
  quotesReferredTo,
  type ReferringComponent,
} from '../../src/render/components/quoteReference.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';

/** The bot's reply to a question, which a follow-up goes on from. */
export interface EarlierReply {
  readonly content: string;
  readonly components: readonly ReferringComponent[];
  /** Id of the message with the question, if the reply does not show it; or null. */
  readonly replyTo: string | null;
}

/** What a question takes over from an earlier reply, and from the question before it if that is known. */
export function takenOver(
  text: string,
  previous: string | null,
  reply: EarlierReply,
  { index }: RequestContext,
): { readonly carried: readonly string[]; readonly shown: readonly Span[] } {
  const isQuestion = previous !== null && readIntent(index, previous) === null;
  const carried = isQuestion
    ? readFollowUp(index, text, { text: previous, carried: [] }).carried
    : [];
  return { carried, shown: shownIn(reply, index) };
}

/**
 * The question that an earlier reply answers, below the words it carried; null if it is unknown. A
 * promise only if the message with the question must be fetched.
 */
export function previousQuestion(
  { content, replyTo }: EarlierReply,
  { channels, place }: RequestContext,
): string | null | Promise<string | null> {
  const shown = questionIn(content);
  if (shown !== null || replyTo === null) return shown;
  return channels.message(place.channel.id, replyTo).then(asked => {
    if (asked === null) return null;
    const text = stripMarkup(asked.text).replaceAll('\n', ' ').trim();
    return [carriedIn(content), text].filter(line => line !== '').join('\n');
  });
}

/** The articles that a reply quotes, each once. */
export function articlesIn(reply: EarlierReply, index: SearchIndex): readonly Article[] {
  return [...new Set(shownIn(reply, index).map(({ article }) => article))];
}

/** The passages that a reply quotes, of articles that have not changed since. */
function shownIn({ components }: EarlierReply, { articles }: SearchIndex): readonly Span[] {
  return quotesReferredTo(components).flatMap(({ key, start, end }) => {
    const article = findByKey(articles, key);
    return article === undefined ? [] : [{ article, start, end }];
  });
}
