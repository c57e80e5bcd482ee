import { spreadOf, type Waits, waitsOf } from './figures.ts';
import type { Stage } from './stage.ts';

/** What came of questions that were all asked at once. */
export interface BurstFigures {
  readonly asked: number;
  readonly answered: number;
  readonly turnedAway: number;
  readonly lost: number;
  readonly repliedTwice: number;
  /** Whose first answer was sent more than once. */
  readonly insisted: number;
  /** From the first question to the last ending. Unit: milliseconds. */
  readonly elapsed: number;
  /** How long members waited, without the one who asked more than the others. */
  readonly others: Waits;
  /** The most that this one waited; null if there is none. Unit: milliseconds. */
  readonly greediest: number | null;
  readonly refused: Readonly<Record<string, number>>;
}

/** Asks so many questions of each member at once, on a stage that nothing was asked on before. */
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
