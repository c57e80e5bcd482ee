import process from 'node:process';
import { type GuildLoad, measureGuilds } from './measureGuilds.ts';

// Prints what servers' own libraries cost, with a load as JSON.
const [, , load = ''] = process.argv;
// Written by guildsBench.ts.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
process.stdout.write(JSON.stringify(await measureGuilds(JSON.parse(load) as GuildLoad)));
