import process from 'node:process';
import { FOOTNOTE } from '../bench/load/botProcess.ts';
import { levelsOff } from '../bench/load/figures.ts';
import { type Stage, setUp } from '../bench/load/stage.ts';
import { readCounts } from './counts.ts';

/** How many interactions there are, and how many of them wait for an answer at any time. */
interface Load {
  readonly interactions: number;
  readonly atOnce: number;
}

/** Members who ask, and what is measured of the bot. */
interface Asking extends Pick<Stage, 'crowd' | 'tally'> {
  /** Unit: bytes. */
  readonly residentMemory: () => Promise<number>;
}

/** What came of them. */
export interface InteractionFigures {
  readonly asked: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Resident memory of the bot from interaction `SETTLED` on. Unit: bytes. */
  readonly memory: readonly number[];
}

/** Interactions after which the bot has allocated what it keeps. */
const SETTLED = 5000;
/** Interactions from one sample of memory to the next. */
const SAMPLE_EVERY = 250;
/** Fewer samples show no trend. */
const LEAST_SAMPLES = 3;
const MEBIBYTE = 2 ** 20;

/** Checks that no interaction is lost or answered twice, and that memory stays level. */
export async function runInteractionsSoak(args: readonly string[]): Promise<number> {
  const { interactions, 'at-once': atOnce } = readCounts(args, {
    interactions: 20_000,
    'at-once': 200,
  });
  const { asked, lost, repliedTwice, memory } = await askInteractions({ interactions, atOnce });
  const isLevel = memory.length < LEAST_SAMPLES || levelsOff(memory);
  const samples = memory.map(bytes => (bytes / MEBIBYTE).toFixed(0)).join(' ');
  process.stdout.write(
    [
      `interactions: ${asked} asked, ${lost} lost, ${repliedTwice} answered twice`,
      `memory from interaction ${SETTLED} on, in MiB: ${samples || 'not reached'}`,
      ...(isLevel ? [] : ['memory keeps growing']),
      '',
    ].join('\n'),
  );
  return lost === 0 && repliedTwice === 0 && isLevel ? 0 : 1;
}

/** Has a bot in a process of its own asked. */
async function askInteractions(load: Load): Promise<InteractionFigures> {
  const stage = await setUp(FOOTNOTE);
  try {
    const { crowd, tally, bot } = stage;
    return await stage.whileAlive(
      askAll({ crowd, tally, residentMemory: bot.residentMemory }, load),
    );
  } finally {
    await stage.close();
  }
}

/** Asks `interactions` questions of a bot. */
export async function askAll(
  { crowd, tally, residentMemory }: Asking,
  { interactions, atOnce }: Load,
): Promise<InteractionFigures> {
  const memory: Promise<number>[] = [];
  let asked = 0;
  await crowd.askInTurn(atOnce, interactions, () => {
    asked += 1;
    if (asked >= SETTLED && asked % SAMPLE_EVERY === 0) memory.push(residentMemory());
  });
  return {
    asked,
    lost: asked - tally.replied(),
    repliedTwice: tally.repliedTwice(),
    memory: await Promise.all(memory),
  };
}
