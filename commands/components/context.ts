import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import { articleKey } from '../../src/articles/articleKey.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import { renderContext } from '../../src/render/answers/renderContext.ts';
import { parseQuoteReference } from '../../src/render/components/quoteReference.ts';
import { articleGone } from '../rules/requirements.ts';

/** The menu under replies that shows a quote with the sentences around it. */
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
