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
import { type Collection, CollectionError } from './openCollection.ts';
import { printableLine } from './terminal/sanitize.ts';

// Units: milliseconds.
const SECOND = 1000;
/** How long answers in flight may take to end; many hosts kill a process after ten seconds. */
const DRAIN_TIME = 8000;

/** A signal this soon after another is the same one: npm hands on what the terminal sent to all. */
const SAME_SIGNAL = 500;
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
  const collection = await followCollection(config, change => logChange(change, log));
  logProblems(collection.current(), log);
  const starting = startBot({
    token: discordToken,
    api: config.discordApi,
    guildId: config.guildId,
    commands,
    components,
    index: () => collection.current().index,
    reading: () => null,
    limits: {
      maxWait: config.maxWait * SECOND,
      perMember: config.memberLimit,
      channelReplies: config.channelReplies,
      channelWindow: config.channelCooldown * SECOND,
    },
    log,
  });
  const bot = await Promise.race([stopped, starting]);
  if (bot === null) return 0;
  const running = bot.registered.then(() => {
    introduce(bot, config, collection);
    return Promise.race([stopped, bot.ended]);
  });
  const end = await Promise.race([stopped, bot.ended, running]).catch((error: unknown) => {
    if (error instanceof StartError) return error.message;
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
  const { articles, passages } = collection.current().index;
  const held = `${count(articles.length, 'article')} with ${count(passages.length, 'passage')}`;
  say(`${bot.tag} is online in ${count(bot.guildCount(), 'server')}.`);
  say(`It answers from ${held} in ${articlesDir}.`);
  say(`Add it to a server: ${bot.invite}`);
  say('Press Ctrl+C to stop it.');
}

function logChange(change: CollectionChange, log: Log): void {
  if (change.kind === 'kept') {
    log.warn(
      { reason: change.reason },
      'the articles cannot be read again; those read before stay',
    );
    return;
  }
  const { articles, passages } = change.collection.index;
  log.info(
    { articles: articles.length, passages: passages.length },
    'the articles were read again',
  );
  logProblems(change.collection, log);
}

function logProblems({ problems, index }: Collection, log: Log): void {
  for (const { file, reason } of problems) log.warn({ file, reason }, 'an article was left out');
  if (index.articles.length === 0) log.warn('there is no article to answer from');
}

loadEnvironment({ quiet: true });
try {
  process.exit(await main());
} catch (error) {
  const isExpected =
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof CollectionError ||
    error instanceof StartError;
  if (!isExpected) throw error;
  complain(error.message);
  process.exit(1);
}
