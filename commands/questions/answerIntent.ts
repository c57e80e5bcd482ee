import type { Intent } from '../../src/answer/conversation/readIntent.ts';
import type { Article } from '../../src/articles/article.ts';
import { articleKey } from '../../src/articles/articleKey.ts';
import type { Reply } from '../../src/discord/command/reply.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { isModerator } from '../../src/discord/permissions/permissions.ts';
import { renderNewest } from '../../src/render/lists/renderNewest.ts';
import { privateNotice, summaryOffer } from '../../src/render/notices/notices.ts';
import { listArticles } from '../articles.ts';
import { greet, showHelp } from '../help.ts';
import { sumUp } from '../summary.ts';

/** Answers what a member asks of the bot itself. */
export async function answerIntent(intent: Intent, request: RequestContext): Promise<Reply> {
  const { index, messages } = request;
  switch (intent.kind) {
    case 'greeting':
      return greet(request);
    case 'thanks':
      return privateNotice(messages.help.thanks);
    case 'reaction':
      return privateNotice('👍');
    case 'about':
      return privateNotice(messages.help.aboutFootnote);
    case 'help':
      return showHelp(request);
    case 'list':
      return listArticles(request);
    case 'newest':
      return renderNewest(index.articles, messages);
    case 'summary':
      return maySumUp(request)
        ? request.compute(sumUp(intent.articles, request))
        : summaryOffer(keysOf(intent.articles, request), messages);
  }
}

/** Whether a summary may be shown here: in private to everyone, in public to moderators only. */
function maySumUp({ asker, place }: RequestContext): boolean {
  return asker === null || place.guildId === null || isModerator(place);
}

/** Keys of the articles; none for all of them. */
function keysOf(articles: readonly Article[], { index }: RequestContext): readonly string[] {
  return articles === index.articles ? [] : articles.map(articleKey);
}
