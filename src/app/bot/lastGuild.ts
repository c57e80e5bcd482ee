import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LastGuild } from '../../discord/registration/syncCommands.ts';
import { makeFolder } from '../../library/saved/dataDir.ts';

const FILE = 'registered-guild';
const GUILD_ID = /^\d{17,20}$/u;

/**
 * Stores in a file of `cacheDir` which server the commands were last registered in; stores nothing if
 * that is null. Errors of reading and writing are ignored.
 */
export function createLastGuild(cacheDir: string | null): LastGuild {
  if (cacheDir === null) return { read: async () => null, write: async () => undefined };
  const file = path.join(cacheDir, FILE);
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return GUILD_ID.exec(text.trim())?.[0] ?? null;
    },
    write: async guildId => {
      try {
        if (guildId === null) await rm(file, { force: true });
        else {
          await makeFolder(cacheDir);
          await writeFile(file, `${guildId}\n`);
        }
      } catch {
        // Outdated commands are removed when someone uses one.
      }
    },
  };
}
