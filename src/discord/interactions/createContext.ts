import type { ListedCommand } from '../../render/renderHelp.ts';
import type { Situation } from '../command/command.ts';
import { isOffered } from '../permissions/isOffered.ts';
import type { Place } from '../permissions/place.ts';
import type { Routing } from './services.ts';

/** What may be looked at to answer something. */
export function situationIn(place: Place, isPrivate: boolean, routing: Routing): Situation {
  const { index, reading, commandIds, channels, status, readsMessages } = routing;
  return {
    index: index(),
    reading: reading(),
    asker: isPrivate ? null : place.askerId,
    offered: () => offeredIn(place, routing),
    commandIds: commandIds(),
    place,
    channels,
    status,
    readsMessages,
  };
}

async function offeredIn(
  place: Place,
  { commands, commandIds, channels }: Routing,
): Promise<readonly ListedCommand[]> {
  const ids = commandIds();
  const { guildId, isBotHere } = place;
  const settings = guildId !== null && isBotHere ? await channels.commandSettings(guildId) : [];
  const settingsOf = (id: string | undefined) =>
    settings.find(each => each.id === id)?.permissions ?? [];
  const common = settingsOf(channels.applicationId());
  return commands
    .filter(({ data }) => isOffered(data, place, { own: settingsOf(ids.get(data.name)), common }))
    .map(({ data }) => ({
      name: data.name,
      description: 'description' in data ? data.description : null,
      id: ids.get(data.name) ?? null,
    }));
}
