import { ApplicationCommandType } from 'discord.js';
import type { OpenedScope, Scope } from '../../library/guilds/scope.ts';
import { messagesFor } from '../../messages/locales.ts';
import type { Messages } from '../../messages/messages.ts';
import type { ListedCommand } from '../../render/notices/renderHelp.ts';
import type { GuildSettings } from '../../storage/settings.ts';
import { registeredName } from '../command/commandData.ts';
import type { RequestContext } from '../command/requestContext.ts';
import { isAvailable } from '../permissions/isAvailable.ts';
import type { Place } from '../permissions/place.ts';
import { computeInTurn, type RequestInfo } from './answerInTurn.ts';
import type { Services } from './services.ts';

/** Whom a request is answered for, and from what. */
interface Answering {
  readonly scope: Scope;
  readonly opened: OpenedScope;
  /** Whether only the asker sees the reply. */
  readonly isPrivate: boolean;
}

/** Creates the context of a request. */
export function createRequestContext(
  request: RequestInfo,
  { scope: { settings, library, personalDataOf }, opened, isPrivate }: Answering,
  services: Services,
): RequestContext {
  const { download, draw, reading, commandIds, channels, status, readsMessages } = services;
  const { place } = request;
  const { homeGuildId } = place;
  return {
    ...opened,
    settings,
    library,
    feeds: homeGuildId === null ? null : services.feedsOf(homeGuildId),
    digests: homeGuildId === null ? null : services.digestsOf(homeGuildId),
    download,
    draw,
    personalData: personalDataOf(place.askerId),
    reading: reading(),
    messages: messagesIn(place, settings, isPrivate),
    asker: isPrivate ? null : place.askerId,
    availableCommands: () => availableCommands(place, services),
    commandIds: commandIds(),
    place,
    channels,
    status,
    readsMessages,
    compute: start => computeInTurn(request, services, start),
  };
}

/** What a reply says, in the asker's language if only they see it, else in the server's. */
export function messagesIn(
  { locale, channel }: Place,
  { language }: GuildSettings,
  isPrivate: boolean,
): Messages {
  return messagesFor(
    isPrivate ? (locale ?? channel.locale) : (language ?? channel.locale ?? locale),
  );
}

async function availableCommands(
  place: Place,
  { commands, commandIds, channels }: Services,
): Promise<readonly ListedCommand[]> {
  const ids = commandIds();
  const { guildId, isBotHere } = place;
  const entries = guildId !== null && isBotHere ? await channels.commandPermissions(guildId) : [];
  const overwritesOf = (id: string | undefined) =>
    entries.find(entry => entry.id === id)?.permissions ?? [];
  const common = overwritesOf(channels.applicationId());
  return commands
    .filter(({ data }) =>
      isAvailable(data, place, { own: overwritesOf(ids.get(registeredName(data))), common }),
    )
    .map(({ data }) => ({
      name: data.name,
      isSlash: data.type === ApplicationCommandType.ChatInput,
      id: ids.get(registeredName(data)) ?? null,
      isForModerators: data.default_member_permissions !== undefined,
    }));
}
