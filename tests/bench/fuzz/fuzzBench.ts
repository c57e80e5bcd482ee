import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { HOSTILE_TEXTS } from '../../hostile/hostileTexts.ts';
import { STAGES, type StageTimes } from './measureText.ts';

/** Times of a kind of text at both lengths, or the reason why there are none. */
type Outcome =
  | { readonly ok: true; readonly short: StageTimes; readonly long: StageTimes }
  | { readonly ok: false; readonly reason: string };

/** Settings of the bench. */
export interface FuzzOptions {
  /** Length of the longer text of a kind. Unit: UTF-16 code units. */
  readonly length: number;
  /** Time limit for both texts of a kind. Unit: milliseconds. */
  readonly timeLimit: number;
  /** Unit: MiB. */
  readonly memoryLimit: number;
}

const DEFAULTS: FuzzOptions = { length: 10_000_000, timeLimit: 30 * 60_000, memoryLimit: 4096 };

// Ratio of the two lengths, and the maximum ratio of their times.
const FACTOR = 4;
const MAX_RATIO = 8;
/** Shorter times are noise. Unit: milliseconds. */
const LEAST_TIME = 100;

const PROCESS = fileURLToPath(new URL('fuzzProcess.ts', import.meta.url));
const NAME_WIDTH = 46;
const NUMBER_WIDTH = 10;

const run = promisify(execFile);
const stageTimes = z.object({
  read: z.number(),
  index: z.number(),
  ask: z.number(),
  context: z.number(),
  search: z.number(),
  summary: z.number(),
  topic: z.number(),
});

/**
 * Reads every kind of hostile text and asks about it, at two lengths in its own process, and prints
 * how the time grows; resolves with 1 if any kind fails or its time grows too fast.
 */
export async function runFuzzBench(options: Partial<FuzzOptions> = {}): Promise<number> {
  const settings = { ...DEFAULTS, ...options };
  print(row('kind', [`n (ms)`, `${FACTOR} n (ms)`, 'ratio'], 'verdict'));
  let failures = 0;
  for (const kind of HOSTILE_TEXTS.keys()) {
    const outcome = await measureKind(kind, settings);
    const verdict = judge(outcome);
    if (verdict !== 'linear') failures += 1;
    print(row(kind, figuresOf(outcome), verdict));
  }
  print(
    `\n${HOSTILE_TEXTS.size - failures} of ${HOSTILE_TEXTS.size} kinds are read in linear time`,
  );
  return failures === 0 ? 0 : 1;
}

async function measureKind(kind: string, settings: FuzzOptions): Promise<Outcome> {
  const { length, timeLimit, memoryLimit } = settings;
  const lengths = [Math.round(length / FACTOR), length].map(String);
  try {
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', `--max-old-space-size=${memoryLimit}`, PROCESS, kind, ...lengths],
      { timeout: timeLimit, killSignal: 'SIGKILL' },
    );
    const [short, long] = stdout
      .trim()
      .split('\n')
      .map(line => stageTimes.parse(JSON.parse(line)));
    if (short === undefined || long === undefined) return { ok: false, reason: 'prints nothing' };
    return { ok: true, short, long };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The error of a failed process, or that it took too long. */
function reasonOf(error: Error): string {
  if ('killed' in error && error.killed === true) return 'takes too long';
  const said = /^(?:FATAL ERROR: |\w*Error: ).{0,100}/mu.exec(error.message)?.[0];
  return `crashes: ${said ?? error.message.slice(0, 100)}`;
}

function judge(outcome: Outcome): string {
  if (!outcome.ok) return outcome.reason;
  const { short, long } = outcome;
  const steep = STAGES.filter(stage => ratioOf(short[stage], long[stage]) > MAX_RATIO);
  return steep.length === 0 ? 'linear' : `grows too fast: ${steep.join(', ')}`;
}

function figuresOf(outcome: Outcome): string[] {
  if (!outcome.ok) return ['', '', ''];
  const [short, long] = [totalOf(outcome.short), totalOf(outcome.long)];
  return [short.toFixed(0), long.toFixed(0), ratioOf(short, long).toFixed(1)];
}

function totalOf(times: StageTimes): number {
  return STAGES.reduce((sum, stage) => sum + times[stage], 0);
}

function ratioOf(short: number, long: number): number {
  return long / Math.max(short, LEAST_TIME);
}

function row(kind: string, figures: readonly string[], verdict: string): string {
  const numbers = figures.map(figure => figure.padStart(NUMBER_WIDTH)).join('');
  return `${kind.padEnd(NAME_WIDTH)}${numbers}  ${verdict}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
