import process from 'node:process';
import type { Cluster } from '../cluster/joinCluster.ts';
import { databaseSecrets } from '../config/databaseSecrets.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { StartError } from '../discord/gateway/startError.ts';
import { systemClock } from '../discord/load/clock.ts';
import { createLog, type Log } from '../discord/log/createLog.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { openEncoder } from '../encoder/openEncoder.ts';
import type { LiveLibrary } from '../library/library.ts';
import { createPictures } from '../pictures/createPictures.ts';
import type { Storage } from '../storage/storage.ts';
import { botOptions } from './bot/botOptions.ts';
import { discordVenue } from './bot/discordVenue.ts';
import { createLibraryHistory } from './bot/libraryHistory.ts';
import { createLibraryReporter } from './bot/libraryReporter.ts';
import { openBotStorage } from './bot/openBotStorage.ts';
import { openCluster } from './bot/openCluster.ts';
import { openLibraries } from './bot/openLibraries.ts';
import { startJobs } from './bot/startJobs.ts';
import { EXIT } from './exitStatus.ts';
import { exitStatusOf, isExpected } from './expectedError.ts';
import { loadSettings } from './loadSettings.ts';
import type { Monitor } from './metrics/monitor.ts';
import { openMonitor } from './metrics/openMonitor.ts';
import { moveCache } from './moveCache.ts';
import { createOutput, type Output, type OutputStreams } from './output.ts';
import type { IntroducedBot, Venue } from './venue.ts';

/** What the bot takes from its process. */
export interface BotSurroundings extends OutputStreams {
  readonly environment: NodeJS.ProcessEnv;
  /** Resolves when the bot is asked to stop. */
  readonly stopped: Promise<null>;
  /** Emits `uncaughtException` and `unhandledRejection`. */
  readonly failures: Pick<NodeJS.EventEmitter, 'on'>;
}

/** What the bot is made of. */
interface BotParts {
  readonly venue: Venue;
  readonly config: Config;
  readonly encoder: Encoder;
  readonly storage: Storage | null;
  readonly cluster: Cluster | null;
  readonly monitor: Monitor;
}

/** Time for running answers to finish; many hosts kill a process after ten seconds. Unit: milliseconds. */
const DRAIN_TIME = 8000;

const NO_TOKEN =
  'DISCORD_TOKEN is not set and NODE_ENV=production needs it: set it in the environment or in .env ' +
  '(see .env.example), or unset NODE_ENV to try Footnote in a browser';

/**
 * Runs the bot with the settings of the environment and `.env` until it is stopped or fails;
 * resolves with the exit status. An expected failure is one line on standard error.
 */
export async function runBot(surroundings: BotSurroundings): Promise<number> {
  const { environment } = surroundings;
  const output = createOutput(surroundings);
  const { complain } = output;
  try {
    for (const warning of loadSettings(environment)) complain(warning);
    const config = readConfig(environment);
    await moveCache(config);
    const venue = await openVenue(config);
    const monitor = await openMonitor(config, output);
    const encoder = openEncoder(config.encoder, {
      onBatch: monitor.onBatch,
      onUnavailable: reason => complain(`answers are ranked by words alone: ${reason}`),
    });
    let storage: Storage | null = null;
    let cluster: Cluster | null = null;
    try {
      storage = await openBotStorage(venue, complain);
      cluster = await openCluster(venue, complain);
      await runAt({ venue, config, encoder, storage, cluster, monitor }, surroundings, output);
    } finally {
      await Promise.all([storage?.close(), cluster?.close()]);
      await Promise.all([venue.close(), encoder.close(), monitor.close()]);
    }
    return EXIT.stopped;
  } catch (error) {
    if (!isExpected(error)) throw error;
    complain(error.message);
    return exitStatusOf(error);
  }
}

async function openVenue(config: Config): Promise<Venue> {
  const { discordToken } = config;
  if (discordToken !== null) return discordVenue(discordToken, config);
  if (config.isProduction) throw new ConfigError(NO_TOKEN);
  // Loading the sandbox takes a third of the start-up time, and only the demo needs it.
  const { startDemo } = await import('./demo/startDemo.ts');
  return await startDemo(config);
}

