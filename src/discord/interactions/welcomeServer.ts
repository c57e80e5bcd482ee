import { createRequestContext } from './createRequestContext.ts';
import type { Services } from './services.ts';

/** Posts the welcome in a server that the bot has joined, once. Logs failures; never rejects. */
export async function welcomeServer(
  guildId: string,
  botId: string,
  services: Services,
): Promise<void> {
  const { channels, clock, log, welcome } = services;
  const channelId = channels.welcomeChannel(guildId);
  if (channelId === null) {
    log.debug({ guild: guildId }, 'no channel for the welcome');
    return;
  }
  const place = {
    id: guildId,
    askerId: botId,
    locale: null,
    roleIds: [],
    guildId,
    isBotHere: true,
    homeGuildId: guildId,
    attachmentLimit: null,
    channel: channels.access(channelId, botId),
  };
  const request = { name: 'welcome', place, createdAt: clock.wallTime() };
  try {
    const scope = await services.scopeOf(guildId);
    const opened = await scope.open();
    const answering = { scope, opened, isPrivate: false };
    const message = await welcome(createRequestContext(request, answering, services));
    await channels.post(channelId, message, { nonce: guildId, replyTo: null });
  } catch (error) {
    log.warn({ err: error, guild: guildId }, 'could not post the welcome');
  }
}
