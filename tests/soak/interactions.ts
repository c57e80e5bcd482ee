import process from 'node:process';
import { FOOTNOTE } from '../bench/load/botProcess.ts';
import { levelsOff, type Waits, waitsOf } from '../bench/load/figures.ts';
import { type Stage, setUp } from '../bench/load/stage.ts';
import { readCounts } from './counts.ts';
import { attack } from './hostileMember.ts';

/** How many interactions there are, and how many of them wait for an answer at any time. */
interface Load {
  readonly interactions: number;
  readonly atOnce: number;
}

/** Members who ask, and what is measured of the bot. */
interface Asking extends Pick<Stage, 'sandbox' | 'crowd' | 'tally'> {
  /** Unit: bytes. */
  readonly residentMemory: () => Promise<number>;
}

/** What came of them. */
export interface InteractionFigures {
  readonly asked: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Commands of the hostile member, which are asked beside the others. */
  readonly hostile: number;
  /** From creation to acknowledgement. Unit: milliseconds. */
  readonly acknowledged: Waits;
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
/** Unit: milliseconds. */
const SECOND = 1000;

/**
 * Checks, while a member sends hostile commands, that no interaction is lost or answered twice, that
 * they are acknowledged within a second at the 99th percentile, and that memory stays level.
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
      `interactions: ${asked} asked and ${hostile} of a hostile member, ${lost} lost, ${repliedTwice} answered twice`,
      `acknowledged after ${Math.round(acknowledged.p50)} ms at the median, ${Math.round(acknowledged.p99)} ms at the 99th percentile`,
      `memory from interaction ${SETTLED} on, in MiB: ${samples || 'not reached'}`,
      ...(isLevel ? [] : ['memory keeps growing']),
      '',
    ].join('\n'),
  );
  return lost === 0 && repliedTwice === 0 && acknowledged.p99 < SECOND && isLevel ? 0 : 1;
}

/** Has a bot in a process of its own asked. */
async function askInteractions(load: Load): Promise<InteractionFigures> {
  const stage = await setUp(FOOTNOTE);
  try {
    const { residentMemory } = stage.bot;
    return await stage.whileAlive(askAll({ ...stage, residentMemory }, load));
  } finally {
    await stage.close();
  }
}

/** Asks `interactions` questions of a bot. */
export async function askAll(
  { sandbox, crowd, tally, residentMemory }: Asking,
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
