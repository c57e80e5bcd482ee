import process from 'node:process';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { type Config, readConfig } from '../config.ts';
import { type Listener, openLibrary } from '../library/openLibrary.ts';
import { parseCommandLine } from '../terminal/commandLine.ts';
import { type ExitStatus, runCommand, type Terminal } from '../terminal/runCommand.ts';
import { isExpected } from './expectedError.ts';
import { loadSettings } from './loadSettings.ts';
import { createOutput, type Output } from './output.ts';

/** Wider text is hard to read. Unit: terminal columns. */
const MAX_WIDTH = 80;
const MIN_WIDTH = 30;

/**
 * Runs the command that the arguments give; resolves with its exit status: 0 for an answer, 1 for
 * none in the articles, 2 for bad usage or input, with what to do on standard error.
 */
export async function runTerminal(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ExitStatus> {
  const output = createOutput();
  exitOnStreamErrors(output);
  try {
    return await run(args, environment, output);
  } catch (error) {
    if (!isExpected(error)) throw error;
    output.complain(error.message);
    return 2;
  }
}

async function run(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitStatus> {
  const { bar, complain } = output;
  const parsed = parseCommandLine(args);
  if (parsed.kind === 'wrong') {
    complain(parsed.message);
    return 2;
  }
  if (parsed.kind === 'help') {
    process.stdout.write(`${parsed.text}\n`);
    return 0;
  }
  for (const warning of loadSettings(environment)) complain(warning);
  const { commandLine } = parsed;
  const settings = readConfig(environment);
  const config: Config = {
    ...settings,
    articlesDir: commandLine.articlesDir ?? settings.articlesDir,
  };
  const opening = openLibrary(config, createListener(output));
  const { index, problems } = await opening.finally(() => bar?.clear());
  for (const { file, reason } of problems) complain(`${file} ${reason}`);
  if (index.articles.length === 0) {
    complain(`no usable article in ${config.articlesDir}: put .txt or .md files there`);
    return 2;
  }
  return runCommand(index, commandLine, createTerminal(environment, output));
}

function createTerminal(environment: NodeJS.ProcessEnv, { complain }: Output): Terminal {
  return {
    layout: {
      width: Math.max(MIN_WIDTH, Math.min(process.stdout.columns || MAX_WIDTH, MAX_WIDTH)),
      // Of standard output itself: isTTY is undefined, not false, where it is no terminal.
      color: isatty(process.stdout.fd) && !environment.NO_COLOR && environment.TERM !== 'dumb',
    },
    print: text => process.stdout.write(`${text}\n`),
    complain,
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  };
}

/** Shows progress where standard error is a terminal; says in one line if a saved index is of no use. */
function createListener({ bar, complain }: Output): Listener {
  return {
    onProgress: progress => bar?.show(progress),
    onSavedIndex: note => {
      if (note.kind !== 'unusable' && note.kind !== 'unsaved') return;
      const what = note.kind === 'unusable' ? 'saved index is not used' : 'index cannot be saved';
      complain(`the ${what}: ${note.reason}`);
    },
  };
}

function exitOnStreamErrors({ complain }: Output): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early, such as `head`, is no error.
    if (error.code === 'EPIPE') process.exit(0);
    complain(`cannot write: ${error.message}`);
    process.exit(2);
  });
  process.stdin.on('error', error => {
    complain(`cannot read standard input: ${error.message}`);
    process.exit(2);
  });
}
