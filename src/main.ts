import process from 'node:process';
import { config as loadEnvironment } from 'dotenv';
import { commands, components } from '../commands/index.ts';
import { count } from './answer/wording.ts';
import { ArticlesFolderError } from './articles/readArticles.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog, type Log } from './discord/log.ts';
import { type Bot, startBot } from './discord/startBot.ts';
import { StartError } from './discord/startError.ts';
import {
  type CollectionChange,
  followCollection,
  type LiveCollection,
} from './followCollection.ts';
import {
  type Collection,
  CollectionError,
  type Progress,
  type SavedIndexNote,
} from './openCollection.ts';
import type { Reading } from './render/notices.ts';
import { createProgressBar } from './terminal/progressBar.ts';
import { printableLine } from './terminal/sanitize.ts';

// Units: milliseconds.
const SECOND = 1000;
/** How long answers in flight may take to end; many hosts kill a process after ten seconds. */
const DRAIN_TIME = 8000;

/** A signal this soon after another is the same one: npm hands on what the terminal sent to all. */
const SAME_SIGNAL = 500;
/** How often progress is logged. */
const PROGRESS_INTERVAL = 5000;
/** How often to look whether npm's shell is still there. */
const LOOK_INTERVAL = 500;

const NO_TOKEN =
  'no DISCORD_TOKEN: set it in the environment or in a file .env (see .env.example), ' +
  'or ask in the terminal with: npm run ask -- "a question"';

const say = (line: string): boolean => process.stdout.write(`${printableLine(line)}\n`);
const complain = (line: string): boolean =>
  process.stderr.write(`footnote: ${printableLine(line)}\n`);

/** Runs the bot until it is stopped; resolves with the exit status. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  const { discordToken } = config;
  if (discordToken === null) {
    complain(NO_TOKEN);
    return 1;
  }
  const log = createLog(config.logLevel, [discordToken]);
  process.on('uncaughtException', error => {
    log.fatal({ err: error }, 'unexpected error');
    complain('an unexpected error ended the bot; the log says more');
    process.exit(1);
  });
  // What nobody waits for has failed; nothing else is in doubt, so the bot goes on.
  process.on('unhandledRejection', error => {
    log.error({ err: error }, 'unexpected failure');
  });
  const stopped = nextSignal();
  const collection = followCollection(config, createReporter(log));
  await collection.begun;
  const starting = startBot({
    token: discordToken,
    api: config.discordApi,
    guildId: config.guildId,
    commands,
    components,
    index: () => collection.current().index,
    reading: () => readingOf(collection),
    limits: {
      maxWait: config.maxWait * SECOND,
      perMember: config.memberLimit,
      channelReplies: config.channelReplies,
      channelWindow: config.channelCooldown * SECOND,
    },
    log,
  });
  const opening = collection.opened.then(() => stopped);
  const bot = await Promise.race([stopped, starting, opening]);
  if (bot === null) return 0;
  const running = bot.registered.then(() => {
    introduce(bot, config, collection);
    return Promise.race([stopped, bot.ended]);
  });
  const end = await Promise.race([stopped, bot.ended, running, opening]).catch((error: unknown) => {
    if (isExpected(error)) return error.message;
    throw error;
  });
  const stop = Promise.all([bot.stop(), collection.close()]);
  await Promise.race([stop, new Promise(resolve => setTimeout(resolve, DRAIN_TIME))]);
  if (end === null) return 0;
  complain(end);
  return 1;
}

/** Resolves when the process is first asked to end; asked again later, it ends at once. */
function nextSignal(): Promise<null> {
  return new Promise(resolve => {
    let askedAt: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL) process.exit(1);
        askedAt ??= performance.now();
        resolve(null);
      });
    }
    if (process.env.npm_lifecycle_event !== undefined) {
      // The shell that npm runs a script in may end on a signal without handing it on.
      const shell = process.ppid;
      setInterval(() => {
        if (process.ppid !== shell) resolve(null);
      }, LOOK_INTERVAL);
    }
  });
}

function introduce(bot: Bot, { articlesDir }: Config, collection: LiveCollection): void {
  const progress = collection.progress();
  say(`${bot.tag} is online in ${count(bot.guildCount(), 'server')}.`);
  if (progress === null) {
    const { articles, passages } = collection.current().index;
    const held = `${count(articles.length, 'article')} with ${count(passages.length, 'passage')}`;
    say(`It answers from ${held} in ${articlesDir}.`);
  } else {
    say(`It is still reading ${articlesDir}, and answers from what it has read.`);
  }
  say(`Add it to a server: ${bot.invite}`);
  say('Press Ctrl+C to stop it.');
}

/** How many articles there are to answer from while not all of them are indexed. */
function readingOf(collection: LiveCollection): Reading | null {
  const progress = collection.progress();
  if (progress === null) return null;
  return { done: collection.current().index.articles.length, total: progress.total };
}

/** Shows progress on a terminal and logs all else that happens to the collection. */
function createReporter(log: Log): (change: CollectionChange) => void {
  const bar = createProgressBar(process.stderr);
  let loggedAt = performance.now();
  const logProgress = (progress: Progress): void => {
    if (performance.now() - loggedAt < PROGRESS_INTERVAL) return;
    loggedAt = performance.now();
    log.info({ ...progress }, 'the articles are being opened');
  };
  return change => {
    switch (change.kind) {
      case 'progress':
        if (bar === null) logProgress(change.progress);
        else bar.show(change.progress);
        return;
      case 'saved index':
        logSavedIndex(change.note, log);
        return;
      case 'kept':
        log.warn(
          { reason: change.reason },
          'the articles cannot be read again; those read before stay',
        );
        return;
      case 'opened':
      case 'reloaded': {
        bar?.clear();
        const { articles, passages } = change.collection.index;
        const held = { articles: articles.length, passages: passages.length };
        if (change.kind === 'opened') log.info(held, 'the articles are open');
        else log.info(held, 'the articles were read again');
        logProblems(change.collection, log);
      }
    }
  };
}

function logSavedIndex(note: SavedIndexNote, log: Log): void {
  switch (note.kind) {
    case 'loaded':
      return log.debug(note, 'a saved index is there');
    case 'saved':
      return log.info(note, 'the index was saved');
    case 'unusable':
      return log.warn(note, 'the saved index cannot be used; everything is read anew');
    case 'unsaved':
      return log.warn(note, 'the index could not be saved; the next start reads everything anew');
  }
}

function logProblems({ problems, index }: Collection, log: Log): void {
  for (const { file, reason } of problems) log.warn({ file, reason }, 'an article was left out');
  if (index.articles.length === 0) log.warn('there is no article to answer from');
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

loadEnvironment({ quiet: true });
try {
  process.exit(await main());
} catch (error) {
  if (!isExpected(error)) throw error;
  complain(error.message);
  process.exit(1);
}
