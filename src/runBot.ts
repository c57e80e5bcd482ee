import process from 'node:process';
import { commands, components, mention } from '../commands/index.ts';
import manifest from '../package.json' with { type: 'json' };
import { ArticlesFolderError } from './articles/readArticles.ts';
import { type CollectionHistory, createHistory } from './collectionHistory.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog, type Log } from './discord/log.ts';
import type { BotOptions } from './discord/startBot.ts';
import { StartError } from './discord/startError.ts';
import { followCollection, type LiveCollection } from './followCollection.ts';
import { CollectionError } from './openCollection.ts';
import type { Reading } from './render/notices/notices.ts';
import { createReporter } from './reportCollection.ts';
import { createProgressBar } from './terminal/progressBar.ts';
import { printableLine } from './terminal/sanitize.ts';
import { openTryOut } from './tryOut.ts';
import { discord, type IntroducedBot, type Venue } from './venue.ts';

// Units: milliseconds.
const SECOND = 1000;
/** How long answers in flight may take to end; many hosts kill a process after ten seconds. */
const DRAIN_TIME = 8000;

/** A signal this soon after another is the same one: npm hands on what the terminal sent to all. */
const SAME_SIGNAL = 500;
/** How often to look whether npm's shell is still there. */
const LOOK_INTERVAL = 500;

const NO_TOKEN =
  'no DISCORD_TOKEN, which NODE_ENV=production needs: set it in the environment or in a file .env ' +
  '(see .env.example), or leave NODE_ENV out to try Footnote in a browser';

const bar = createProgressBar(process.stderr);

const say = (line: string): void => {
  bar?.clear();
  process.stdout.write(`${printableLine(line)}\n`);
};
const complain = (line: string): void => {
  bar?.clear();
  process.stderr.write(`footnote: ${printableLine(line)}\n`);
};
/** Writes a line of the log to the terminal that the bar is on. */
const logAroundBar = (line: string): void => {
  bar?.clear();
  process.stderr.write(line);
};

/**
 * Runs the bot as the environment sets it, until it is stopped; resolves with the exit status. What
 * stands in the way is said on standard error.
 */
export async function runBot(environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await runAsSet(readConfig(environment), nextSignal(environment));
  } catch (error) {
    if (!isExpected(error)) throw error;
    complain(error.message);
    return 1;
  }
}

async function runAsSet(config: Config, stopped: Promise<null>): Promise<number> {
  const { discordToken } = config;
  if (discordToken === null && config.isProduction) {
    complain(NO_TOKEN);
    return 1;
  }
  const venue = discordToken === null ? await openTryOut(config) : discord(discordToken, config);
  try {
    return await runAt(venue, config, stopped);
  } finally {
    await venue.close();
  }
}

async function runAt(venue: Venue, config: Config, stopped: Promise<null>): Promise<number> {
  const write = bar === null ? undefined : logAroundBar;
  const log = createLog(config.logLevel, [venue.token], write);
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'unexpected error');
    complain('an unexpected error ended the bot; the log says more');
    process.exit(1);
  });
  // What nobody waits for has failed; nothing else is in doubt, so the bot goes on.
  process.on('unhandledRejection', error => {
    log.error({ err: error }, 'unexpected failure');
  });
  const report = createReporter(log, bar);
  const { note, history } = createHistory();
  const { annex, dataDir } = venue;
  const collection = followCollection({ ...config, annex, dataDir }, change => {
    note(change);
    report(change);
    venue.onCollectionChange();
  });
  // What stands in the way of a start says so before the bot logs in.
  const opening = collection.opened.then(() => stopped);
  const starting = Promise.race([stopped, collection.begun]).then(asked =>
    asked === null
      ? null
      : venue.start(botOptions(venue, config, { collection, history }, log), collection),
  );
  let bot: IntroducedBot | null = null;
  try {
    bot = await Promise.race([stopped, starting, opening]);
  } finally {
    if (bot === null) await within(DRAIN_TIME, collection.close());
  }
  if (bot === null) return 0;
  const running = bot.registered.then(() => {
    for (const line of bot.introduction()) say(line);
    return Promise.race([stopped, bot.ended]);
  });
  const end = await Promise.race([stopped, bot.ended, running, opening]).catch((error: unknown) => {
    if (isExpected(error)) return error.message;
    throw error;
  });
  await within(DRAIN_TIME, Promise.all([bot.stop(), collection.close()]));
  if (end === null) return 0;
  complain(end);
  return 1;
}

/** A collection, and what has happened to it. */
interface Watched {
  readonly collection: LiveCollection;
  readonly history: () => CollectionHistory;
}

function botOptions(
  { token, api, guildId, readsMessages }: Venue,
  config: Config,
  { collection, history }: Watched,
  log: Log,
): BotOptions {
  return {
    token,
    api,
    guildId,
    commands,
    components,
    mention,
    readsMessages,
    index: () => collection.current().index,
    reading: () => readingOf(collection),
    status: () => {
      const { articles, passages } = collection.current().index;
      return {
        ...history(),
        version: manifest.version,
        articles: articles.length,
        passages: passages.length,
        reading: readingOf(collection),
        memory: process.memoryUsage().rss,
        startedAt: performance.timeOrigin,
      };
    },
    limits: {
      maxWait: config.maxWait * SECOND,
      perMember: config.memberLimit,
      channelReplies: config.channelReplies,
      channelWindow: config.channelCooldown * SECOND,
    },
    log,
  };
}

/** Waits for work to end, but no longer than a time in milliseconds. */
async function within(time: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise(resolve => setTimeout(resolve, time))]);
}

/** Resolves when the process is first asked to end; asked again later, it ends at once. */
function nextSignal({ npm_lifecycle_event: script }: NodeJS.ProcessEnv): Promise<null> {
  return new Promise(resolve => {
    let askedAt: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL) process.exit(1);
        askedAt ??= performance.now();
        resolve(null);
      });
    }
    if (script !== undefined) {
      // The shell that npm runs a script in may end on a signal without handing it on.
      const shell = process.ppid;
      setInterval(() => {
        if (process.ppid !== shell) resolve(null);
      }, LOOK_INTERVAL);
    }
  });
}

/** How many articles there are to answer from while not all of them are indexed. */
function readingOf(collection: LiveCollection): Reading | null {
  const progress = collection.progress();
  if (progress === null) return null;
  return { done: collection.current().index.articles.length, total: progress.total };
}

/** Whether the message of an error says what to do. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof CollectionError ||
    error instanceof StartError
  );
}
