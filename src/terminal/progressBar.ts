import { clearLine, cursorTo } from 'node:readline';

/** Output that is a terminal, or is not. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** A progress bar on one line of a terminal. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Clears the line, so that other text can be printed. */
  readonly clear: () => void;
}

interface Progress {
  readonly stage: 'reading' | 'indexing' | 'encoding';
  readonly done: number;
  readonly total: number;
}

// Units: milliseconds.
/** Delay before the bar is shown. */
const PATIENCE = 500;
const INTERVAL = 100;
/** Unit: columns. */
const LENGTH = 24;
const LABELS = {
  reading: 'Reading the articles ',
  indexing: 'Indexing the articles',
  encoding: 'Encoding the sentences',
};

/** Creates a progress bar; null if the stream is not a terminal. */
export function createProgressBar(
  stream: OutputStream,
  now: () => number = () => performance.now(),
): ProgressBar | null {
  if (stream.isTTY !== true) return null;
  let shownAt = now() + PATIENCE - INTERVAL;
  let isShown = false;
  return {
    show: ({ stage, done, total }) => {
      if (now() - shownAt < INTERVAL) return;
      shownAt = now();
      isShown = true;
      const filled = Math.floor((LENGTH * done) / Math.max(1, total));
      const bar = '#'.repeat(filled).padEnd(LENGTH, '.');
      const line = `${LABELS[stage]} [${bar}] ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      cursorTo(stream, 0);
      stream.write(line.slice(0, Math.max(0, (stream.columns ?? Infinity) - 1)));
      clearLine(stream, 1);
    },
    clear: () => {
      if (!isShown) return;
      isShown = false;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
  };
}
