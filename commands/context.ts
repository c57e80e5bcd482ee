import { quoteInContext } from '../src/answer/quoteInContext.ts';
import { articleKey } from '../src/articles/articleKey.ts';
import type { Actions } from '../src/discord/command/action.ts';
import { parseQuoteReference } from '../src/render/quoteReference.ts';
import { renderContext } from '../src/render/renderContext.ts';
import { articleGone } from './options.ts';

/** The menu under replies that shows a quote among the sentences around it. */
export const context: Actions = {
  open: {
    gives: 'private',
    run: ({ values: [value = ''] }, request) => {
      const { index } = request;
      const reference = parseQuoteReference(value);
      const article = index.articles.find(article => articleKey(article) === reference?.key);
      const found = reference && article && quoteInContext(index, article, reference);
      if (!found) throw articleGone(request);
      return () => renderContext(found);
    },
  },
};
