import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type SearchResult, searchPassages } from '../src/answer/search/searchPassages.ts';
import type { Article } from '../src/articles/article.ts';
import { findByKey, libraryKey } from '../src/articles/articleKey.ts';
import type { Steps } from '../src/concurrency/steps.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { questionIn } from '../src/render/answers/header.ts';
import { renderSearch } from '../src/render/answers/renderSearch.ts';
import { NONE } from '../src/render/components/customId.ts';
import type { Message } from '../src/render/message.ts';
import { oneLine } from '../src/render/text/escape.ts';
import { parseQuery } from '../src/search/parseQuery.ts';
import { readPageNumber } from './components/pageNumber.ts';
import { articleNamed, articleOption, completeArticle, within } from './options/articleOption.ts';
import { privateOption } from './options/privateOption.ts';
import { ANYWHERE } from './rules/availability.ts';
import { articleGone, badQuery, requireArticles } from './rules/requirements.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'search',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'keywords',
      required: true,
      max_length: 300,
    },
    articleOption,
    privateOption,
  ],
} as const satisfies CommandData;

/** Unit: passages. */
const PAGE_SIZE = 4;

/** Finds passages with certain words, and pages through them. */
export const search = defineCommand(data, {
  complete: completeArticle,
  run: ({ keywords, article }, request) =>
    // Further pages read the keywords from the footer, where they are on one line.
    showPage(request, oneLine(keywords), articleNamed(article, request), {
      number: 0,
      shown: null,
    }),
  actions: {
    page: {
      gives: 'update',
      run: ({ state: [number, shown = '', key = '', asker = NONE], message }, request) => {
        const keywords = questionIn(message.content);
        if (keywords === null) {
          throw new AskerError(
            'no keywords in the message',
            ({ notices }) => notices.searchUnknown,
          );
        }
        const article = findByKey(request.index.articles, key);
        if (key !== NONE && article === undefined) throw articleGone(request);
        const page = { number: readPageNumber(number), shown };
        const firstAsker = asker === NONE ? null : asker;
        return showPage({ ...request, asker: firstAsker }, keywords, article ?? null, page);
      },
    },
  },
});

interface PageWanted {
  /** Counted from 0; beyond the last page, the last page is shown. */
  readonly number: number;
  /** Key of the library on the page that was turned; null for the first page. */
  readonly shown: string | null;
}

/** Validates the search; the returned work finds the page. */
function showPage(
  request: RequestContext,
  keywords: string,
  article: Article | null,
  wanted: PageWanted,
): () => Steps<Message> {
  requireArticles(request);
  const parsed = parseQuery(keywords);
  if (!parsed.ok) throw badQuery(parsed.problem);
  return () => lookUp(request, keywords, article, wanted);
}

function* lookUp(
  { index, asker, messages }: RequestContext,
  keywords: string,
  article: Article | null,
  { number, shown }: PageWanted,
): Steps<Message> {
  const options = { ...within(article), limit: PAGE_SIZE };
  const find = (offset: number): Steps<SearchResult> =>
    searchPassages(index, keywords, { ...options, offset });
  let result = yield* find(number * PAGE_SIZE);
  let page = number;
  if (result.ok && number * PAGE_SIZE >= result.total) {
    page = Math.max(Math.ceil(result.total / PAGE_SIZE) - 1, 0);
    result = yield* find(page * PAGE_SIZE);
  }
  if (!result.ok) throw badQuery(result.problem);
  const library = libraryKey(index.articles);
  const hasChanged = shown !== null && shown !== library;
  return renderSearch(
    result,
    { number: page, size: PAGE_SIZE, library, hasChanged },
    { asker, within: article },
    messages,
  );
}
