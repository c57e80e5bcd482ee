import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FOOTNOTE, type Program } from './botProcess.ts';
import { type BurstFigures, runBurst } from './burst.ts';
import { burstReport, steadyReport } from './report.ts';
import { type Stage, setUp } from './stage.ts';
import { runSteadyLoad, type SteadyFigures, type SteadyLoad } from './steadyLoad.ts';

/** The results of the bench. */
interface LoadFigures {
  readonly steady: SteadyFigures;
  /** With every answer deferred. */
  readonly deferred: BurstFigures;
  readonly burst: Readonly<Record<'ask' | 'floor', BurstFigures>>;
}

interface Options extends SteadyLoad {
  /** The file for the figures as JSON, or null. */
  readonly json: string | null;
}

const THINKING_BOT: Program = { file: 'tests/bench/load/thinkingBot.ts', says: 'ready' };
const OK_BOT: Program = { file: 'tests/bench/load/okBot.ts', says: 'ready' };

/** Members who ask one question each, with every answer deferred. */
const DEFERRED_MEMBERS = 300;
const BURST_MEMBERS = 300;
/** Questions by one member; the others ask equal parts of the rest. */
const BURST_OF_ONE = 1000;
const BURST = 3000;

const USAGE =
  'bench load takes --interactions, --at-once and --rounds, each a whole number from 1, and --json FILE';

/**
 * Measures the bot under load next to a minimal bot, which shows what the machine allows; resolves
 * with 1 if the bot lost or repeated a reply.
 */
export async function runLoadBench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    progress(USAGE);
    return 2;
  }
  const figures: LoadFigures = {
    steady: await measureSteadyLoad(options),
    deferred: await measureBurst(THINKING_BOT, deferredQuestions()),
    burst: {
      ask: await measureBurst(FOOTNOTE, burstQuestions()),
      floor: await measureBurst(OK_BOT, burstQuestions()),
    },
  };
  const { steady, deferred, burst } = figures;
  const reports = [
    steadyReport(steady, options),
    burstReport('All at once, each answer deferred', [['ask', deferred]]),
    burstReport('All at once, a third by one member', Object.entries(burst)),
  ];
  process.stdout.write(`${reports.join('\n\n')}\n`);
  if (options.json !== null) {
    await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  const isWhole = [steady.ask, deferred, burst.ask].every(
    ({ lost, repliedTwice }) => lost === 0 && repliedTwice === 0,
  );
  return isWhole ? 0 : 1;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        interactions: { type: 'string', default: '20000' },
        'at-once': { type: 'string', default: '200' },
        rounds: { type: 'string', default: '5' },
        json: { type: 'string' },
      },
    });
    const [interactions = 0, atOnce = 0, rounds = 0] = [
      values.interactions,
      values['at-once'],
      values.rounds,
    ].map(Number);
    const areCounts = [interactions, atOnce, rounds].every(
      value => Number.isSafeInteger(value) && value > 0,
    );
    return areCounts ? { interactions, atOnce, rounds, json: values.json ?? null } : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function measureSteadyLoad(load: SteadyLoad): Promise<SteadyFigures> {
  return await on(FOOTNOTE, ask =>
    on(OK_BOT, floor => runSteadyLoad({ ask, floor }, load, progress)),
  );
}

async function measureBurst(program: Program, questions: readonly number[]): Promise<BurstFigures> {
  progress(`${program.file}: questions of ${questions.length} members at once`);
  return await on(program, stage => runBurst(stage, questions));
}

function deferredQuestions(): readonly number[] {
  return Array.from({ length: DEFERRED_MEMBERS }, () => 1);
}

/** Questions per member: most by the first, about the same by all others. */
function burstQuestions(): readonly number[] {
  const others = BURST_MEMBERS - 1;
  const share = (members: number) => Math.floor((members * (BURST - BURST_OF_ONE)) / others);
  const shares = Array.from({ length: others }, (_, place) => share(place + 1) - share(place));
  return [BURST_OF_ONE, ...shares];
}

/** Starts a bot, runs something on it and stops it. */
async function on<Result>(
  program: Program,
  act: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const stage = await setUp(program);
  try {
    return await act(stage);
  } finally {
    await stage.close();
    const { count, last } = stage.bot.complaints();
    if (count > 0) progress(`${program.file} logged ${count} lines, the last: ${last}`);
  }
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
