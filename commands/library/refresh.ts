import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { storedChoices } from '../../src/render/library/storedChoices.ts';
import { renderRefresh } from '../../src/render/links/renderRefresh.ts';
import type { StoredArticle } from '../../src/storage/articles/storedArticle.ts';
import { storedArticleNamed, storedArticleOption } from '../options/storedArticleOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library refresh',
  options: [{ ...storedArticleOption, required: false }],
} as const satisfies CommandData;

/** Pages that are checked at once. */
const MAX_PAGES = 25;

/** Checks the page of an article for changes, or the pages that were checked longest ago. */
export const refresh = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: async (typed, { library }) =>
    library === null ? [] : storedChoices(await linkedArticles(library), typed),
  run: async ({ article: name }, request) => {
    const library = requireLibrary(request);
    const articles =
      name === null
        ? (await linkedArticles(library)).slice(0, MAX_PAGES)
        : [await storedArticleNamed(name, request)];
    if (articles.length === 0) {
      throw new AskerError('no links', messages => messages.library.noLinks);
    }
    const { askerId } = request.place;
    const checked = articles.map(async article => {
      return { article, outcome: await library.refreshLink(article.id, askerId) };
    });
    return renderRefresh(await Promise.all(checked), request.messages);
  },
});

/** The articles that were added by their links, the one checked longest ago first. */
async function linkedArticles(library: GuildLibrary): Promise<StoredArticle[]> {
  const articles = await library.listArticles();
  return articles
    .filter(({ pageUrl }) => pageUrl !== null)
    .sort((one, other) => (one.pageCheckedAt ?? 0) - (other.pageCheckedAt ?? 0));
}
