import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import { findByKey } from '../../src/articles/articleKey.ts';
import type { Steps } from '../../src/concurrency/steps.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { renderContext } from '../../src/render/answers/renderContext.ts';
import {
  parseQuoteReference,
  type QuoteReference,
} from '../../src/render/components/quoteReference.ts';
import type { Message } from '../../src/render/message.ts';
import { articleGone } from '../rules/requirements.ts';

/** The buttons and the menu under replies that show a quote with the sentences around it. */
export const context: Actions = {
  open: {
    gives: 'private',
    run: ({ state }, request) => showInContext(state.join(':'), request),
  },
  choose: {
    gives: 'private',
    run: ({ values: [value = ''] }, request) => showInContext(value, request),
  },
};

/** @throws AskerError if the article is gone. */
function showInContext(
  encoded: string,
  request: RequestContext,
): (() => Steps<Message>) | Promise<Message> {
  const { index, library, messages } = request;
  const reference = parseQuoteReference(encoded);
  if (reference === null) throw articleGone(request);
  const article = findByKey(index.articles, reference.key);
  if (article === undefined && library !== null) return showEarlier(library, reference, request);
  if (article === undefined) throw articleGone(request);
  return function* () {
    yield* index.load([article]);
    const found = quoteInContext(index, article, reference);
    if (found === null) throw articleGone(request);
    return renderContext(found, messages);
  };
}

/** Shows a quote in the version of its article that it is from. */
async function showEarlier(
  library: GuildLibrary,
  reference: QuoteReference,
  request: RequestContext,
): Promise<Message> {
  const version = await library.findEarlier(reference.key);
  const found = version && quoteInContext(version.index, version.article, reference);
  if (!found) throw articleGone(request);
  return renderContext(found, request.messages, version);
}
