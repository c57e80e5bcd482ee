import { spreadOf, type Waits, waitsOf } from './figures.ts';
import type { Stage } from './stage.ts';

/** The outcome of questions that were all asked at once. */
export interface BurstFigures {
  readonly asked: number;
  readonly answered: number;
  readonly turnedAway: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Questions whose first answer was sent more than once. */
  readonly insisted: number;
  /** Time from the first question to the last outcome. Unit: milliseconds. */
  readonly elapsed: number;
  /** Waits of all members but the one who asked most. */
  readonly others: Waits;
  /** Longest wait of the member who asked most; null if there is no such member. Unit: milliseconds. */
  readonly greediest: number | null;
  readonly refused: Readonly<Record<string, number>>;
}

/** Lets each member ask their number of questions at once, on a stage without earlier questions. */
export async function runBurst(
  { crowd, tally, whileAlive }: Stage,
  questions: readonly number[],
): Promise<BurstFigures> {
  const start = performance.now();
  const endings = await whileAlive(crowd.askAtOnce(questions));
  const elapsed = performance.now() - start;
  const most = Math.max(...questions);
  const greediest = questions.filter(count => count === most).length === 1 ? most : null;
  const waitsIf = (isOfGreediest: boolean) =>
    endings
      .filter((_, member) => (questions[member] === greediest) === isOfGreediest)
      .flatMap(own => own.map(({ wait }) => wait));
  const all = endings.flat();
  const turnedAway = all.filter(({ kind }) => kind === 'turned away').length;
  const lost = all.length - tally.replied();
  return {
    asked: all.length,
    answered: all.length - turnedAway - lost,
    turnedAway,
    lost,
    repliedTwice: tally.repliedTwice(),
    insisted: tally.insisted(),
    elapsed,
    others: waitsOf(waitsIf(false)),
    greediest: greediest === null ? null : spreadOf(waitsIf(true)).max,
    refused: Object.fromEntries(tally.refused),
  };
}
