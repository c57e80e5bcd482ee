import { expect, it } from 'vitest';
import { commands, components } from '../../../commands/index.ts';
import { FORGERIES } from './leaks/forgeries.ts';
import { ELSEWHERE, startServers, visitHome } from './leaks/places.ts';
import { addSecrets, changeSettings, storedIn } from './leaks/secrets.ts';
import { shownByCommands, shownByForgeries } from './leaks/shownTo.ts';
import { SURFACES } from './leaks/surfaces.ts';

/** What shows nothing of a library in its own server either. */
const SILENT = ['library refresh 0', 'library refresh 2', 'library import 0', 'feed add 0'];

it.each(Object.entries(ELSEWHERE))(
  'a library changes nothing that is shown in %s, and is not changed from there',
  async (_, visitorIn) => {
    const { footnote, ...servers } = await startServers();
    const secrets = await addSecrets(footnote, servers.ben);
    await changeSettings(footnote);
    const stored = await storedIn(footnote, secrets);
    const visitor = visitorIn({ footnote, ...servers });
    const shown = await shownByCommands(visitor, footnote);
    const forged = await shownByForgeries(visitor, secrets, footnote);
    expect(await storedIn(footnote, secrets)).toEqual(stored);

    const without = await startServers();
    const visitorThere = visitorIn(without);
    expect(shown).toEqual(await shownByCommands(visitorThere, without.footnote));
    expect(forged).toEqual(await shownByForgeries(visitorThere, secrets, without.footnote));
  },
);

it('in its own server, every command shows something of the library', async () => {
  const servers = await startServers();
  const without = await shownByCommands(visitHome(servers), servers.footnote);
  const { footnote, ...others } = await startServers();
  await addSecrets(footnote, others.ben);
  const shown = await shownByCommands(visitHome({ footnote, ...others }), footnote);
  const same = Object.keys(shown).filter(
    name => JSON.stringify(shown[name]) === JSON.stringify(without[name]),
  );
  expect(same).toEqual(SILENT);
});

it('every command, component and form is asked', () => {
  expect(Object.keys(SURFACES)).toEqual(commands.map(({ data }) => data.name));
  const owners = [
    ...commands.map(({ data, actions }) => [data.name, actions] as const),
    ...Object.entries(components),
  ];
  const all = owners.flatMap(([owner, actions]) =>
    Object.keys(actions).map(action => `${owner}:${action}`),
  );
  expect(Object.keys(FORGERIES).toSorted()).toEqual(all.toSorted());
});
