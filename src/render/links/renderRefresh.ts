import type { RefreshOutcome } from '../../library/guilds/links/refreshLink.ts';
import type { Messages } from '../../messages/messages.ts';
import { type NamedArticle, storedName } from '../library/storedName.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { linkReason } from './linkProblem.ts';

/** An article whose page was checked. */
export interface CheckedArticle {
  readonly article: NamedArticle;
  readonly outcome: RefreshOutcome;
}

/** Room for an article's name; ten lines fit in a message. Unit: UTF-16 code units. */
const NAME_ROOM = 80;
const MAX_LINES = 10;

/** Says what has become of the pages of articles: a count, and a line for each that is not as before. */
export function renderRefresh(checked: readonly CheckedArticle[], messages: Messages): Message {
  const { library, notices } = messages;
  const lines = checked.flatMap(({ article, outcome }) =>
    outcome.kind === 'unchanged' ? [] : [lineOf(storedName(article, NAME_ROOM), outcome, messages)],
  );
  const unchanged = checked.length - lines.length;
  return privateNotice(
    [
      library.checked({ pages: checked.length, unchanged }),
      ...lines.slice(0, MAX_LINES),
      ...(lines.length > MAX_LINES ? [notices.andMore] : []),
    ].join('\n'),
  );
}

function lineOf(
  article: string,
  outcome: Exclude<RefreshOutcome, { kind: 'unchanged' }>,
  messages: Messages,
): string {
  const { checks, notLinked } = messages.library;
  switch (outcome.kind) {
    case 'unlinked':
      return notLinked({ article });
    case 'updated':
      return checks.updated({ article, version: outcome.version });
    case 'full':
    case 'gone':
      return checks[outcome.kind]({ article });
    default:
      return `**${article}** — ${linkReason(outcome, messages)}`;
  }
}
