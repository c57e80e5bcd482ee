import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LastGuild } from '../discord/registration/syncCommands.ts';

const FILE = 'registered-guild';
const GUILD_ID = /^\d{17,20}$/u;

/**
 * Remembers in a file of `dataDir` which server commands were last registered in; nowhere when that is
 * null. A file that cannot be read or written is as good as none.
 */
export function createLastGuild(dataDir: string | null): LastGuild {
  if (dataDir === null) return { read: async () => null, write: async () => undefined };
  const file = path.join(dataDir, FILE);
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return GUILD_ID.exec(text.trim())?.[0] ?? null;
    },
    write: async guildId => {
      try {
        if (guildId === null) await rm(file, { force: true });
        else {
          await mkdir(dataDir, { recursive: true });
          await writeFile(file, `${guildId}\n`);
        }
      } catch {
        // Its commands are removed when one of them is next used.
      }
    },
  };
}
