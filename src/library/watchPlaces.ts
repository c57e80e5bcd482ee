import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { watch } from 'chokidar';

/** Callbacks of a watch. */
export interface WatchListener {
  readonly onChange: () => void;
  /** Called once when the folder has been removed or replaced; no changes follow. */
  readonly onLost: () => void;
  readonly onError: (error: unknown) => void;
}

/** A running watch over files and folders. */
export interface Watch {
  /** Whether the folder was removed or replaced, so that a new watch is needed. */
  readonly isLost: () => boolean;
  readonly close: () => Promise<void>;
}

/** What is watched. */
interface Places {
  readonly folder: string;
  /** Further files and folders. */
  readonly others: readonly string[];
  /** How often to check whether another folder has taken the place of `folder`. Unit: milliseconds. */
  readonly checkInterval: number;
}

/**
 * Watches a folder, hidden files excluded, and further places; resolves when changes are seen.
 *
 * @throws NodeJS.ErrnoException when the folder does not exist.
 */
export async function watchPlaces(
  { folder, others, checkInterval }: Places,
  { onChange, onLost, onError }: WatchListener,
): Promise<Watch> {
  // Links below the folder need not be followed: only targets inside it are read.
  const root = await realpath(folder);
  const identity = await identityOf(folder);
  const watcher = watch([root, ...others], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: file => file !== root && path.basename(file).startsWith('.'),
  });
  let isLost = false;
  const lose = (): void => {
    if (isLost) return;
    isLost = true;
    clearInterval(check);
    onLost();
  };
  watcher.on('all', (event, file) => {
    if (event === 'unlinkDir' && file === root) lose();
    else if (!isLost) onChange();
  });
  watcher.on('error', onError);
  // A watch stays with its folder when another one is moved or linked into its place.
  const compare = async (): Promise<void> => {
    if (identity !== (await identityOf(folder))) lose();
  };
  const check = setInterval(() => void compare(), checkInterval);
  await new Promise<void>(resolve => {
    watcher.once('ready', resolve);
  });
  return {
    isLost: () => isLost,
    close: async () => {
      isLost = true;
      clearInterval(check);
      await watcher.close();
    },
  };
}

/** Identifies a folder on disk; null when it cannot be reached. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    // File systems reuse inode numbers, so the time of creation is compared as well.
    const { dev, ino, birthtimeMs } = await stat(folder);
    return `${dev}:${ino}:${birthtimeMs}`;
  } catch {
    return null;
  }
}
