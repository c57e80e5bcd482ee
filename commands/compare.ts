import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { compareInSteps } from '../src/answer/compare.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderComparison } from '../src/render/renderComparison.ts';
import {
  articlesNamed,
  completeArticles,
  FOR_MODERATORS,
  privateOption,
  requireArticles,
  requireWords,
} from './options.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'compare',
  description: 'See side by side what several articles say on one thing, word for word',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      description: 'What to compare the articles on, in a few words',
      required: true,
      max_length: 300,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'articles',
      description: 'Two to five articles, parted by semicolons; those that say most unless you say',
      max_length: 1000,
      autocomplete: true,
    },
    privateOption,
  ],
} as const satisfies CommandData;

/** What several articles say on a topic. */
export const compare = defineCommand(data, {
  complete: completeArticles,
  run: ({ topic, articles: names }, request) => {
    requireArticles(request);
    const articles = articlesNamed(names, request);
    requireWords(topic);
    return function* () {
      const comparison = yield* compareInSteps(request.index, topic, articles);
      return renderComparison(comparison, request.asker);
    };
  },
});
