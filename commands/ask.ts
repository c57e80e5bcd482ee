import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { askInSteps } from '../src/answer/ask.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderAnswer } from '../src/render/renderAnswer.ts';
import {
  ANYWHERE,
  articleNamed,
  articleOption,
  completeArticle,
  privateOption,
  requireArticles,
  requireWords,
  within,
} from './options.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  description: 'Ask the articles a question and get the passages on it, word for word',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'What you want to know, in your own words',
      required: true,
      max_length: 500,
    },
    articleOption,
    privateOption,
  ],
} as const satisfies CommandData;

/** Passages on a question. */
export const ask = defineCommand(data, {
  complete: completeArticle,
  run: ({ question, article: name }, request) => {
    requireArticles(request);
    const article = articleNamed(name, request);
    requireWords(question);
    return function* () {
      const answer = yield* askInSteps(request.index, question, within(article));
      return renderAnswer(answer, { asker: request.asker, within: article });
    };
  },
});
