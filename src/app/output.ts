import { createProgressBar, type OutputStream, type ProgressBar } from '../terminal/progressBar.ts';
import { printableLine } from '../terminal/sanitize.ts';

/** The standard streams that a program writes to. */
export interface OutputStreams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** Writes lines for people to the terminal, clearing the progress bar first. */
export interface Output {
  /** Null when standard error is not a terminal. */
  readonly bar: ProgressBar | null;
  /** Writes a line to standard output. */
  readonly say: (line: string) => void;
  /** Writes a line about a problem to standard error. */
  readonly complain: (line: string) => void;
  /** Writes a complete line, such as a log line, to standard error as it is. */
  readonly writeError: (line: string) => void;
}

/** Creates an output; the progress bar is null unless standard error is a terminal. */
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
