import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/terminal/progressBar.ts';

interface Screen {
  readonly bar: ReturnType<typeof createProgressBar>;
  /** Returns what was written since the last call. */
  readonly written: () => string;
  readonly wait: (milliseconds: number) => void;
}

function screen(columns = 80, isTTY = true): Screen {
  const stream = Object.assign(new PassThrough(), { isTTY, columns });
  let time = 1000;
  return {
    bar: createProgressBar(stream, () => time),
    written: () => String(stream.read() ?? ''),
    wait: milliseconds => {
      time += milliseconds;
    },
  };
}

/** The line as it is visible after writing; assumes that each character is one column wide. */
function lineOf(written: string): string {
  return written.replaceAll('\u001b[1G', '').replaceAll('\u001b[0K', '');
}

describe('createProgressBar', () => {
  it('returns null if the stream is not a terminal', () => {
    expect(screen(80, false).bar).toBeNull();
  });

  it('shows progress once the work takes long', () => {
    const { bar, written, wait } = screen();
    bar?.show({ stage: 'reading', done: 1, total: 1200 });
    wait(499);
    bar?.show({ stage: 'reading', done: 500, total: 1200 });
    expect(written()).toBe('');
    wait(1);
    bar?.show({ stage: 'reading', done: 600, total: 1200 });
    expect(lineOf(written())).toBe('Reading the articles  [############............] 600 of 1,200');
  });

  it('updates at most ten times a second, on the same line', () => {
    const { bar, written, wait } = screen();
    wait(500);
    bar?.show({ stage: 'indexing', done: 1, total: 4 });
    written();
    wait(99);
    bar?.show({ stage: 'indexing', done: 2, total: 4 });
    expect(written()).toBe('');
    wait(1);
    bar?.show({ stage: 'indexing', done: 3, total: 4 });
    expect(written()).toBe(
      '\u001b[1GIndexing the articles [##################......] 3 of 4\u001b[0K',
    );
  });

  it.each([
    [0, 0, '[........................] 0 of 0'],
    [7, 7, '[########################] 7 of 7'],
  ])('shows %i of %i', (done, total, line) => {
    const { bar, written, wait } = screen();
    wait(500);
    bar?.show({ stage: 'reading', done, total });
    expect(written()).toContain(line);
  });

  it.each([0, 1, 10, 40])('never fills a line of %i columns', columns => {
    const { bar, written, wait } = screen(columns);
    wait(500);
    bar?.show({ stage: 'reading', done: 5, total: 10 });
    expect(lineOf(written()).length).toBeLessThanOrEqual(Math.max(0, columns - 1));
  });

  it('clears its line once and can show it again', () => {
    const { bar, written, wait } = screen();
    bar?.clear();
    expect(written()).toBe('');
    wait(500);
    bar?.show({ stage: 'reading', done: 5, total: 10 });
    written();
    bar?.clear();
    expect(written()).toBe('\u001b[1G\u001b[2K');
    bar?.clear();
    expect(written()).toBe('');
    wait(100);
    bar?.show({ stage: 'reading', done: 6, total: 10 });
    expect(written()).toContain('6 of 10');
  });
});