/**
 * Runs the bot at a venue until it is asked to stop.
 *
 * @throws ExpectedError when it cannot start or keep running.
 */
async function runAt(
  { venue, config, encoder, storage, cluster, monitor }: BotParts,
  { stderr, stopped, failures }: BotSurroundings,
  output: Output,
): Promise<void> {
  // The log's own destination writes synchronously, but knows nothing of the bar.
  const writesDirectly = stderr === process.stderr && output.bar === null;
  const log = createLog(
    config.logLevel,
    [venue.token, ...databaseSecrets(venue.databaseUrl)],
    writesDirectly ? undefined : output.writeError,
  );
  watchFailures(failures, log, output);
  // Meanwhile the bot starts, and answers without it.
  void encoder.load();
  const { note, history } = createLibraryHistory();
  const report = createLibraryReporter(log, output.bar);
  const parts = { venue, config, encoder, storage, cluster, log };
  const libraries = openLibraries(parts, change => {
    note(change);
    report(change);
    venue.onLibraryChange();
  });
  const { library, guilds, stored } = libraries;
  const pictures = createPictures();
  const { observe } = monitor;
  const options = botOptions({ ...parts, ...libraries, history, pictures, observe });
  monitor.watch({ status: options.status, guilds, storage, cluster });
  const start = async (): Promise<IntroducedBot> => {
    const bot = await venue.start(options, library);
    monitor.watchBot(bot);
    return bot;
  };
  const bot = await startBeside(library, start, stopped);
  if (bot === null) return;
  const jobs = { bot, storage, stored, cluster, clock: systemClock, log };
  const stopJobs = startJobs({ ...jobs, refreshLink: config.fetch ? guilds.refreshLink : null });
  const end = await endOf(bot, library, stopped, output).catch((error: unknown) => {
    if (isExpected(error)) return error;
    throw error;
  });
  const stopping = bot.stop();
  const closing = [stopping, stopJobs(), libraries.close(stopping), pictures.close()];
  await within(DRAIN_TIME, Promise.all(closing));
  if (end !== null) throw end;
}

/** Starts the bot once the articles are listed; resolves with null when it is asked to stop first. */
async function startBeside(
  library: LiveLibrary,
  start: () => Promise<IntroducedBot>,
  stopped: Promise<null>,
): Promise<IntroducedBot | null> {
  // A folder that cannot be read is reported before the bot logs in.
  const opening = library.opened.then(() => stopped);
  const starting = Promise.race([stopped, library.begun]).then(asked =>
    asked === null ? null : start(),
  );
  let bot: IntroducedBot | null = null;
  try {
    bot = await Promise.race([stopped, starting, opening]);
  } finally {
    if (bot === null) await within(DRAIN_TIME, library.close());
  }
  return bot;
}

/** Introduces the bot; resolves with the reason it ended, or null when it is asked to stop. */
function endOf(
  bot: IntroducedBot,
  library: LiveLibrary,
  stopped: Promise<null>,
  { say }: Output,
): Promise<StartError | null> {
  const running = bot.registered.then(() => {
    for (const line of bot.introduction()) say(line);
    return Promise.race([stopped, bot.ended]);
  });
  const opening = library.opened.then(() => stopped);
  return Promise.race([stopped, bot.ended, running, opening]);
}

function watchFailures(
  failures: BotSurroundings['failures'],
  log: Log,
  { complain }: Output,
): void {
  failures.on('uncaughtException', (error: unknown) => {
    complain('stopped by an unexpected error; see the log');
    log.fatal({ err: error }, 'unexpected error');
    process.exit(EXIT.unexpected);
  });
  // Nothing depends on the result, so the bot keeps running.
  failures.on('unhandledRejection', (error: unknown) => {
    log.error({ err: error }, 'unhandled rejection');
  });
}

/** Waits for work, at most `time` milliseconds. */
async function within(time: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise(resolve => setTimeout(resolve, time))]);
}
