import process from 'node:process';
import { levelsOff, type Spread, spreadOf, tenthsOf, type Waits, waitsOf } from './figures.ts';
import type { Stage } from './stage.ts';

/** The number of questions. */
export interface SteadyLoad {
  /** Questions to each bot in all rounds. */
  readonly interactions: number;
  /** Members, each of whom asks the next question when their last one has ended. */
  readonly atOnce: number;
  readonly rounds: number;
}

/** The outcome of the questions to one bot. */
export interface BotFigures {
  readonly asked: number;
  readonly answered: number;
  readonly turnedAway: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Questions whose first answer was sent more than once. */
  readonly insisted: number;
  /** Throughput of each round. Unit: replies per second. */
  readonly throughput: readonly number[];
  /** Waits from the interaction's creation. */
  readonly acknowledged: Waits;
  readonly final: Waits;
  /** Numbers of refused requests by rule. */
  readonly refused: Readonly<Record<string, number>>;
  /** The share of time that the sandbox's process was busy. */
  readonly standInBusy: number;
}

/** The bot's resident memory under load. Unit: bytes. */
interface Memory {
  readonly atTenths: readonly number[];
  readonly levelsOff: boolean;
}

/** The outcome of a steady load. */
export interface SteadyFigures {
  readonly ask: BotFigures;
  readonly floor: BotFigures;
  /** Throughput of the bot divided by that of the minimal bot, over the rounds. */
  readonly ratio: Spread;
  readonly memory: Memory;
}

/** Measurements summed over the rounds. */
interface Count {
  asked: number;
  turnedAway: number;
  /** Numbers of waits of each kind before the first round. */
  untimed: { readonly acknowledged: number; readonly final: number };
  /** Unit: microseconds. */
  busy: number;
  /** Unit: milliseconds. */
  elapsed: number;
  readonly throughput: number[];
}

const SAMPLES = 60;
/** Untimed rounds for each bot, since a process starts slowly. */
const WARM_UP = 2;

/** Asks the bot and the minimal bot alternately, the same questions each. */
export async function runSteadyLoad(
  { ask, floor }: Readonly<Record<'ask' | 'floor', Stage>>,
  { interactions, atOnce, rounds }: SteadyLoad,
  progress: (line: string) => void,
): Promise<SteadyFigures> {
  const counts = { ask: newCount(), floor: newCount() };
  const memory: Promise<number>[] = [];
  const share = Math.ceil(interactions / rounds);
  const every = Math.max(1, Math.floor((share * rounds) / SAMPLES));

  async function askAll(name: 'ask' | 'floor', questions: number, isTimed: boolean): Promise<void> {
    const stage = { ask, floor }[name];
    const count = counts[name];
    const repliedBefore = stage.tally.replied();
    const busyBefore = process.cpuUsage();
    const start = performance.now();
    await stage.whileAlive(
      stage.crowd.askInTurn(atOnce, questions, ({ kind }) => {
        count.asked += 1;
        if (kind === 'turned away') count.turnedAway += 1;
        if (isTimed && name === 'ask' && count.asked % every === 0) {
          memory.push(stage.bot.residentMemory());
        }
      }),
    );
    const elapsed = performance.now() - start;
    if (!isTimed) return;
    const { user, system } = process.cpuUsage(busyBefore);
    count.busy += user + system;
    count.elapsed += elapsed;
    const throughput = ((stage.tally.replied() - repliedBefore) / elapsed) * 1000;
    count.throughput.push(throughput);
    progress(`${name}: ${questions} questions, ${throughput.toFixed(0)} replies/s`);
  }

  for (const name of ['ask', 'floor'] as const) {
    await askAll(name, WARM_UP * atOnce, false);
    const { acknowledged, final } = { ask, floor }[name].tally;
    counts[name].untimed = { acknowledged: acknowledged.length, final: final.length };
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['ask', 'floor'] as const) : (['floor', 'ask'] as const);
    for (const name of order) await askAll(name, share, true);
  }
  const samples = await Promise.all(memory);
  const ratios = counts.ask.throughput.map(
    (rate, round) => rate / (counts.floor.throughput[round] ?? Number.NaN),
  );
  return {
    ask: figuresOf(ask, counts.ask),
    floor: figuresOf(floor, counts.floor),
    ratio: spreadOf(ratios),
    memory: { atTenths: tenthsOf(samples), levelsOff: levelsOff(samples) },
  };
}

function newCount(): Count {
  return {
    asked: 0,
    turnedAway: 0,
    untimed: { acknowledged: 0, final: 0 },
    busy: 0,
    elapsed: 0,
    throughput: [],
  };
}

function figuresOf({ tally }: Stage, count: Count): BotFigures {
  const lost = count.asked - tally.replied();
  return {
    asked: count.asked,
    answered: count.asked - lost - count.turnedAway,
    turnedAway: count.turnedAway,
    lost,
    repliedTwice: tally.repliedTwice(),
    insisted: tally.insisted(),
    throughput: count.throughput,
    acknowledged: waitsOf(tally.acknowledged.slice(count.untimed.acknowledged)),
    final: waitsOf(tally.final.slice(count.untimed.final)),
    refused: Object.fromEntries(tally.refused),
    standInBusy: count.busy / 1000 / count.elapsed,
  };
}
