import { describe, expect, it } from 'vitest';
import { createLibraryHistory } from '../../../src/app/bot/libraryHistory.ts';
import type { LibraryChange } from '../../../src/library/followLibrary.ts';
import { indexOf } from '../../collection.ts';

const index = indexOf({ 'ferry.txt': 'The ferry ran aground.' });
const LEFT_OUT = [{ file: 'empty.txt', reason: 'is empty' }];
const KEPT = 'The articles cannot be read again, so those read before stay: no such folder';

const opened: LibraryChange = { kind: 'opened', collection: { index, problems: LEFT_OUT } };
const reloaded: LibraryChange = { kind: 'reloaded', collection: { index, problems: [] } };
const kept: LibraryChange = { kind: 'kept', reason: 'no such folder' };
const regained: LibraryChange = { kind: 'regained', collection: { index, problems: LEFT_OUT } };

describe('createLibraryHistory', () => {
  it.each<[what: string, changes: readonly LibraryChange[], history: object]>([
    ['nothing', [], { openedAt: null, reloadedAt: null, warnings: [] }],
    ['the opening', [opened], { openedAt: 1, reloadedAt: null, warnings: ['empty.txt is empty'] }],
    ['a reload', [opened, reloaded], { openedAt: 1, reloadedAt: 2, warnings: [] }],
    [
      'a folder that is gone',
      [opened, reloaded, kept],
      { openedAt: 1, reloadedAt: 2, warnings: [KEPT] },
    ],
    [
      'a folder that is back as it was',
      [opened, kept, regained],
      { openedAt: 1, reloadedAt: null, warnings: ['empty.txt is empty'] },
    ],
  ])('remembers %s', (_, changes, expected) => {
    let now = 0;
    const { note, history } = createLibraryHistory(() => {
      now += 1;
      return now;
    });
    for (const change of changes) note(change);
    expect(history()).toEqual(expected);
  });
});
