import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { exampleTopics, knownTopics } from '../../src/answer/conversation/exampleTopics.ts';
import type { Choice, Undescribed } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { questionChoices } from '../../src/render/lists/questionChoices.ts';

/** A question to the articles. */
export const questionOption = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  required: true,
  max_length: 500,
  autocomplete: true,
} as const satisfies Undescribed<APIApplicationCommandStringOption>;

/** Suggests questions that the articles answer, and headlines, that contain what has been typed. */
export async function completeQuestion(
  typed: string,
  { index, messages, compute }: RequestContext,
): Promise<readonly Choice[]> {
  const ask = messages.help.whatAbout;
  const topics = knownTopics(index, ask) ?? (await compute(() => exampleTopics(index, ask)));
  return questionChoices({ topics, articles: index.articles }, typed, messages);
}
