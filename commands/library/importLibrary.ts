import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { uploadProblemText } from '../../src/render/library/uploadProblem.ts';
import { LIMITS } from '../../src/render/limits.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { escapeLine } from '../../src/render/text/escape.ts';
import { firstWords } from '../../src/render/text/firstWords.ts';
import { renderImport, renderImported } from '../../src/render/transfer/renderImport.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library import',
  options: [{ type: ApplicationCommandOptionType.Attachment, name: 'file', required: true }],
} as const satisfies CommandData;

/** Room for why a file is refused. Unit: UTF-16 code units. */
const REASON_ROOM = 500;

/** Adds the articles of an export to the server's library, after a preview. */
export const importLibrary = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async ({ file }, request) => {
    const { messages, place } = request;
    const library = requireLibrary(request);
    const downloaded = await request.download({ ...file, maxBytes: LIMITS.attachment });
    if (downloaded.kind !== 'file') {
      return privateNotice(uploadProblemText(file.name, downloaded, messages));
    }
    const { bytes } = downloaded;
    const outcome = await library.readImport({ name: file.name, bytes }, place.askerId);
    if (outcome.kind === 'import') {
      return renderImport(outcome.found, await contextOf(library), messages);
    }
    const detail = escapeLine(firstWords(outcome.reason, REASON_ROOM));
    return privateNotice(messages.library.importing.refused({ detail }));
  },
  actions: {
    add: {
      gives: 'update',
      run: async ({ state: [id = ''] }, request) => {
        const library = await requireImport(id, request);
        const added = await library.addImport(id, request.place.askerId);
        if (added === null) throw importGone();
        const { commandIds, messages } = request;
        return renderImported(added, { ...(await contextOf(library)), commandIds }, messages);
      },
    },
    discard: {
      gives: 'update',
      run: async ({ state: [id = ''] }, request) => {
        const library = await requireImport(id, request);
        await library.discardDraft(id);
        return privateNotice(request.messages.adding.discarded);
      },
    },
  },
});

/**
 * The library, if an export is waiting that the presser has sent.
 *
 * @throws AskerError if not, or if they may not use the command.
 */
async function requireImport(id: string, request: RequestContext): Promise<GuildLibrary> {
  await requireCommand(data.name, request);
  const library = requireLibrary(request);
  const found = await library.findImport(id);
  if (found === null) throw importGone();
  if (found.member === request.place.askerId) return library;
  throw new AskerError('not their import', ({ adding }) => adding.notYours);
}

function importGone(): AskerError {
  return new AskerError('import gone', ({ adding }) => adding.gone);
}

async function contextOf(library: GuildLibrary) {
  return { usage: await library.readUsage(), limits: library.limits };
}
