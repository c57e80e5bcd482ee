import type { SearchResult } from '../../answer/search/searchPassages.ts';
import {
  didYouMeanNote,
  foundText,
  neverMentionedNote,
  spellingNotes,
} from '../../answer/wording.ts';
import { articleKey } from '../../articles/articleKey.ts';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId, NONE } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import type { Message, ReplyScope } from '../message.ts';
import { nameText } from '../text/sources.ts';
import { headerText } from './header.ts';
import { quotingMessage } from './quotingMessage.ts';
import { replyWording } from './replyWording.ts';

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

/** Renders a page of search results, with buttons to the other pages. */
export function renderSearch(
  result: Extract<SearchResult, { ok: true }>,
  { number, size, library, hasChanged }: SearchPage,
  { asker, within }: ReplyScope,
  messages: Messages,
): Message {
  const { query, total, passages, didYouMean, spellings, queryTerms } = result;
  const offset = number * size;
  const key = within === null ? NONE : articleKey(within);
  const wording = replyWording(messages);
  const content = headerText(
    {
      outcome: foundText(result, offset, messages),
      question: query,
      asker,
      notes: [
        within === null ? '' : messages.answers.onlyIn({ article: nameText(within, messages) }),
        hasChanged ? messages.answers.articlesChanged : '',
        neverMentionedNote(result, wording),
        ...spellingNotes(spellings, wording),
        didYouMeanNote(didYouMean, wording),
      ],
    },
    messages,
  );
  const rows = pageButtons(
    { number, pages: Math.ceil(total / size) },
    page => encodeCustomId('search', 'page', page, library, key, asker ?? NONE),
    messages,
  );
  const found = { quotes: passages, firstNumber: offset + 1, terms: queryTerms };
  return quotingMessage({ content, ...found, rows }, messages);
}
