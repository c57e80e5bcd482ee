import { count, listed } from '../../answer/wording.ts';
import type { Config } from '../../config.ts';
import { type BotOptions, startBot } from '../../discord/startBot.ts';
import type { LiveLibrary } from '../../library/followLibrary.ts';
import { articleName } from '../../render/articleName.ts';
import { converse, NEWSROOM, openNewsroom } from '../../sandbox/page/newsroom.ts';
import { type Page, startPage } from '../../sandbox/page/startPage.ts';
import { createWire } from '../../sandbox/page/wire.ts';
import { startSandbox } from '../../sandbox/startSandbox.ts';
import { libraryCounts, type Venue } from '../venue.ts';
import { startRestartableBot } from './restartableBot.ts';
import { seedConversation } from './seedConversation.ts';
import { openUploadFolder, type UploadFolder } from './uploadFolder.ts';

const PORT = 3000;
/** The gateway lets a bot in once in this time. Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;
/** So many files that were left out are named. */
const MOST_NAMED = 3;
/** Unit: characters. */
const LONGEST_NAME = 100;

/** A stand-in for Discord on this computer, with a page to use it by; it ends without a trace. */
export async function startDemo({ articlesDir, maxArticleBytes }: Config): Promise<Venue> {
  const wire = createWire();
  const sandbox = await startSandbox({ ...NEWSROOM, ...wire, clockMode: 'running' });
  const dropped = await openUploadFolder(maxArticleBytes);
  let page: Page | null = null;

  async function start(options: BotOptions, collection: LiveLibrary) {
    await collection.opened;
    const { index } = collection.current();
    const people = openNewsroom(sandbox);
    converse(sandbox, people, seedConversation(index));
    const bot = await startRestartableBot(() => startBot(options), letBotIn);
    const opened = await startPage({
      sandbox,
      wire,
      people,
      port: PORT,
      articles: () => namesIn(collection),
      restart: bot.restart,
      addArticle: (fileName, text) => addArticle(collection, dropped, fileName, text),
      report: error => options.log.error({ err: error }, 'the page failed'),
    });
    page = opened;
    return {
      ...bot,
      stop: async () => {
        await opened.close();
        await bot.stop();
      },
      introduction: () => introduction(articlesDir, collection, opened),
    };
  }

  /** Discord lets a bot in once in five seconds, for which nobody has to wait here. */
  function letBotIn(): void {
    sandbox.gatewayClock.advance(IDENTIFY_INTERVAL);
  }

  return {
    token: sandbox.token,
    api: sandbox.api,
    guildId: null,
    readsMessages: true,
    dataDir: null,
    extraSource: dropped.extraSource,
    start,
    onLibraryChange: () => page?.refresh(),
    close: async () => {
      await sandbox.close();
      await dropped.close();
    },
  };
}

/** Adds an article and waits until it can be found; what is of no use is taken away again. */
async function addArticle(
  collection: LiveLibrary,
  { extraSource, add, remove }: UploadFolder,
  fileName: string,
  text: string,
): Promise<string | null> {
  const unusable = await add(fileName, text);
  if (unusable !== null) return unusable;
  await collection.readNow();
  const id = `${extraSource.name}/${fileName}`;
  const problem = collection.current().problems.find(({ file }) => file === id);
  if (problem === undefined) return null;
  await remove(fileName);
  return problem.reason;
}

function namesIn(collection: LiveLibrary): readonly string[] {
  return collection
    .current()
    .index.articles.map(article => articleName(article, LONGEST_NAME, name => name));
}

function introduction(
  articlesDir: string,
  collection: LiveLibrary,
  { address }: Page,
): readonly string[] {
  const { index, problems } = collection.current();
  const held =
    index.articles.length === 0
      ? `There is no article in ${articlesDir} yet: put .txt or .md files there, or drop them on the page.`
      : `Footnote answers from ${libraryCounts(collection)} in ${articlesDir}.`;
  const named = problems.map(({ file, reason }) => `${file} ${reason}`);
  const leftOut = `${count(problems.length, 'file')} left out: ${listed(named, MOST_NAMED, '; ')}.`;
  return [
    problems.length === 0 ? held : `${held} ${leftOut}`,
    'No DISCORD_TOKEN is set, so it runs on a stand-in for Discord on this computer.',
    `Open ${address} in a browser to use it${new URL(address).port === String(PORT) ? '' : ` (port ${PORT} is taken)`}.`,
    'To put it on Discord, see "On your Discord server" in README.md.',
    'Press Ctrl+C to stop it.',
  ];
}
