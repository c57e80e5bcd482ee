import { ApplicationCommandType } from 'discord-api-types/v10';
import { readIntent } from '../src/answer/conversation/readIntent.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { articleNamed, articleOption, completeArticle } from './options/articleOption.ts';
import { privateOption } from './options/privateOption.ts';
import { completeQuestion, questionOption } from './options/questionOption.ts';
import { answerIntent } from './questions/answerIntent.ts';
import { askWith } from './questions/askWith.ts';
import { ANYWHERE } from './rules/availability.ts';
import { requireArticles } from './rules/requirements.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  options: [questionOption, articleOption, privateOption],
} as const satisfies CommandData;

/** Answers a question with passages from the articles, and small talk with what the bot can do. */
export const ask = defineCommand(data, {
  complete: (typed, request, option) =>
    option === questionOption.name
      ? completeQuestion(typed, request)
      : completeArticle(typed, request),
  run: ({ question, article: name }, request) => {
    requireArticles(request);
    const article = articleNamed(name, request);
    const intent = article === null ? readIntent(request.index, question) : null;
    return intent === null
      ? askWith({ text: question, article }, request)
      : answerIntent(intent, request);
  },
});
