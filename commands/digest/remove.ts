import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { digestName } from '../../src/render/digests/renderDigests.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { digestOption } from '../options/digestOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireDigest, requireDigests } from '../rules/requireDigests.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'digest remove',
  options: [digestOption],
} as const satisfies CommandData;

/** Deletes a digest. */
export const remove = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async ({ number }, request) => {
    const { messages } = request;
    const removed = requireDigest(await requireDigests(request).remove(number), number);
    return privateNotice(messages.digests.removed({ digest: digestName(removed, messages) }));
  },
});
