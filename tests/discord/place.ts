import type { Place } from '../../src/discord/permissions/place.ts';

/** A channel of direct messages with the bot. */
export const PLACE: Place = {
  id: '1',
  askerId: '2',
  locale: null,
  roleIds: [],
  guildId: null,
  isBotHere: true,
  homeGuildId: null,
  attachmentLimit: null,
  channel: {
    id: '3',
    parentId: null,
    isThread: false,
    isLocked: false,
    isNews: false,
    locale: null,
    asker: 0n,
    bot: 0n,
  },
};
