import process from 'node:process';
import { measureGuilds } from './measureGuilds.ts';

// npx tsx --expose-gc tests/bench/guilds/main.ts [servers] [folder articles] [MiB]
const [servers = '2500', folder = '3', memory = '64'] = process.argv.slice(2);
const figures = await measureGuilds({
  servers: Number(servers),
  articles: 20,
  folder: Number(folder),
  questions: Number(servers),
  memory: Number(memory),
});
process.stdout.write(`${JSON.stringify(figures)}\n`);
