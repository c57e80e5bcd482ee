import process from 'node:process';
import { measureGuilds } from './measureGuilds.ts';

// Prints what servers' own libraries cost, with numbers of servers and folder articles and a memory in MiB.
const [servers = 0, folder = 0, memory = 0] = process.argv.slice(2).map(Number);
const load = { servers, folder, memory, articles: 20, questions: servers };
process.stdout.write(JSON.stringify(await measureGuilds(load)));
