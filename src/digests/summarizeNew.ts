import { summarize } from '../answer/summary/summarize.ts';
import { storedIdOf } from '../articles/articleId.ts';
import type { Steps } from '../concurrency/steps.ts';
import type { OpenedScope } from '../library/guilds/scope.ts';
import type { Messages } from '../messages/messages.ts';
import { renderSummary } from '../render/answers/renderSummary.ts';
import type { Message } from '../render/message.ts';
import type { StoredArticle } from '../storage/articles/storedArticle.ts';
import type { StoredDigest } from '../storage/digests/storedDigest.ts';

/** What a digest is made from. */
export interface DigestSources extends OpenedScope {
  /** The server's own articles. */
  readonly stored: readonly StoredArticle[];
  /** It is about the articles that were added until this time. */
  readonly until: number;
  readonly messages: Messages;
}

/**
 * Summarizes the articles that a server has added since its last digest, without retracted ones. No messages if
 * there are none, or none on the topic.
 */
export function* summarizeNew(
  { topic, length, since }: StoredDigest,
  { index, semantics, stored, until, messages }: DigestSources,
): Steps<readonly Message[]> {
  const added = new Set(
    stored
      .filter(({ addedAt, retractedAt }) => addedAt > since && addedAt <= until && !retractedAt)
      .map(({ id }) => id),
  );
  const articles = index.articles.filter(({ id }) => added.has(storedIdOf(id) ?? ''));
  if (articles.length === 0) return [];
  const summary = yield* summarize(index, articles, { length, topic, semantics });
  if (summary.sentences.length === 0) return [];
  const [first, ...others] = renderSummary(summary, { topic, requestedBy: null }, messages);
  if (first === undefined) return [];
  const heading = messages.digests.heading({ time: `<t:${String(Math.floor(since / 1000))}:f>` });
  return [{ ...first, content: `${heading}\n${first.content}` }, ...others];
}
