import { createProgressBar, type OutputStream, type ProgressBar } from '../terminal/progressBar.ts';
import { printableLine } from '../terminal/sanitize.ts';

/** The standard streams that a program writes to. */
export interface OutputStreams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

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

export function createOutput({ stdout, stderr }: OutputStreams): Output {
  const bar = createProgressBar(stderr);
  const writeError = (line: string): void => {
    bar?.clear();
    stderr.write(line);
  };
  return {
    bar,
    say: line => {
      bar?.clear();
      stdout.write(`${printableLine(line)}\n`);
    },
    complain: line => writeError(`footnote: ${printableLine(line)}\n`),
    writeError,
  };
}
