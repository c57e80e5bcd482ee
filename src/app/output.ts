import process from 'node:process';
import { createProgressBar, type ProgressBar } from '../terminal/progressBar.ts';
import { printableLine } from '../terminal/sanitize.ts';

/** Where a program writes lines for people, around the progress bar if there is one. */
export interface Output {
  /** Null when standard error is no terminal. */
  readonly bar: ProgressBar | null;
  /** Writes a line to standard output. */
  readonly say: (line: string) => void;
  /** Writes a line about a problem to standard error. */
  readonly complain: (line: string) => void;
  /** Writes a finished line, such as one of the log, to standard error. */
  readonly writeError: (line: string) => void;
}

export function createOutput(): Output {
  const bar = createProgressBar(process.stderr);
  const writeError = (line: string): void => {
    bar?.clear();
    process.stderr.write(line);
  };
  return {
    bar,
    say: line => {
      bar?.clear();
      process.stdout.write(`${printableLine(line)}\n`);
    },
    complain: line => writeError(`footnote: ${printableLine(line)}\n`),
    writeError,
  };
}
