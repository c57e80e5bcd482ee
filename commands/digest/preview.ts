import { ApplicationCommandType } from 'discord-api-types/v10';
import { summarizeNew } from '../../src/digests/summarizeNew.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { digestOption } from '../options/digestOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireDigest, requireDigests } from '../rules/requireDigests.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'digest preview',
  options: [digestOption],
} as const satisfies CommandData;

/** Shows what a digest would post now. */
export const preview = defineCommand(data, {
  isPrivate: () => true,
  run: async ({ number }, request) => {
    const { index, semantics, messages } = request;
    const digest = requireDigest(await requireDigests(request).find(number), number);
    const stored = await requireLibrary(request).listArticles();
    const sources = { index, semantics, stored, messages };
    const summary = await request.compute(() => summarizeNew(digest, sources));
    return summary.messages.length === 0
      ? privateNotice(messages.digests.nothingNew)
      : summary.messages;
  },
});
