import { table } from '../table.ts';
import type { FolderFigures, Share } from './measureFolder.ts';
import type { ReliabilityBin } from './reliability.ts';

/** Formats the figures of a folder: the systems side by side, and how reliable Footnote's probability is. */
export function folderReport(figures: FolderFigures): string {
  const { name, articles, answerable, nearMisses, offTopic, systems } = figures;
  const footnote = systems.find(system => system.name === 'Footnote');
  return [
    `${name}: ${articles} articles, ${answerable} answerable questions, ${nearMisses} near misses, ${offTopic} off topic`,
    table(
      ['', 'first right', 'in what is shown', 'answered', 'near misses', 'off topic'],
      systems.map(system => [
        system.name,
        share(system.firstRight),
        share(system.shownRight),
        share(system.answerableAnswered),
        share(system.nearMissesAnswered),
        share(system.offTopicAnswered),
      ]),
    ),
    '',
    reliabilityTable(footnote?.reliability ?? []),
  ].join('\n');
}

function reliabilityTable(bins: readonly ReliabilityBin[]): string {
  return table(
    ['probability', 'questions', 'mean', 'right'],
    bins.map(({ from, count, meanProbability, right }) => [
      `from ${from.toFixed(1)}`,
      String(count),
      count === 0 ? '' : meanProbability.toFixed(2),
      count === 0 ? '' : right.toFixed(2),
    ]),
  );
}

function share(value: Share): string {
  if (value === null) return '-';
  const [mean, low, high] = [value.mean, value.low, value.high].map(part => part.toFixed(2));
  return `${mean} (${low} to ${high})`;
}
