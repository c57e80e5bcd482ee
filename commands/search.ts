import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type SearchResult, searchPassagesInSteps } from '../src/answer/searchPassages.ts';
import type { Article } from '../src/articles/article.ts';
import { articleKey, collectionKey } from '../src/articles/articleKey.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { echoedText, readEcho } from '../src/render/echo.ts';
import type { Message } from '../src/render/message.ts';
import { NOTICES, queryProblemNotice } from '../src/render/notices.ts';
import { NO_ARTICLE, renderSearch } from '../src/render/renderSearch.ts';
import { parseQuery } from '../src/search/parseQuery.ts';
import {
  ANYWHERE,
  articleGone,
  articleNamed,
  articleOption,
  completeArticle,
  privateOption,
  readPageNumber,
  requireArticles,
  within,
} from './options.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'search',
  description: 'Find every passage with certain words in the articles',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'keywords',
      description: 'Words to look for; "in quotation marks" as a phrase, -word to leave out',
      required: true,
      max_length: 300,
    },
    articleOption,
    privateOption,
  ],
} as const satisfies CommandData;

/** Unit: passages. */
const PAGE_SIZE = 4;

/** Passages with certain words, in pages. */
export const search = defineCommand(data, {
  complete: completeArticle,
  run: ({ keywords, article }, request) =>
    // What further pages look for is what the message gives back, so the first page does too.
    showPage(request, echoedText(keywords), articleNamed(article, request), {
      number: 0,
      shown: null,
    }),
  actions: {
    page: {
      gives: 'update',
      run: ({ state: [number, shown = '', key = ''], message }, request) => {
        const echo = readEcho(message);
        if (echo?.verb !== 'searched for')
          throw new AskerError('no keywords in the message', NOTICES.searchUnknown);
        const article = request.index.articles.find(article => articleKey(article) === key);
        if (key !== NO_ARTICLE && article === undefined) throw articleGone(request);
        const page = { number: readPageNumber(number), shown };
        return showPage({ ...request, asker: echo.asker }, echo.text, article ?? null, page);
      },
    },
  },
});

interface PageWanted {
  /** Counted from 0; the last page there is stands in for one beyond it. */
  readonly number: number;
  /** The key of the collection that an earlier page shows, or null. */
  readonly shown: string | null;
}

/** Finds what the asker has to put right; what it gives looks the page up. */
function showPage(
  request: RequestContext,
  keywords: string,
  article: Article | null,
  wanted: PageWanted,
): () => Generator<undefined, Message> {
  requireArticles(request);
  const parsed = parseQuery(keywords);
  if (!parsed.ok) throw new AskerError(parsed.problem, queryProblemNotice(parsed.problem));
  return () => lookUp(request, keywords, article, wanted);
}

function* lookUp(
  { index, asker }: RequestContext,
  keywords: string,
  article: Article | null,
  { number, shown }: PageWanted,
): Generator<undefined, Message> {
  const options = { ...within(article), limit: PAGE_SIZE };
  const find = (offset: number): Generator<undefined, SearchResult> =>
    searchPassagesInSteps(index, keywords, { ...options, offset });
  let result = yield* find(number * PAGE_SIZE);
  let page = number;
  if (result.ok && number * PAGE_SIZE >= result.total) {
    page = Math.max(Math.ceil(result.total / PAGE_SIZE) - 1, 0);
    result = yield* find(page * PAGE_SIZE);
  }
  if (!result.ok) throw new AskerError(result.problem, queryProblemNotice(result.problem));
  const collection = collectionKey(index.articles);
  const hasChanged = shown !== null && shown !== collection;
  return renderSearch(
    result,
    { number: page, size: PAGE_SIZE, collection, hasChanged },
    { asker, within: article },
  );
}
