import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { answerQuestion, shownQuotes } from '../src/answer/ask/answerQuestion.ts';
import { exampleTopics } from '../src/answer/conversation/exampleTopics.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import { renderAnswer } from '../src/render/answers/renderAnswer.ts';
import { articleNamed, articleOption, completeArticle, within } from './options/articleOption.ts';
import { privateOption } from './options/privateOption.ts';
import { ANYWHERE } from './rules/availability.ts';
import { requireArticles, requireWords } from './rules/requirements.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      required: true,
      max_length: 500,
    },
    articleOption,
    privateOption,
  ],
} as const satisfies CommandData;

/** Answers a question with passages from the articles. */
export const ask = defineCommand(data, {
  complete: completeArticle,
  run: ({ question, article: name }, request) => {
    requireArticles(request);
    const article = articleNamed(name, request);
    requireWords(question);
    const { asker, index, messages, semantics } = request;
    return function* () {
      const answer = yield* answerQuestion(index, question, {
        ...within(article),
        semantics,
      });
      const topics = shownQuotes(answer).length === 0 ? yield* exampleTopics(index) : [];
      return renderAnswer(answer, { asker, within: article, topics }, messages);
    };
  },
});
