import type { LibraryChange } from '../../library/followLibrary.ts';
import type { Collection } from '../../library/openLibrary.ts';

/** What is known of a collection's latest readings. */
export interface LibraryHistory {
  /** When all was read first, or null. Unit: milliseconds since 1970. */
  readonly openedAt: number | null;
  /** When it was read again last since something had changed, or null. Unit: milliseconds since 1970. */
  readonly reloadedAt: number | null;
  /** What the latest reading could not do or left out, a line each. */
  readonly warnings: readonly string[];
}

/** Remembers what happens to a collection. */
export function createLibraryHistory(now: () => number = Date.now): {
  readonly note: (change: LibraryChange) => void;
  readonly history: () => LibraryHistory;
} {
  let history: LibraryHistory = { openedAt: null, reloadedAt: null, warnings: [] };
  return {
    note: change => {
      if (change.kind === 'opened') {
        history = { ...history, openedAt: now(), warnings: problemsIn(change.collection) };
      } else if (change.kind === 'reloaded') {
        history = { ...history, reloadedAt: now(), warnings: problemsIn(change.collection) };
      } else if (change.kind === 'regained') {
        history = { ...history, warnings: problemsIn(change.collection) };
      } else if (change.kind === 'kept') {
        const warning = `The articles cannot be read again, so those read before stay: ${change.reason}`;
        history = { ...history, warnings: [warning] };
      }
    },
    history: () => history,
  };
}

function problemsIn({ problems }: Collection): readonly string[] {
  return problems.map(({ file, reason }) => `${file} ${reason}`);
}
