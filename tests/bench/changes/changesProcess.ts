import { EventEmitter, once } from 'node:events';
import { appendFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { LibraryChange } from '../../../src/library/library.ts';
import type { EditFigures } from './figures.ts';
import { openFolder } from './openFolder.ts';
import { median, processorTime } from './processorTime.ts';

/** Changes of each kind. */
const ROUNDS = 5;
/** Longer than the debounce, so that what the watch of the folder starts is measured too. Unit: milliseconds. */
const QUIET = 600;
/** Age at which a file's state tells whether it was written again. Unit: milliseconds. */
const SETTLED = 1000;

/**
 * Measures changes of the folder named first, with the index in the one named second; writes the indexes of
 * MiniSearch as JSON to the file named third.
 */
async function measure(
  articlesDir: string,
  cacheDir: string,
  jsonFile: string,
): Promise<EditFigures> {
  const saves = createSaves();
  await pause(SETTLED);
  const [firstStart, library] = await processorTime(async () => {
    const saved = saves.next();
    const opened = await openFolder(articlesDir, cacheDir, saves.onChange);
    await saved;
    return opened;
  });
  const { articles, passageCount } = library.current().index;
  const files = Array.from({ length: ROUNDS }, (_, round) =>
    path.join(articlesDir, articles[Math.floor((round * articles.length) / ROUNDS)]?.id ?? ''),
  );
  await quiet();
  const edits: number[] = [];
  const touches: number[] = [];
  for (const file of files) {
    const [edit] = await processorTime(async () => {
      const saved = saves.next();
      await appendFile(file, `\n\nA line was added to the article at ${Date.now()}.\n`);
      await saved;
      await quiet();
    });
    edits.push(edit);
    const [touch] = await processorTime(async () => {
      await utimes(file, new Date(), new Date());
      await quiet();
    });
    touches.push(touch);
  }
  const { slots } = library.current().index.asEarlier();
  const segments = new Set(Array.from(slots, ({ segment }) => segment));
  const texts = Array.from(segments, segment => segment.searchJson());
  await writeFile(jsonFile, JSON.stringify(texts));
  await library.close();
  return {
    articles: articles.length,
    passages: passageCount,
    firstStart,
    edit: median(edits),
    touch: median(touches),
  };
}

/** Waits for saved indexes. */
function createSaves(): {
  readonly onChange: (change: LibraryChange) => void;
  readonly next: () => Promise<void>;
} {
  const saves = new EventEmitter();
  return {
    onChange: change => {
      if (change.kind === 'saved index' && change.event.kind === 'saved') saves.emit('save');
    },
    next: async () => {
      await once(saves, 'save');
    },
  };
}

function quiet(): Promise<void> {
  return pause(QUIET);
}

const [, , articlesDir = '', cacheDir = '', jsonFile = ''] = process.argv;
process.stdout.write(JSON.stringify(await measure(articlesDir, cacheDir, jsonFile)));
