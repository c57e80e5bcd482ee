import { table } from '../table.ts';
import type { FitFigures } from './fitFolders.ts';

/** Formats the cross-validated figures. */
export function fitReport(figures: FitFigures): string {
  const rows: [string, number][] = [
    [`first right, of ${figures.answerable} answerable, between folders`, figures.firstRight],
    ['first right on WikiQA, fitted on the folders', figures.firstRightOfMarked],
    ['area under the curve, answerable and near misses', figures.areaUnderCurve],
    ['answerable answered at 25 % of near misses', figures.keptAt25],
    ['answerable answered at 30 % of near misses', figures.keptAt30],
    ['off topic answered at 30 % of near misses', figures.offTopicAnswered],
  ];
  return table(
    ['cross-validated', 'share'],
    rows.map(([name, value]) => [name, value.toFixed(3)]),
  );
}
