import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Action } from '../../src/discord/command/action.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { renderRetraction } from '../../src/render/library/renderRetraction.ts';
import { updateFor } from '../components/updateFor.ts';
import {
  completeStoredArticle,
  storedArticleNamed,
  storedArticleOption,
} from '../options/storedArticleOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireLibrary, requireStored } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library retract',
  options: [storedArticleOption],
} as const satisfies CommandData;

/** Retracts an article of the server, so that its quotes say so; a button reinstates it. */
export const retract = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeStoredArticle,
  run: async ({ article: name }, request) => {
    const library = requireLibrary(request);
    const article = await storedArticleNamed(name, request);
    await library.setRetracted(article.id, true, request.place.askerId);
    return renderRetraction(article, true, request.messages);
  },
  actions: { retract: retractionAction(true), reinstate: retractionAction(false) },
});

/** The button that retracts or reinstates an article. */
function retractionAction(isRetracted: boolean): Action {
  return updateFor(data.name, async ({ state: [id = ''] }, request) => {
    const library = requireLibrary(request);
    const article = await requireStored(id, request);
    await library.setRetracted(id, isRetracted, request.place.askerId);
    return renderRetraction(article, isRetracted, request.messages);
  });
}
