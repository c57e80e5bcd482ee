import type { Messages } from '../../messages/messages.ts';
import type { StoredArticle } from '../../storage/articles/storedArticle.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { Origin } from '../../storage/schema.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { publisherText, retractedText } from '../text/sources.ts';
import { memberText } from './memberText.ts';
import { storedName } from './storedName.ts';

/** What a server has stored. */
export interface LibraryContent {
  readonly articles: readonly StoredArticle[];
  readonly usage: Usage;
  readonly limits: Usage;
  /** Whether answers in the server also quote the shared folder. */
  readonly sharedFolder: boolean;
}

/** Unit: articles. */
const STORED_PER_PAGE = 10;

/** Room for an article's name; ten entries fit in an embed. */
const NAME_ROOM = 160;
const MEBIBYTE = 2 ** 20;

/**
 * Renders a page of the list of a server's own articles.
 *
 * @param number counted from 0; the last page for one that does not exist
 */
export function renderLibrary(
  { articles, usage, limits, sharedFolder }: LibraryContent,
  number: number,
  messages: Messages,
): Message {
  const { library, status } = messages;
  const pages = Math.ceil(articles.length / STORED_PER_PAGE);
  const shown = Math.min(number, Math.max(pages - 1, 0));
  const offset = shown * STORED_PER_PAGE;
  const listed = articles.slice(offset, offset + STORED_PER_PAGE);
  const lines = [
    articles.length === 0 ? library.empty : usageText(usage, limits, messages),
    sharedFolder ? library.sharedOn : library.sharedOff,
    pages > 1
      ? status.articlesShown({
          articles: articles.length,
          first: offset + 1,
          last: offset + listed.length,
        })
      : '',
  ];
  const description = listed.map(article => entryOf(article, messages)).join('\n\n');
  return {
    content: lines.filter(line => line !== '').join('\n'),
    embeds: description === '' ? [] : [{ description, color: ACCENT_COLOR }],
    components: pageButtons(
      { number: shown, pages },
      page => encodeCustomId('library list', 'page', page),
      messages,
    ),
  };
}

/** How much of its limits a library takes. */
export function usageText(usage: Usage, limits: Usage, { library }: Messages): string {
  return library.usage({
    articles: usage.articles,
    limit: limits.articles,
    mebibytes: mebibytes(usage.bytes),
    most: mebibytes(limits.bytes),
  });
}

/** An article's name above its publisher, who added it and when, and its state. */
function entryOf(article: StoredArticle, messages: Messages): string {
  const { publisher, origin, addedBy, addedAt } = article;
  const known = [
    publisherText(publisher),
    additionText(
      origin,
      { member: memberText(addedBy, messages), date: dayStamp(addedAt) },
      messages,
    ),
    stateOf(article, messages),
  ];
  const name = storedName(article, NAME_ROOM);
  return `**${name}**\n${known.filter(part => part !== '').join(' · ')}`;
}

function additionText(
  origin: Origin,
  addition: { readonly member: string; readonly date: string },
  { library }: Messages,
): string {
  if (origin === 'feed') return library.fromFeed(addition);
  return origin === 'import' ? library.imported(addition) : library.added(addition);
}

/** A time as a day, which Discord shows in the reader's language and time zone. */
function dayStamp(time: number): string {
  return `<t:${Math.floor(time / 1000)}:d>`;
}

function stateOf(
  { version, isExcerpt, retractedAt, pageGoneAt }: StoredArticle,
  messages: Messages,
): string {
  const { library } = messages;
  const states = [
    version > 1 ? library.version({ version }) : '',
    isExcerpt === 1 ? messages.feeds.isExcerpt : '',
    retractedAt === null ? '' : retractedText(retractedAt, messages),
    pageGoneAt === null ? '' : library.pageGone({ date: dayStamp(pageGoneAt) }),
  ].filter(state => state !== '');
  return states.length === 0 ? library.current : states.join(' · ');
}

/** Rounded to one decimal. */
function mebibytes(bytes: number): number {
  return Math.round((bytes / MEBIBYTE) * 10) / 10;
}
