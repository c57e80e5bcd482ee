import { EventEmitter, once } from 'node:events';
import { appendFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { followLibrary } from '../../../src/library/followLibrary.ts';
import type { LibraryChange, LiveLibrary } from '../../../src/library/library.ts';
import type { ChangeFigures } from './figures.ts';

/** Changes of each kind, and restarts. */
const ROUNDS = 5;
const DELAYS = { debounce: 300, longest: 5000, settle: 0, retry: 600_000 };
/** Longer than the debounce, so that what the watch of the folder starts is measured too. Unit: milliseconds. */
const QUIET = 600;
/** Age at which a file's state tells whether it was written again. Unit: milliseconds. */
const SETTLED = 1000;

/** Measures changes of the folder named first, with the index in the one named second. */
async function measure(articlesDir: string, cacheDir: string): Promise<ChangeFigures> {
  const config = { articlesDir, cacheDir, maxArticleBytes: 10_000_000, aliasesFile: null };
  const saves = createSaves();
  const open = async (): Promise<LiveLibrary> => {
    const library = followLibrary(config, saves.onChange, DELAYS);
    await library.opened;
    return library;
  };
  await pause(SETTLED);
  const [firstStart, first] = await processorTime(async () => {
    const saved = saves.next();
    const library = await open();
    await saved;
    return library;
  });
  await first.close();
  const { restarts, library } = await restart(open);
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
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [load] = await processorTime(async () => texts.map(loadIndex));
    loads.push(load);
  }
  await library.close();
  return {
    articles: articles.length,
    passages: passageCount,
    firstStart,
    edit: median(edits),
    touch: median(touches),
    restart: median(restarts),
    loadJson: median(loads),
  };
}

/** Starts several times from the saved index; the last library stays open. */
async function restart(open: () => Promise<LiveLibrary>) {
  const restarts: number[] = [];
  for (;;) {
    const [time, library] = await processorTime(open);
    restarts.push(time);
    if (restarts.length === ROUNDS) return { restarts, library };
    await library.close();
  }
}

function loadIndex(text: string): MiniSearch {
  return MiniSearch.loadJSON(text, { fields: ['text', 'heading', 'title'] });
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

async function processorTime<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1000, result];
}

function quiet(): Promise<void> {
  return pause(QUIET);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const [, , articlesDir = '', cacheDir = ''] = process.argv;
process.stdout.write(JSON.stringify(await measure(articlesDir, cacheDir)));
