import process from 'node:process';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { config as loadEnvironment } from 'dotenv';
import { ArticlesFolderError } from './articles/readArticles.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { CollectionError, type Listener, openCollection } from './openCollection.ts';
import { parseCommandLine } from './terminal/parseCommandLine.ts';
import { createProgressBar, type ProgressBar } from './terminal/progressBar.ts';
import { type ExitStatus, runCommand, type Terminal } from './terminal/runCommand.ts';
import { printableLine } from './terminal/sanitize.ts';

/** Wider text is hard to read. Unit: terminal columns. */
const MAX_WIDTH = 80;
const MIN_WIDTH = 30;

const terminal: Terminal = {
  layout: {
    width: Math.max(MIN_WIDTH, Math.min(process.stdout.columns || MAX_WIDTH, MAX_WIDTH)),
    // Of standard output itself: isTTY is undefined, not false, where it is no terminal.
    color: isatty(process.stdout.fd) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  },
  print: text => process.stdout.write(`${text}\n`),
  complain: line => process.stderr.write(`footnote: ${printableLine(line)}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
};

/** Shows progress where standard error is a terminal; says in one line if a saved index is of no use. */
function listener(bar: ProgressBar | null): Listener {
  return {
    onProgress: progress => bar?.show(progress),
    onSavedIndex: note => {
      if (note.kind !== 'unusable' && note.kind !== 'unsaved') return;
      bar?.clear();
      const what = note.kind === 'unusable' ? 'is not used' : 'could not be saved';
      terminal.complain(`the saved index ${what}: ${note.reason}`);
    },
  };
}

async function main(args: readonly string[]): Promise<ExitStatus> {
  const parsed = parseCommandLine(args);
  if (parsed.kind === 'wrong') {
    terminal.complain(parsed.message);
    return 2;
  }
  if (parsed.kind === 'help') {
    terminal.print(parsed.text);
    return 0;
  }
  const { commandLine } = parsed;
  const environment = readConfig(process.env);
  const config: Config = {
    ...environment,
    articlesDir: commandLine.articlesDir ?? environment.articlesDir,
  };
  const bar = createProgressBar(process.stderr);
  const opening = openCollection(config, listener(bar));
  const { index, problems } = await opening.finally(() => bar?.clear());
  for (const { file, reason } of problems) terminal.complain(`${file} ${reason}`);
  if (index.articles.length === 0) {
    terminal.complain(`no usable article in ${config.articlesDir}: put .txt or .md files there`);
    return 2;
  }
  return runCommand(index, commandLine, terminal);
}

// A reader that closes early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  terminal.complain(`cannot write: ${error.message}`);
  process.exit(2);
});
process.stdin.on('error', error => {
  terminal.complain(`cannot read standard input: ${error.message}`);
  process.exit(2);
});

loadEnvironment({ quiet: true });
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected =
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof CollectionError;
  const message = error instanceof Error ? error.message : String(error);
  terminal.complain(isExpected ? message : `internal error: ${message}`);
  process.exitCode = 2;
}
