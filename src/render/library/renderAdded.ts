import type { DraftArticle, LibraryDraft } from '../../library/guilds/draft.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../message.ts';
import { commandMention } from '../text/commandMention.ts';
import { draftCitation } from './draftCitation.ts';

/** An article that was added, with the draft that it is from. */
export interface AddedArticle {
  readonly draft: LibraryDraft;
  readonly article: DraftArticle;
}

/** What a confirmation says besides the articles. */
interface Confirmation {
  /** The version that replaces an earlier one; null for new articles. */
  readonly version: number | null;
  /** Ids of registered commands by name. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** Citations that are shown; the rest are counted. */
const MAX_SHOWN = 3;

/** The articles of a draft that its library lacks. */
export function newArticlesOf(draft: LibraryDraft): AddedArticle[] {
  return draft.articles
    .filter(({ repeats }) => repeats === null)
    .map(article => ({ draft, article }));
}

/** Confirms that articles were added: how they are cited, and what to do next. */
export function renderAdded(
  added: readonly AddedArticle[],
  { version, commandIds, notes }: Confirmation,
  messages: Messages,
): Message {
  const { adding } = messages;
  const more = added.length - MAX_SHOWN;
  const ask = commandMention('ask', commandIds.get('ask') ?? null);
  const list = commandMention('library list', commandIds.get('library') ?? null);
  const lines = [
    version === null ? adding.added({ articles: added.length }) : adding.replaced({ version }),
    ...added
      .slice(0, MAX_SHOWN)
      .map(({ draft, article }) => draftCitation(draft, article, messages)),
    ...(more > 0 ? [`-# ${adding.moreArticles({ articles: more })}`] : []),
    adding.next({ ask, list }),
    ...notes,
  ];
  return { content: lines.join('\n'), embeds: [], components: [] };
}
