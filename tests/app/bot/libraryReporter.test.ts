import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLibraryReporter } from '../../../src/app/bot/libraryReporter.ts';
import type { LibraryChange } from '../../../src/library/library.ts';
import { NOTHING_SKIPPED } from '../../../src/sources/folder/foundArticles.ts';
import type { ProgressBar } from '../../../src/terminal/progressBar.ts';
import { testLog } from '../../secrets/testLog.ts';
import { indexOf } from '../../testLibrary.ts';

interface Reported {
  readonly report: (change: LibraryChange) => void;
  /** The log lines, with `time` set to null. */
  readonly logged: () => unknown[];
  readonly wait: (milliseconds: number) => void;
}

function reporter(bar: ProgressBar | null = null): Reported {
  let time = 0;
  const { log, logged } = testLog('no.such.token');
  return {
    report: createLibraryReporter(log, bar, () => time),
    logged: () =>
      logged()
        .split('\n')
        .flatMap(line => (line === '' ? [] : { ...JSON.parse(line), time: null })),
    wait: milliseconds => {
      time += milliseconds;
    },
  };
}

const progress = (done: number): LibraryChange => ({
  kind: 'progress',
  progress: { stage: 'reading', done, total: 9 },
});

describe('createLibraryReporter', () => {
  it('logs progress every five seconds', () => {
    const { report, logged, wait } = reporter();
    for (let second = 0; second < 12; second += 1) {
      report(progress(second));
      wait(1000);
    }
    expect(logged()).toEqual(
      [5, 10].map(done => ({
        level: 'info',
        time: null,
        stage: 'reading',
        done,
        total: 9,
        msg: 'opening the articles',
      })),
    );
  });

  it('shows progress on the bar instead, and clears it when the library is open', () => {
    const shown: (Parameters<ProgressBar['show']>[0] | null)[] = [];
    const { report, logged, wait } = reporter({
      show: now => shown.push(now),
      clear: () => shown.push(null),
    });
    wait(60_000);
    report(progress(3));
    expect(logged()).toEqual([]);
    report({
      kind: 'opened',
      library: { index: indexOf({}), problems: [], warnings: [], skipped: NOTHING_SKIPPED },
    });
    expect(shown).toEqual([{ stage: 'reading', done: 3, total: 9 }, null]);
  });

  it.each<[change: LibraryChange, lines: readonly object[]]>([
    [
      { kind: 'saved index', event: { kind: 'loaded', articles: 7 } },
      [{ level: 'debug', articles: 7, msg: 'saved index loaded' }],
    ],
    [
      { kind: 'saved index', event: { kind: 'saved', articles: 7 } },
      [{ level: 'info', articles: 7, msg: 'index saved' }],
    ],
    [
      { kind: 'saved index', event: { kind: 'unusable', reason: 'x is damaged' } },
      [{ level: 'warn', reason: 'x is damaged' }],
    ],
    [
      { kind: 'saved index', event: { kind: 'unsaved', reason: 'x: ENOSPC' } },
      [{ level: 'warn', reason: 'x: ENOSPC' }],
    ],
    [{ kind: 'kept', reason: 'it is gone' }, [{ level: 'warn', reason: 'it is gone' }]],
    [
      {
        kind: 'opened',
        library: {
          index: indexOf({ 'a.txt': 'It ran aground.' }),
          problems: [{ file: 'b.txt', reason: 'is empty' }],
          warnings: [],
          skipped: NOTHING_SKIPPED,
        },
      },
      [
        { level: 'info', articles: 1, passages: 1, msg: 'articles opened' },
        { level: 'warn', file: 'b.txt', reason: 'is empty' },
      ],
    ],
    [
      {
        kind: 'reloaded',
        library: { index: indexOf({}), problems: [], warnings: [], skipped: NOTHING_SKIPPED },
      },
      [
        { level: 'info', articles: 0, passages: 0, msg: 'articles reloaded' },
        { level: 'warn', msg: 'the library has no articles' },
      ],
    ],
  ])('logs %o', (change, lines) => {
    const { report, logged } = reporter();
    report(change);
    expect(logged()).toEqual(lines.map(line => expect.objectContaining(line)));
  });

  it('warns about a file once while it is skipped, and again when it is skipped later', () => {
    const { report, logged } = reporter();
    const index = indexOf({ 'a.txt': 'It ran aground.' });
    const empty = { file: 'b.txt', reason: 'is empty' };
    const binary = { file: 'c.txt', reason: 'is binary data, not text' };
    report({
      kind: 'opened',
      library: { index, problems: [empty], warnings: [], skipped: NOTHING_SKIPPED },
    });
    for (const problems of [[empty], [empty, binary], [binary], [empty, binary]]) {
      report({
        kind: 'reloaded',
        library: { index, problems, warnings: [], skipped: NOTHING_SKIPPED },
      });
    }
    const warned = logged().filter(line => z.object({ file: z.string() }).safeParse(line).success);
    expect(warned).toEqual([empty, binary, empty].map(line => expect.objectContaining(line)));
  });

  it('warns once about an empty library', () => {
    const { report, logged } = reporter();
    const library = { index: indexOf({}), problems: [], warnings: [], skipped: NOTHING_SKIPPED };
    report({ kind: 'opened', library });
    report({ kind: 'reloaded', library });
    expect(JSON.stringify(logged()).match(/the library has no articles/gu)).toHaveLength(1);
  });
});
