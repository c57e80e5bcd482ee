import process from 'node:process';
import { levelsOff, type Spread, spreadOf, tenthsOf, type Waits, waitsOf } from './figures.ts';
import type { Stage } from './stage.ts';

/** How much is asked. */
export interface SteadyLoad {
  /** Of each bot, over all rounds. */
  readonly interactions: number;
  /** Members, each of whom asks the next question when the last has ended. */
  readonly atOnce: number;
  readonly rounds: number;
}

/** What came of questions that were asked of one bot. */
export interface BotFigures {
  readonly asked: number;
  readonly answered: number;
  readonly turnedAway: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Whose first answer was sent more than once. */
  readonly insisted: number;
  /** By round. Unit: replies per second. */
  readonly throughput: readonly number[];
  /** From the interaction's creation. */
  readonly acknowledged: Waits;
  readonly final: Waits;
  /** How often the stand-in refused a request, by the rule. */
  readonly refused: Readonly<Record<string, number>>;
  /** How much of the time the stand-in's process was at work. */
  readonly standInBusy: number;
}

/** The bot's resident memory while it was asked. Unit: bytes. */
interface Memory {
  readonly atTenths: readonly number[];
  readonly levelsOff: boolean;
}

/** What came of it. */
export interface SteadyFigures {
  readonly ask: BotFigures;
  readonly floor: BotFigures;
  /** Throughput of the bot by that of the floor, over the rounds. */
  readonly ratio: Spread;
  readonly memory: Memory;
}

/** What is measured over the rounds. */
interface Count {
  asked: number;
  turnedAway: number;
  /** How many waits of each kind were before the first round. */
  untimed: { readonly acknowledged: number; readonly final: number };
  /** Unit: microseconds. */
  busy: number;
  /** Unit: milliseconds. */
  elapsed: number;
  readonly throughput: number[];
}

const SAMPLES = 60;
/** Rounds of questions to each bot that are not timed, since a process starts slowly. */
const WARM_UP = 2;

/** Asks the bot and the floor in turns, the same of each. */
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
