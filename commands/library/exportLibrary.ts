import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { exportKey, exportPart } from '../../src/library/guilds/transfer/exportPart.ts';
import { LIMITS } from '../../src/render/limits.ts';
import type { Message } from '../../src/render/message.ts';
import { renderExport } from '../../src/render/transfer/renderExport.ts';
import { readPageNumber } from '../components/pageNumber.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library export',
} as const satisfies CommandData;

/** Which part of an export is wanted. */
interface WantedPart {
  /** Counted from 1. */
  readonly number: number;
  /** The place of its first article, counted from 0. */
  readonly start: number;
  /** Of the export that it belongs to; null for a new one. */
  readonly key: string | null;
}

/** Gives the server's own articles as files, in parts that Discord takes. */
export const exportLibrary = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, request) => givePart({ number: 1, start: 0, key: null }, request),
  actions: {
    part: {
      gives: 'private',
      run: async ({ state: [number, start, key = ''] }, request) => {
        await requireCommand(data.name, request);
        return await givePart(
          { number: readPageNumber(number), start: readPageNumber(start), key },
          request,
        );
      },
    },
  },
});

/** @throws AskerError if there is nothing to export, or the library has changed since the part before. */
async function givePart(
  { number, start, key: wanted }: WantedPart,
  request: RequestContext,
): Promise<Message> {
  const library = requireLibrary(request);
  const articles = await library.listArticles();
  if (articles.length === 0) {
    throw new AskerError('nothing to export', ({ library }) => library.empty);
  }
  const key = exportKey(articles);
  if (wanted !== null && wanted !== key) {
    throw new AskerError('library changed', ({ library }) => library.exporting.changed);
  }
  const part = await exportPart(library, { start, maxBytes: partSize(request) });
  return renderExport(part, { number, key }, request.messages);
}

/** No larger than members can send back without a boosted server, which also bounds memory. */
function partSize({ place: { attachmentLimit } }: RequestContext): number {
  return Math.min(attachmentLimit ?? LIMITS.attachment, LIMITS.attachment);
}
