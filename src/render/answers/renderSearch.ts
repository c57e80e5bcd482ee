import type { SearchResult } from '../../answer/search/searchPassages.ts';
import { didYouMeanNote, foundText, nowhereNote, spellingNote } from '../../answer/wording.ts';
import { articleKey } from '../../articles/articleKey.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import type { Message, ReplyScope } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { changedNote, fittingNotes, LISTED, withinNote } from '../text/notes.ts';
import { placeInArticle } from '../text/sources.ts';
import { quotingMessage } from './quotingMessage.ts';

/** A page of search results. */
export interface SearchPage {
  /** Counted from 0. */
  readonly number: number;
  /** Passages per page, at most 25. */
  readonly size: number;
  /** Key of the library that is searched. */
  readonly library: string;
  /** Whether the articles have changed since the first page. */
  readonly hasChanged: boolean;
}

/** In a page button's state: no article to keep to, or no asker to name in a private reply. */
export const NONE = '-';

/** Renders a page of search results, with buttons to the other pages. */
export function renderSearch(
  result: Extract<SearchResult, { ok: true }>,
  { number, size, library, hasChanged }: SearchPage,
  { asker, within }: ReplyScope,
): Message {
  const { query, total, passages, didYouMean, spellings, queryTerms } = result;
  const offset = number * size;
  const found = foundText(result, offset);
  const [first] = passages;
  const key = within === null ? NONE : articleKey(within);
  const notes = [
    withinNote(within),
    changedNote(hasChanged),
    nowhereNote(result, escapeLine, LISTED),
    spellingNote(spellings, escapeLine),
    didYouMeanNote(didYouMean, escapeLine),
  ];
  return quotingMessage({
    content: first === undefined ? `${found}.` : `${found}; first from ${placeInArticle(first)}.`,
    header: { asker, action: 'searched for', question: query },
    notes: fittingNotes(notes),
    quotes: passages,
    firstNumber: offset + 1,
    terms: queryTerms,
    pages: pageButtons(number, Math.ceil(total / size), page =>
      encodeCustomId('search', 'page', page, library, key, asker ?? NONE),
    ),
  });
}
