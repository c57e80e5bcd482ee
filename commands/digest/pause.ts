import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { digestText } from '../../src/render/digests/renderDigests.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { digestOption } from '../options/digestOption.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireDigest, requireDigests } from '../rules/requireDigests.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'digest pause',
  options: [digestOption],
} as const satisfies CommandData;

/** Stops posting a digest. */
export const pause = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: async ({ number }, request) => {
    const changed = await requireDigests(request).setPaused(number, true);
    return privateNotice(digestText(requireDigest(changed, number), request.messages));
  },
});
