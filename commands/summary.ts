import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { summarizeInSteps } from '../src/answer/summarize.ts';
import { type CommandData, defineCommand } from '../src/discord/command.ts';
import { renderSummary } from '../src/render/renderSummary.ts';
import {
  articleNamed,
  articleOption,
  completeArticle,
  privateOption,
  requireArticles,
  requireWords,
} from './options.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'summary',
  description: 'Sum up an article, or all of them, in their own sentences',
  // Who else may use it is for each server's administrators to say; Discord keeps to it.
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  options: [
    articleOption,
    {
      type: ApplicationCommandOptionType.String,
      name: 'length',
      description: 'How much to quote; medium unless you say',
      choices: [
        { name: 'short', value: 'short' },
        { name: 'medium', value: 'medium' },
        { name: 'long', value: 'long' },
      ],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      description: 'Keep to what bears on these words',
      max_length: 300,
    },
    privateOption,
  ],
} as const satisfies CommandData;

/** The sentences that sum up an article or all. */
export const summary = defineCommand(data, {
  complete: completeArticle,
  run: ({ article: name, length, topic: typed }, request) => {
    requireArticles(request);
    const { index, asker } = request;
    const article = articleNamed(name, request);
    const topic = typed?.trim() ? typed : null;
    if (topic !== null) requireWords(topic);
    const articles = article === null ? index.articles : [article];
    return function* () {
      const options = { length: length ?? 'medium', topic } as const;
      const summary = yield* summarizeInSteps(index, articles, options);
      return renderSummary(summary, topic, { asker, within: article });
    };
  },
});
