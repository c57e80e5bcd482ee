import { describe, expect, it } from 'vitest';
import { createLibraryHistory } from '../../../src/app/bot/libraryHistory.ts';
import type { LibraryChange } from '../../../src/library/library.ts';
import { NOTHING_SKIPPED } from '../../../src/sources/folder/foundArticles.ts';
import { indexOf } from '../../testLibrary.ts';

const index = indexOf({ 'ferry.txt': 'The ferry ran aground.' });
const LEFT_OUT = [{ file: 'empty.txt', reason: 'is empty' }];
const KEPT = 'The articles cannot be reloaded, so the earlier ones stay in use: no such folder';

const opened: LibraryChange = {
  kind: 'opened',
  library: { index, problems: LEFT_OUT, warnings: [], skipped: NOTHING_SKIPPED },
};
const reloaded: LibraryChange = {
  kind: 'reloaded',
  library: { index, problems: [], warnings: [], skipped: NOTHING_SKIPPED },
};
const kept: LibraryChange = { kind: 'kept', reason: 'no such folder' };
const regained: LibraryChange = {
  kind: 'regained',
  library: { index, problems: LEFT_OUT, warnings: [], skipped: NOTHING_SKIPPED },
};

describe('createLibraryHistory', () => {
  it.each<[what: string, changes: readonly LibraryChange[], history: object]>([
    ['nothing', [], { openedAt: null, reloadedAt: null, warnings: [] }],
    ['the opening', [opened], { openedAt: 1, reloadedAt: null, warnings: ['empty.txt is empty'] }],
    ['a reload', [opened, reloaded], { openedAt: 1, reloadedAt: 2, warnings: [] }],
    [
      'a missing folder',
      [opened, reloaded, kept],
      { openedAt: 1, reloadedAt: 2, warnings: [KEPT] },
    ],
    [
      'a folder that is back unchanged',
      [opened, kept, regained],
      { openedAt: 1, reloadedAt: null, warnings: ['empty.txt is empty'] },
    ],
  ])('records %s', (_, changes, expected) => {
    let now = 0;
    const { note, history } = createLibraryHistory(() => {
      now += 1;
      return now;
    });
    for (const change of changes) note(change);
    expect(history()).toEqual(expected);
  });
});
