import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { compareArticles } from '../src/answer/compare/compareArticles.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderComparison } from '../src/render/answers/renderComparison.ts';
import { articlesNamed, articlesOption, completeArticles } from './options/articlesOption.ts';
import { privateOption } from './options/privateOption.ts';
import { FOR_MODERATORS } from './rules/availability.ts';
import { requireArticles, requireWords } from './rules/requirements.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'compare',
  description: 'Compare what several articles say on a topic, word for word',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      description: 'What to compare the articles on, in a few words',
      required: true,
      max_length: 300,
    },
    articlesOption,
    privateOption,
  ],
} as const satisfies CommandData;

/** Compares what several articles say on a topic. */
export const compare = defineCommand(data, {
  complete: completeArticles,
  run: ({ topic, articles: names }, request) => {
    requireArticles(request);
    const articles = articlesNamed(names, request);
    requireWords(topic);
    const { index, semantics } = request;
    return function* () {
      const comparison = yield* compareArticles(index, topic, articles, semantics);
      return renderComparison(comparison, request.asker);
    };
  },
});
