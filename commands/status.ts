import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import type { MessageFile } from '../src/render/message.ts';
import { renderStatus } from '../src/render/notices/renderStatus.ts';
import { questionChart } from '../src/render/questions/questionChart.ts';
import { chartDescription, totalOf } from '../src/render/questions/questionTotals.ts';
import type { DayCounts } from '../src/storage/questions/counts.ts';
import { FOR_MODERATORS } from './rules/availability.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'status',
} as const satisfies CommandData;

/** Shows the state of the bot, its articles, and the server's questions, feeds and digests. */
export const status = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async (_, request) => {
    const { library, feeds, digests, lacksVectors, messages, status } = request;
    if (library === null) return renderStatus(status(), null, messages);
    const guild = {
      days: await library.readQuestionCounts(),
      votes: await library.readVotes(),
      feeds: (await feeds?.list()) ?? [],
      digests: (await digests?.list()) ?? [],
      lacksVectors,
    };
    const files = await drawChart(guild.days, request);
    return { ...renderStatus(status(), guild, messages), files };
  },
});

/** A chart of the questions; none if there were none or it cannot be drawn. */
async function drawChart(
  days: readonly DayCounts[],
  { draw, messages }: RequestContext,
): Promise<readonly MessageFile[]> {
  if (days.every(counts => totalOf(counts) === 0)) return [];
  const bytes = await draw(questionChart(days, messages));
  if (bytes === null) return [];
  const description = chartDescription(days, messages);
  return [{ name: 'questions.png', contentType: 'image/png', bytes, description }];
}
