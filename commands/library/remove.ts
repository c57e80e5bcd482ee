import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { renderRemovalQuestion, renderRemoved } from '../../src/render/library/renderRemoval.ts';
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
  name: 'library remove',
  options: [storedArticleOption],
} as const satisfies CommandData;

/** Deletes an article of the server for good, once that is confirmed. */
export const remove = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeStoredArticle,
  run: async ({ article: name }, request) => {
    const article = await storedArticleNamed(name, request);
    return renderRemovalQuestion(article, request.messages);
  },
  actions: {
    confirm: updateFor(data.name, async ({ state: [id = ''] }, request) => {
      const library = requireLibrary(request);
      const article = await requireStored(id, request);
      await library.removeArticle(id, request.place.askerId);
      return renderRemoved(article, request.messages);
    }),
  },
});
