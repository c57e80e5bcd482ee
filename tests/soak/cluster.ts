import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../search/semantic/vectors.ts';
import { type Outcomes, type Questioner, startAsking } from './cluster/questioner.ts';
import { type ClusterStage, openStage } from './cluster/stage.ts';
import { readCounts } from './counts.ts';

/** A line of the table. */
interface Row extends Outcomes {
  readonly disruption: string;
  /** Time until the first and the last shard were connected again. Unit: milliseconds. */
  readonly first: number | null;
  readonly last: number | null;
}

// Units: milliseconds.
const POLL = 20;
const SETTLE = 5000;
const OUTAGE = 20_000;
/** Longer than the silence after which PostgreSQL ends a session. */
const PARTITION = 25_000;
const SECOND = 1000;

/**
 * Asks three processes steadily while one after another is killed, PostgreSQL is stopped and started, and one is cut
 * off from it. Each question is answered once, or failed by Discord's own notice, and no IDENTIFY comes too soon.
 */
export async function runClusterSoak(args: readonly string[]): Promise<number> {
  const { rounds, rate, shards } = readCounts(args, { rounds: 10, rate: 5, shards: 6 });
  const stage = await openStage(shards);
  const { sandbox, tally } = stage;
  try {
    await until(() => sandbox.gateway.sessionCount() === shards);
    const questioner = startAsking(sandbox, stage.guilds, rate);
    const rows = await disrupt(stage, questioner, { rounds, shards });
    questioner.stop();
    process.stdout.write(tableOf(rows));
    const repliedTwice = rows.reduce((sum, row) => sum + row.repliedTwice, tally.repliedTwice());
    const tooSoon = sandbox.gateway.tooSoonCount();
    const refused = [...tally.refused].map(([rule, count]) => `${count} ${rule}`).join(', ');
    process.stdout.write(
      [
        `${sandbox.gateway.identifyCount()} IDENTIFYs, ${tooSoon} too soon`,
        `${repliedTwice} questions answered twice; refused: ${refused || 'none'}`,
        '',
      ].join('\n'),
    );
    return tooSoon === 0 && repliedTwice === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

async function disrupt(
  stage: ClusterStage,
  questioner: Questioner,
  { rounds, shards }: { readonly rounds: number; readonly shards: number },
): Promise<Row[]> {
  const { sandbox, postgres, proxy, processes } = stage;
  const random = randomNumbers(Number(process.env.TEST_SEED ?? 1));
  const rows: Row[] = [];
  const isWhole = (): boolean => sandbox.gateway.sessionCount() === shards;

  async function measure(disruption: string, act: () => Promise<Partial<Row>>): Promise<void> {
    process.stderr.write(`${disruption}…\n`);
    const times = await act();
    await until(isWhole);
    await sleep(SETTLE);
    const row = { disruption, first: null, last: null, ...times, ...(await questioner.next()) };
    rows.push(row);
    process.stderr.write(tableOf([row]));
  }

  await measure('none', async () => {
    await sleep(OUTAGE);
    return {};
  });
  for (let round = 1; round <= rounds; round += 1) {
    const at = Math.floor(random() * processes.length);
    await measure(`kill ${round}`, async () => {
      await processes[at]?.end('SIGKILL');
      return await timeReturn(() => sandbox.gateway.sessionCount(), shards);
    });
    await measure(`start ${round}`, async () => {
      await stage.restart(at);
      await sleep(SETTLE);
      return {};
    });
  }
  await measure('stop', async () => {
    const at = Math.floor(random() * processes.length);
    const stopping = processes[at]?.end('SIGTERM');
    const times = await timeReturn(() => sandbox.gateway.sessionCount(), shards);
    await stopping;
    await stage.restart(at);
    return times;
  });
  await measure('PostgreSQL away', async () => {
    await postgres.stop('immediate');
    await sleep(OUTAGE);
    await postgres.start();
    await sleep(SETTLE);
    return {};
  });
  await measure('partition', async () => {
    proxy.cut('silent');
    await sleep(PARTITION);
    proxy.heal();
    await sleep(SETTLE);
    return {};
  });
  return rows;
}

/** Waits until shards are lost, and then connected again; with the times from now. */
async function timeReturn(
  connected: () => number,
  shards: number,
): Promise<Pick<Row, 'first' | 'last'>> {
  const start = performance.now();
  // A process that was just started may hold none.
  await until(() => connected() < shards || performance.now() - start > SETTLE);
  const least = connected();
  let first: number | null = null;
  await until(() => {
    if (connected() > least) first ??= performance.now() - start;
    return connected() === shards;
  });
  return { first, last: performance.now() - start };
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await sleep(POLL);
}

function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(row => [
    row.disruption,
    seconds(row.first),
    seconds(row.last),
    `${row.answered}/${row.commands}`,
    String(row.failed),
    `${row.replied}/${row.mentions}`,
    String(row.repliedTwice),
  ]);
  const head = ['disruption', 'first s', 'last s', 'answered', 'failed', 'replied', 'twice'];
  return [head, ...cells].map(line => `${line.map(cell => cell.padEnd(16)).join('')}\n`).join('');
}

function seconds(time: number | null): string {
  return time === null ? '' : (time / SECOND).toFixed(1);
}
