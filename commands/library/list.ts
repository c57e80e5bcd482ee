import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { renderLibrary } from '../../src/render/library/renderLibrary.ts';
import { namedAsQuoted } from '../../src/render/library/storedName.ts';
import type { Message } from '../../src/render/message.ts';
import { inPages } from '../components/inPages.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library list',
} as const satisfies CommandData;

/** Lists the server's own articles, in pages. */
export const list = defineCommand(data, inPages(data.name, showPage));

async function showPage(number: number, request: RequestContext): Promise<Message> {
  const library = requireLibrary(request);
  const [stored, usage] = await Promise.all([library.listArticles(), library.readUsage()]);
  const articles = namedAsQuoted(stored, request.index.articles, request.messages);
  const { sharedFolder } = request.settings;
  const content = { articles, usage, limits: library.limits, sharedFolder };
  return renderLibrary(content, number, request.messages);
}
