import { table } from '../table.ts';
import type { Estimate } from './bootstrap.ts';
import type { Row, TaskFigures } from './measureSummaries.ts';

const HEADINGS = ['', 'R1', 'R2', 'RL', 'mean', 'over Lead', '95 % interval', 'repeats'];
/** Minimum articles for a meaningful interval. */
const MIN_ARTICLES = 20;

/** Formats the results of a task as an aligned table. */
export function taskReport({ name, articles, rows }: TaskFigures): string {
  const cells = rows.map(row => cellsOf(row, articles));
  return `${name}, n = ${articles}\n${table(HEADINGS, cells)}`;
}

function cellsOf({ name, rouge1, rouge2, rougeL, mean, gain, repeats }: Row, count: number) {
  const scores = [rouge1, rouge2, rougeL, mean].map(value => value.toFixed(2));
  const over = gain === null ? '' : signed(gain.mean);
  const interval = gain === null || count < MIN_ARTICLES ? '' : intervalOf(gain);
  return [name, ...scores, over, interval, `${repeats.toFixed(1)} %`];
}

function intervalOf({ low, high }: Estimate): string {
  return `${signed(low)} to ${signed(high)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
}
