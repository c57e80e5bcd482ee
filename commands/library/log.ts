import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { LOG_PER_PAGE, renderLog } from '../../src/render/library/renderLog.ts';
import type { Message } from '../../src/render/message.ts';
import { inPages } from '../components/inPages.ts';
import { logPage } from '../components/pageNumber.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library log',
} as const satisfies CommandData;

/** Shows who changed what in the server's library and settings, newest first, in pages. */
export const log = defineCommand(data, inPages(data.name, showPage));

/** Lines are numbered from 1 without gaps, so that the newest number is their count. */
async function showPage(wanted: number, request: RequestContext): Promise<Message> {
  const library = requireLibrary(request);
  const [newest] = await library.readLog({ limit: 1 });
  const count = newest?.number ?? 0;
  const limit = LOG_PER_PAGE;
  const { number, pages, before } = logPage(wanted, { lines: count, newest: count, limit });
  const entries = await library.readLog({ limit, before });
  return renderLog({ entries, number, pages }, request.messages);
}
