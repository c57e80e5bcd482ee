import process from 'node:process';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { type Config, readConfig } from '../config.ts';
import type { OpenListener } from '../library/library.ts';
import { openLibrary } from '../library/openLibrary.ts';
import { parseCommandLine } from '../terminal/commandLine.ts';
import { type ExitStatus, runCommand, type Terminal } from '../terminal/runCommand.ts';
import { isExpected } from './expectedError.ts';
import { loadSettings } from './loadSettings.ts';
import { createOutput, type Output } from './output.ts';

/** Longer lines are hard to read. Unit: terminal columns. */
const MAX_WIDTH = 80;
const MIN_WIDTH = 30;

/**
 * Runs the command that the arguments name; resolves with its exit status: 0 for an answer, 1 when the
 * articles have none, 2 for bad usage or input, explained on standard error.
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
      // isTTY would be undefined instead of false without a terminal.
      color: isatty(process.stdout.fd) && !environment.NO_COLOR && environment.TERM !== 'dumb',
    },
    print: text => process.stdout.write(`${text}\n`),
    complain,
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  };
}

/** Shows progress if standard error is a terminal; reports a failing saved index in one line. */
function createListener({ bar, complain }: Output): OpenListener {
  return {
    onProgress: progress => bar?.show(progress),
    onSavedIndex: event => {
      if (event.kind !== 'unusable' && event.kind !== 'unsaved') return;
      const what = event.kind === 'unusable' ? 'saved index is not used' : 'index cannot be saved';
      complain(`the ${what}: ${event.reason}`);
    },
  };
}

function exitOnStreamErrors({ complain }: Output): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader, such as `head`, has closed early.
    if (error.code === 'EPIPE') process.exit(0);
    complain(`cannot write: ${error.message}`);
    process.exit(2);
  });
  process.stdin.on('error', error => {
    complain(`cannot read standard input: ${error.message}`);
    process.exit(2);
  });
}
