import type { Library, LibraryChange } from '../../library/library.ts';
import { skippedLines } from '../skippedLines.ts';

/** What `/status` shows about a library's latest reads. */
export interface LibraryHistory {
  /** Time of the first complete read, or null. Unit: milliseconds since 1970. */
  readonly openedAt: number | null;
  /** Time of the latest read that found changes, or null. Unit: milliseconds since 1970. */
  readonly reloadedAt: number | null;
  /** Problems of the latest read and what it skipped, one line each. */
  readonly warnings: readonly string[];
}

/** Records the changes of a library. */
export function createLibraryHistory(now: () => number = Date.now): {
  readonly note: (change: LibraryChange) => void;
  readonly history: () => LibraryHistory;
} {
  let history: LibraryHistory = { openedAt: null, reloadedAt: null, warnings: [] };
  return {
    note: change => {
      if (change.kind === 'opened') {
        history = { ...history, openedAt: now(), warnings: problemsIn(change.library) };
      } else if (change.kind === 'reloaded') {
        history = { ...history, reloadedAt: now(), warnings: problemsIn(change.library) };
      } else if (change.kind === 'regained') {
        history = { ...history, warnings: problemsIn(change.library) };
      } else if (change.kind === 'kept') {
        const warning = `The articles cannot be reloaded, so the earlier ones stay in use: ${change.reason}`;
        history = { ...history, warnings: [warning] };
      }
    },
    history: () => history,
  };
}

function problemsIn({ problems, warnings, skipped }: Library): readonly string[] {
  const remarks = [...problems, ...warnings].map(({ file, reason }) => `${file} ${reason}`);
  return [...remarks, ...skippedLines(skipped)];
}
