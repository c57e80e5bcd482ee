import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import { articleKey } from '../../src/articles/articleKey.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { renderContext } from '../../src/render/answers/renderContext.ts';
import { parseQuoteReference } from '../../src/render/components/quoteReference.ts';
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

/** @throws AskerError if the article has changed. */
function showInContext(encoded: string, request: RequestContext): () => Message {
  const { index, messages } = request;
  const reference = parseQuoteReference(encoded);
  const article = index.articles.find(article => articleKey(article) === reference?.key);
  const found = reference && article && quoteInContext(index, article, reference);
  if (!found) throw articleGone(request);
  return () => renderContext(found, messages);
}
