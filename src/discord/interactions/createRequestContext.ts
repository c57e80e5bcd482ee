import { ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../../messages/locales.ts';
import type { ListedCommand } from '../../render/notices/renderHelp.ts';
import type { RequestContext } from '../command/requestContext.ts';
import { isAvailable } from '../permissions/isAvailable.ts';
import type { Place } from '../permissions/place.ts';
import { computeInTurn, type RequestInfo } from './answerInTurn.ts';
import type { Services } from './services.ts';

/** Creates the context of a request; `isPrivate` if only the asker sees the reply. */
export function createRequestContext(
  request: RequestInfo,
  isPrivate: boolean,
  services: Services,
): RequestContext {
  const { libraryFor, semanticsOf, reading, commandIds, channels, status, readsMessages } =
    services;
  const { place } = request;
  const index = libraryFor(place.guildId);
  return {
    index,
    semantics: semanticsOf?.(index) ?? null,
    reading: reading(),
    messages: messagesFor(localeOf(place, isPrivate)),
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

function localeOf({ locale, channel }: Place, isPrivate: boolean): string | null {
  return isPrivate ? (locale ?? channel.locale) : (channel.locale ?? locale);
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
      isAvailable(data, place, { own: overwritesOf(ids.get(data.name)), common }),
    )
    .map(({ data }) => ({
      name: data.name,
      isSlash: data.type === ApplicationCommandType.ChatInput,
      id: ids.get(data.name) ?? null,
      isForModerators: data.default_member_permissions !== undefined,
    }));
}
