import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** What the cache keeps of servers' own libraries: files whose names start with the server's id. */
export interface GuildFiles {
  /** Path of a server's file with an ending; null if nothing is kept. */
  readonly pathOf: (guildId: string, ending: string) => string | null;
  /** Deletes the files of all servers but these. */
  readonly keepOnly: (guildIds: ReadonlySet<string>) => Promise<void>;
  /** Deletes the files of a server. */
  readonly remove: (guildId: string) => Promise<void>;
}

/** Keeps files in a folder, which need not exist; none for null. */
export function guildFiles(folder: string | null): GuildFiles {
  async function removeIf(isGone: (guildId: string) => boolean): Promise<void> {
    if (folder === null) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      if (!isGone(guildIdIn(name))) continue;
      await rm(path.join(folder, name), { recursive: true, force: true });
    }
  }

  return {
    pathOf: (guildId, ending) =>
      folder === null ? null : path.join(folder, `${guildId}.${ending}`),
    keepOnly: guildIds => removeIf(guildId => !guildIds.has(guildId)),
    remove: guildId => removeIf(removed => removed === guildId),
  };
}

function guildIdIn(name: string): string {
  return name.split('.', 1).join();
}
