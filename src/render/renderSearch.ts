import type { SearchResult } from '../answer/search/searchPassages.ts';
import { didYouMeanNote, foundText, nowhereNote, spellingNote } from '../answer/wording.ts';
import { articleKey } from '../articles/articleKey.ts';
import { encodeCustomId } from './customId.ts';
import { echoLine } from './echo.ts';
import { escapeLine } from './escape.ts';
import { changedNote, LISTED, lead, withinNote } from './lead.ts';
import type { Message, ReplyScope } from './message.ts';
import { quotingMessage } from './quotingMessage.ts';
import { pageButtons } from './rows.ts';
import { placeInArticle } from './sources.ts';

/** Which page of a search is shown. */
export interface SearchPage {
  /** Counted from 0. */
  readonly number: number;
  /** At most 25. Unit: passages. */
  readonly size: number;
  /** The key of the collection that is searched. */
  readonly collection: string;
  /** Whether the articles changed since the first page. */
  readonly hasChanged: boolean;
}

/** Stands in a page button's state for an article's key where all articles are searched. */
export const NO_ARTICLE = '-';

/** A page of the passages that a search found, with buttons to the other pages. */
export function renderSearch(
  result: Extract<SearchResult, { ok: true }>,
  { number, size, collection, hasChanged }: SearchPage,
  { asker, within }: ReplyScope,
): Message {
  const { query, total, passages, didYouMean, unknownWords, spellings, queryTerms } = result;
  const offset = number * size;
  const found = foundText(result, offset);
  const [first] = passages;
  const key = within === null ? NO_ARTICLE : articleKey(within);
  const notes = [
    withinNote(within),
    changedNote(hasChanged),
    nowhereNote(unknownWords, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    didYouMeanNote(didYouMean, escapeLine),
  ];
  return quotingMessage({
    content: first === undefined ? `${found}.` : `${found}; first from ${placeInArticle(first)}.`,
    lead: lead(echoLine(asker, 'searched for', query), notes),
    quotes: passages,
    firstNumber: offset + 1,
    terms: queryTerms,
    pages: pageButtons(number, Math.ceil(total / size), page =>
      encodeCustomId('search', 'page', page, collection, key),
    ),
  });
}
