import { ConfigError } from '../../config.ts';
import { listArticles } from '../../storage/articles/readArticles.ts';
import { readUsage } from '../../storage/articles/usage.ts';
import { deleteGuild, listGuilds, type StoredGuild } from '../../storage/guilds.ts';
import { readSettings } from '../../storage/settings.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Output } from '../output.ts';

type Say = Output['say'];

const MEBIBYTE = 1024 * 1024;

/** Says a line per server: its id, what its library takes, and when the bot left it. */
export async function listServers(storage: Storage, say: Say): Promise<void> {
  const guilds = await listGuilds(storage);
  for (const guild of guilds) say(await describe(storage, guild));
  if (guilds.length === 0) say('nothing is stored for any server');
}

/** Says what is stored for a server: its settings, and a line per article. */
export async function showServer(storage: Storage, id: string, say: Say): Promise<void> {
  const guild = (await listGuilds(storage)).find(guild => guild.id === id);
  if (guild === undefined) throw notStored(id);
  say(await describe(storage, guild));
  const settings = await readSettings(storage, id);
  say(`settings: ${JSON.stringify(settings)}`);
  for (const article of await listArticles(storage, id)) {
    const state = article.retractedAt === null ? '' : ', retracted';
    const title = article.title ?? article.name;
    say(`${article.id}  ${title} (version ${article.version}, ${dateOf(article.addedAt)}${state})`);
  }
}

/** Deletes everything that is stored for a server. */
export async function deleteServer(storage: Storage, id: string, say: Say): Promise<void> {
  if (!(await deleteGuild(storage, id))) throw notStored(id);
  say(`everything of server ${id} is deleted`);
}

async function describe(storage: Storage, { id, removedAt }: StoredGuild): Promise<string> {
  const { articles, bytes } = await readUsage(storage, id);
  const size = `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
  const left = removedAt === null ? '' : `, left on ${dateOf(removedAt)}`;
  return `${id}  articles: ${articles}, ${size}${left}`;
}

function notStored(id: string): ConfigError {
  return new ConfigError(`nothing is stored for server ${id}: see npm run servers -- list`);
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
