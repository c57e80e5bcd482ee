import process from 'node:process';
import { FOOTNOTE } from '../bench/load/botProcess.ts';
import { levelsOff, type Waits, waitsOf } from '../bench/load/figures.ts';
import { type Stage, setUp } from '../bench/load/stage.ts';
import { readCounts } from './counts.ts';
import { attack } from './hostileMember.ts';

/** The number of interactions, in total and at a time. */
interface Load {
  readonly interactions: number;
  readonly atOnce: number;
}

/** The members who ask, and measurements of the bot. */
interface Setup extends Pick<Stage, 'sandbox' | 'crowd' | 'tally'> {
  /** Unit: bytes. */
  readonly residentMemory: () => Promise<number>;
}

/** The outcome of all interactions. */
export interface InteractionFigures {
  readonly asked: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Commands of the hostile member, on top of the others. */
  readonly hostile: number;
  /** From creation to acknowledgement. Unit: milliseconds. */
  readonly acknowledged: Waits;
  /** Resident memory of the bot from interaction `SETTLED` on. Unit: bytes. */
  readonly memory: readonly number[];
}

/** Interactions after which the bot has allocated its long-lived memory. */
const SETTLED = 5000;
/** Interactions between two memory samples. */
const SAMPLE_EVERY = 250;
/** The fewest samples that show a trend. */
const LEAST_SAMPLES = 3;
const MEBIBYTE = 2 ** 20;
/** Unit: milliseconds. */
const SECOND = 1000;

/**
 * Checks, while a member sends hostile commands, that no interaction is lost or answered twice, that
 * the 99th percentile of acknowledgements is below a second, and that memory levels off.
 */
export async function runInteractionsSoak(args: readonly string[]): Promise<number> {
  const { interactions, 'at-once': atOnce } = readCounts(args, {
    interactions: 20_000,
    'at-once': 200,
  });
  const { asked, hostile, lost, repliedTwice, acknowledged, memory } = await askInteractions({
    interactions,
    atOnce,
  });
  const isLevel = memory.length < LEAST_SAMPLES || levelsOff(memory);
  const samples = memory.map(bytes => (bytes / MEBIBYTE).toFixed(0)).join(' ');
  process.stdout.write(
    [
      `interactions: ${asked} asked and ${hostile} by a hostile member, ${lost} lost, ${repliedTwice} answered twice`,
      `acknowledged after ${Math.round(acknowledged.p50)} ms at the median, ${Math.round(acknowledged.p99)} ms at the 99th percentile`,
      `memory from interaction ${SETTLED} on, in MiB: ${samples || 'not reached'}`,
      ...(isLevel ? [] : ['memory keeps growing']),
      '',
    ].join('\n'),
  );
  return lost === 0 && repliedTwice === 0 && acknowledged.p99 < SECOND && isLevel ? 0 : 1;
}

/** Asks a bot in its own process. */
async function askInteractions(load: Load): Promise<InteractionFigures> {
  const stage = await setUp(FOOTNOTE);
  try {
    const { residentMemory } = stage.bot;
    return await stage.whileAlive(askAll({ ...stage, residentMemory }, load));
  } finally {
    await stage.close();
  }
}

/** Sends `interactions` questions to a bot. */
export async function askAll(
  { sandbox, crowd, tally, residentMemory }: Setup,
  { interactions, atOnce }: Load,
): Promise<InteractionFigures> {
  const memory: Promise<number>[] = [];
  let asked = 0;
  const attacking = attack(sandbox, () => asked >= interactions);
  await crowd.askInTurn(atOnce, interactions, () => {
    asked += 1;
    if (asked >= SETTLED && asked % SAMPLE_EVERY === 0) memory.push(residentMemory());
  });
  const hostile = await attacking;
  return {
    asked,
    hostile,
    lost: asked + hostile - tally.replied(),
    repliedTwice: tally.repliedTwice(),
    acknowledged: waitsOf(tally.acknowledged),
    memory: await Promise.all(memory),
  };
}
