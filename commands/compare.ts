import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { compareArticles, findArticlesOn } from '../src/answer/compare/compareArticles.ts';
import type { Article } from '../src/articles/article.ts';
import { articleKey } from '../src/articles/articleKey.ts';
import type { Steps } from '../src/concurrency/steps.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { isModerator } from '../src/discord/permissions/permissions.ts';
import { questionIn } from '../src/render/answers/header.ts';
import { renderComparison } from '../src/render/answers/renderComparison.ts';
import { NONE } from '../src/render/components/customId.ts';
import type { Message } from '../src/render/message.ts';
import { withReadingNote } from '../src/render/notices/notices.ts';
import { privateOption } from './options/privateOption.ts';
import { IN_SERVERS } from './rules/availability.ts';
import {
  articleGone,
  requireArticles,
  requireAskerOrModerator,
  requireWords,
} from './rules/requirements.ts';

const data = {
  ...IN_SERVERS,
  type: ApplicationCommandType.ChatInput,
  name: 'compare',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      required: true,
      max_length: 300,
    },
    privateOption,
  ],
} as const satisfies CommandData;

/**
 * Compares what several articles say on a topic: those that say most, or those chosen in the menu.
 * Its replies are public only for moderators.
 */
export const compare = defineCommand(data, {
  isPrivate: (_, place) => !isModerator(place),
  run: ({ topic }, request) => {
    requireArticles(request);
    requireWords(topic);
    return comparing(topic, request.index.articles, request);
  },
  actions: {
    choose: {
      gives: 'update',
      run: (press, request) => {
        const asker = press.state[0] === NONE ? null : requireAskerOrModerator(press, request);
        const topic = questionIn(press.message.content);
        if (topic === null) {
          throw new AskerError('no topic in the message', ({ notices }) => notices.olderVersion);
        }
        const chosen = request.index.articles.filter(article =>
          press.values.includes(articleKey(article)),
        );
        if (chosen.length < press.values.length) throw articleGone(request);
        return comparing(topic, chosen, { ...request, asker });
      },
    },
  },
});

/** @throws AskerError if there are fewer than two articles. */
function comparing(
  topic: string,
  articles: readonly Article[],
  { index, semantics, asker, messages, reading }: RequestContext,
): () => Steps<Message> {
  if (articles.length < 2) {
    throw new AskerError('too few articles', inLanguage =>
      withReadingNote(inLanguage.notices.tooFewToCompare, reading, inLanguage),
    );
  }
  return function* () {
    const comparison = yield* compareArticles(index, topic, articles, semantics);
    const candidates =
      articles === index.articles
        ? comparison.onTopic
        : yield* findArticlesOn(index, topic, semantics);
    return renderComparison(comparison, { asker, candidates }, messages);
  };
}
