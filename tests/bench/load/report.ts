import { table } from '../table.ts';
import type { BurstFigures } from './burst.ts';
import { type Spread, spreadOf, type Waits } from './figures.ts';
import type { BotFigures, SteadyFigures, SteadyLoad } from './steadyLoad.ts';

const MEBIBYTE = 1024 ** 2;
/** Unit: milliseconds. */
const SECOND = 1000;
/** The share of the minimal bot's throughput that the bot should reach. */
const AIM = 1 / 3;

/** Formats the results of a steady load as tables. */
export function steadyReport(
  { ask, floor, ratio, memory }: SteadyFigures,
  { atOnce, rounds }: Pick<SteadyLoad, 'atOnce' | 'rounds'>,
): string {
  const bots = [
    ['ask', ask],
    ['floor', floor],
  ] as const;
  return sections([
    [
      `Replies to questions, ${atOnce} at a time`,
      table(
        COUNTS,
        bots.map(([name, bot]) => countsOf(name, bot)),
      ),
      ...bots.flatMap(([name, { refused }]) => refusals(name, refused)),
    ],
    [
      `Replies per second, over ${rounds} rounds`,
      table(
        ['', 'min', 'median', 'max', 'sandbox busy'],
        [
          ...bots.map(([name, bot]) => [
            name,
            ...spread(spreadOf(bot.throughput), 0),
            percent(bot.standInBusy),
          ]),
          ['ask / floor', ...spread(ratio, 2), ''],
        ],
      ),
      `aim: at least ${AIM.toFixed(2)} of the floor at the median: ${verdict(ratio.median >= AIM)}`,
      'the sandbox shares the machine with both bots and limits both',
    ],
    [
      'Milliseconds from the interaction to',
      table(
        WAITS,
        bots.flatMap(([name, { acknowledged, final }]) => [
          waitsOf(`${name}: acknowledgement`, acknowledged),
          waitsOf(`${name}: final reply`, final),
        ]),
      ),
    ],
    [
      "The bot's resident memory, in MiB, at each tenth of the questions",
      memory.atTenths.map(bytes => (bytes / MEBIBYTE).toFixed(0)).join('  '),
      `levels off (last third at most 10 % over the middle third): ${verdict(memory.levelsOff)}`,
    ],
  ]);
}

/** Formats the results of a burst for each bot, below its name. */
export function burstReport(
  name: string,
  bots: readonly (readonly [name: string, figures: BurstFigures])[],
): string {
  return sections([
    [
      name,
      table(
        [...COUNTS, 'seconds'],
        bots.map(([bot, figures]) => [
          ...countsOf(bot, figures),
          (figures.elapsed / SECOND).toFixed(1),
        ]),
      ),
      ...bots.flatMap(([bot, { refused }]) => refusals(bot, refused)),
    ],
    [
      'Milliseconds that members waited',
      table(
        WAITS,
        bots.flatMap(([bot, { others, greediest }]) => [
          waitsOf(greediest === null ? bot : `${bot}: the others`, others),
          ...(greediest === null
            ? []
            : [[`${bot}: the one who asked most`, '', '', '', whole(greediest)]]),
        ]),
      ),
    ],
  ]);
}

const COUNTS = ['bot', 'asked', 'answered', 'turned away', 'lost', 'replied twice', 'sent again'];
const WAITS = ['', 'p50', 'p95', 'p99', 'max'];

function countsOf(bot: string, figures: BotFigures | BurstFigures): string[] {
  const { asked, answered, turnedAway, lost, repliedTwice, insisted } = figures;
  return [bot, ...[asked, answered, turnedAway, lost, repliedTwice, insisted].map(String)];
}

function waitsOf(name: string, { p50, p95, p99, max }: Waits): string[] {
  return [name, ...[p50, p95, p99, max].map(whole)];
}

function sections(parts: readonly (readonly string[])[]): string {
  return parts.map(lines => lines.join('\n')).join('\n\n');
}

function refusals(name: string, refused: Readonly<Record<string, number>>): string[] {
  const rules = Object.entries(refused).map(([rule, times]) => `${rule} ${times}`);
  return rules.length === 0
    ? []
    : [`requests by ${name} that Discord refused:  ${rules.join(', ')}`];
}

function spread({ min, median, max }: Spread, digits: number): string[] {
  return [min, median, max].map(value => value.toFixed(digits));
}

function whole(value: number): string {
  return value.toFixed(0);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}

function verdict(isMet: boolean): string {
  return isMet ? 'yes' : 'NO';
}
