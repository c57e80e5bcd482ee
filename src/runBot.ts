import process from 'node:process';
import { botOptions } from './app/botOptions.ts';
import { EXIT } from './app/exitStatus.ts';
import { exitStatusOf, isExpected } from './app/expectedError.ts';
import { loadSettings } from './app/loadSettings.ts';
import { createOutput } from './app/output.ts';
import { stopRequest } from './app/signals.ts';
import { createHistory } from './collectionHistory.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { StartError } from './discord/gateway/startError.ts';
import { createLog, type Log } from './discord/log/createLog.ts';
import { followCollection, type LiveCollection } from './followCollection.ts';
import { createReporter } from './reportCollection.ts';
import { openTryOut } from './tryOut.ts';
import { discord, type IntroducedBot, type Venue } from './venue.ts';

/** How long answers in flight may take to end; many hosts kill a process after ten seconds. Unit: milliseconds. */
const DRAIN_TIME = 8000;

const NO_TOKEN =
  'no DISCORD_TOKEN, which NODE_ENV=production needs: set it in the environment or in a file .env ' +
  '(see .env.example), or leave NODE_ENV out to try Footnote in a browser';

const { bar, say, complain, writeError } = createOutput();

/**
 * Runs the bot as the environment and `.env` set it, until it is stopped or cannot go on; resolves
 * with the exit status. Why it cannot go on is said on standard error, in one line.
 */
export async function runBot(environment: NodeJS.ProcessEnv): Promise<number> {
  const stopped = stopRequest(environment);
  try {
    for (const warning of loadSettings(environment)) complain(warning);
    const config = readConfig(environment);
    const venue = await openVenue(config);
    try {
      await runAt(venue, config, stopped);
    } finally {
      await venue.close();
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
  if (discordToken !== null) return discord(discordToken, config);
  if (config.isProduction) throw new ConfigError(NO_TOKEN);
  return openTryOut(config);
}

/**
 * Runs the bot at a venue until it is asked to stop.
 *
 * @throws ExpectedError when it cannot start or go on.
 */
async function runAt(venue: Venue, config: Config, stopped: Promise<null>): Promise<void> {
  const log = createLog(config.logLevel, [venue.token], bar === null ? undefined : writeError);
  watchFailures(log);
  const { note, history } = createHistory();
  const report = createReporter(log, bar);
  const { annex, dataDir } = venue;
  const collection = followCollection({ ...config, annex, dataDir }, change => {
    note(change);
    report(change);
    venue.onCollectionChange();
  });
  const start = () =>
    venue.start(botOptions({ venue, config, collection, history, log }), collection);
  const bot = await startBeside(collection, start, stopped);
  if (bot === null) return;
  const end = await endOf(bot, collection, stopped).catch((error: unknown) => {
    if (isExpected(error)) return error;
    throw error;
  });
  await within(DRAIN_TIME, Promise.all([bot.stop(), collection.close()]));
  if (end !== null) throw end;
}

/** Starts the bot once it is known what there is to read; null when it is asked to stop before. */
async function startBeside(
  collection: LiveCollection,
  start: () => Promise<IntroducedBot>,
  stopped: Promise<null>,
): Promise<IntroducedBot | null> {
  // What stands in the way of a start says so before the bot logs in.
  const opening = collection.opened.then(() => stopped);
  const starting = Promise.race([stopped, collection.begun]).then(asked =>
    asked === null ? null : start(),
  );
  let bot: IntroducedBot | null = null;
  try {
    bot = await Promise.race([stopped, starting, opening]);
  } finally {
    if (bot === null) await within(DRAIN_TIME, collection.close());
  }
  return bot;
}

/** Introduces the bot; resolves with why it has ended, or null when it is asked to stop. */
function endOf(
  bot: IntroducedBot,
  collection: LiveCollection,
  stopped: Promise<null>,
): Promise<StartError | null> {
  const running = bot.registered.then(() => {
    for (const line of bot.introduction()) say(line);
    return Promise.race([stopped, bot.ended]);
  });
  const opening = collection.opened.then(() => stopped);
  return Promise.race([stopped, bot.ended, running, opening]);
}

function watchFailures(log: Log): void {
  process.on('uncaughtException', error => {
    complain('an unexpected error ended the bot; the log says more');
    log.fatal({ err: error }, 'unexpected error');
    process.exit(EXIT.unexpected);
  });
  // What nobody waits for has failed; nothing else is in doubt, so the bot goes on.
  process.on('unhandledRejection', error => {
    log.error({ err: error }, 'unexpected failure');
  });
}

/** Waits for work to end, but no longer than a time in milliseconds. */
async function within(time: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise(resolve => setTimeout(resolve, time))]);
}
