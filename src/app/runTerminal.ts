import process from 'node:process';
import { createInterface } from 'node:readline';
import { ENDINGS_TEXT } from '../articles/readers/formats.ts';
import { type Config, readConfig } from '../config.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { openEncoder } from '../encoder/openEncoder.ts';
import type { OpenListener } from '../library/library.ts';
import { openMeanings } from '../library/meanings.ts';
import { openLibrary } from '../library/openLibrary.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Semantics } from '../search/semantic/semantics.ts';
import { parseCommandLine } from '../terminal/parseCommandLine.ts';
import { type ExitStatus, runCommand, type Terminal } from '../terminal/runCommand.ts';
import { isExpected } from './expectedError.ts';
import { loadSettings } from './loadSettings.ts';
import { moveCache } from './moveCache.ts';
import { createOutput, type Output, type OutputStreams } from './output.ts';
import { skippedLines } from './skippedLines.ts';

/** What a terminal command takes from its process. */
export interface Surroundings extends OutputStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly environment: NodeJS.ProcessEnv;
}

/** Longer lines are hard to read. Unit: terminal columns. */
const MAX_WIDTH = 80;
const MIN_WIDTH = 30;
/** Of a library with more, a question waits for the most promising alone. Unit: sentences. */
const MAX_ENCODED = 2000;

/**
 * Runs the command that the arguments name; resolves with its exit status: 0 for an answer, 1 when the
 * articles have none, 2 for bad usage or input, explained on standard error.
 */
export async function runTerminal(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const output = createOutput(surroundings);
  exitOnStreamErrors(surroundings, output);
  try {
    return await run(args, surroundings, output);
  } catch (error) {
    if (!isExpected(error)) throw error;
    output.complain(error.message);
    return 2;
  }
}

async function run(
  args: readonly string[],
  surroundings: Surroundings,
  output: Output,
): Promise<ExitStatus> {
  const { stdout, environment } = surroundings;
  const { bar, complain } = output;
  const parsed = parseCommandLine(args);
  if (parsed.kind === 'wrong') {
    complain(parsed.message);
    return 2;
  }
  if (parsed.kind === 'help') {
    stdout.write(`${parsed.text}\n`);
    return 0;
  }
  for (const warning of loadSettings(environment)) complain(warning);
  const { commandLine } = parsed;
  const settings = readConfig(environment);
  await moveCache(settings);
  const config: Config = {
    ...settings,
    articlesDir: commandLine.articlesDir ?? settings.articlesDir,
  };
  const opening = openLibrary(config, createListener(output));
  const { index, problems, warnings, skipped } = await opening.finally(() => bar?.clear());
  for (const { file, reason } of [...problems, ...warnings]) complain(`${file} ${reason}`);
  for (const line of skippedLines(skipped)) complain(line);
  if (index.articles.length === 0) {
    complain(
      `no usable article in ${config.articlesDir}: put files there that end in ${ENDINGS_TEXT}`,
    );
    return 2;
  }
  const terminal = createTerminal(surroundings, output);
  if (commandLine.command !== 'ask') return runCommand({ index }, commandLine, terminal);
  const encoder = openEncoder(config.encoder);
  try {
    const semantics = await readMeanings(encoder, index, config, output);
    return await runCommand({ index, semantics }, commandLine, terminal);
  } finally {
    await encoder.close();
  }
}

/** Encodes the sentences of a small library that are not encoded yet, and saves them. */
async function readMeanings(
  encoder: Encoder,
  index: SearchIndex,
  { articlesDir, cacheDir }: Config,
  { bar, complain }: Output,
): Promise<Semantics> {
  const meanings = openMeanings({
    encoder,
    articlesDir,
    cacheDir,
    onError: error => complain(`the sentences cannot be encoded or saved: ${String(error)}`),
    onProgress: progress => bar?.show({ stage: 'encoding', ...progress }),
  });
  meanings.update(index);
  await meanings.settled(MAX_ENCODED).finally(() => bar?.clear());
  await meanings.close();
  const state = encoder.state();
  if (state.kind === 'unavailable') complain(`ranked by words alone: ${state.reason}`);
  return meanings.of(index);
}

function createTerminal(
  { stdin, stdout, environment }: Surroundings,
  { complain }: Output,
): Terminal {
  return {
    layout: {
      width: Math.max(MIN_WIDTH, Math.min(stdout.columns || MAX_WIDTH, MAX_WIDTH)),
      color: stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb',
    },
    print: text => stdout.write(`${text}\n`),
    complain,
    lines: () => createInterface({ input: stdin, crlfDelay: Infinity }),
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

function exitOnStreamErrors({ stdin, stdout }: Surroundings, { complain }: Output): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader, such as `head`, has closed early.
    if (error.code === 'EPIPE') process.exit(0);
    complain(`cannot write: ${error.message}`);
    process.exit(2);
  });
  stdin.on('error', error => {
    complain(`cannot read standard input: ${error.message}`);
    process.exit(2);
  });
}
