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
export interface DigestSources extends Pick<OpenedScope, 'index' | 'semantics'> {
  /** The server's own articles. */
  readonly stored: readonly Pick<StoredArticle, 'id' | 'number' | 'retractedAt'>[];
  readonly messages: Messages;
}

/** What a digest says of the articles that are new. */
export interface NewSummary {
  /** None if nothing is new, or nothing on the topic. */
  readonly messages: readonly Message[];
  /** The number of the last article it could be about. */
  readonly until: number;
}

/** Summarizes the articles that a server has added since its last digest, without retracted ones. */
export function* summarizeNew(
  { topic, length, since, postedAt }: Pick<StoredDigest, 'topic' | 'length' | 'since' | 'postedAt'>,
  { index, semantics, stored, messages }: DigestSources,
): Steps<NewSummary> {
  const articles = new Map(index.articles.map(article => [storedIdOf(article.id), article]));
  // One that was added after the index was made is in the next digest.
  const indexed = stored.filter(({ id, number }) => number > since && articles.has(id));
  const until = Math.max(since, ...indexed.map(({ number }) => number));
  const added = indexed
    .filter(({ retractedAt }) => retractedAt === null)
    .flatMap(({ id }) => articles.get(id) ?? []);
  if (added.length === 0) return { messages: [], until };
  const summary = yield* summarize(index, added, { length, topic, semantics });
  if (summary.sentences.length === 0) return { messages: [], until };
  const [first, ...others] = renderSummary(summary, { topic, requestedBy: null }, messages);
  if (first === undefined) return { messages: [], until };
  const heading = headingOf(postedAt, messages);
  return { messages: [{ ...first, content: `${heading}\n${first.content}` }, ...others], until };
}

function headingOf(postedAt: number | null, { digests }: Messages): string {
  if (postedAt === null) return digests.heading;
  return digests.headingSince({ time: `<t:${String(Math.floor(postedAt / 1000))}:f>` });
}
