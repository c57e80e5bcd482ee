import { count, listed } from './answer/wording.ts';
import type { Config } from './config.ts';
import { type BotOptions, startBot } from './discord/startBot.ts';
import { type DroppedArticles, openDroppedArticles } from './droppedArticles.ts';
import type { LiveCollection } from './followCollection.ts';
import { newsroomTalk } from './newsroomTalk.ts';
import { articleName } from './render/text/articleName.ts';
import { startRestartable } from './restartableBot.ts';
import { NEWSROOM, openNewsroom, postConversation } from './sandbox/page/newsroom.ts';
import { type Page, startPage } from './sandbox/page/startPage.ts';
import { createWireLog } from './sandbox/page/wireLog.ts';
import { startSandbox } from './sandbox/startSandbox.ts';
import { heldText, type Venue } from './venue.ts';

const PORT = 3000;
/** The gateway lets a bot in once in this time. Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;
/** So many files that were left out are named. */
const MOST_NAMED = 3;
/** Unit: characters. */
const LONGEST_NAME = 100;

/** A stand-in for Discord on this computer, with a page to use it by; it ends without a trace. */
export async function openTryOut({ articlesDir, maxArticleBytes }: Config): Promise<Venue> {
  const wire = createWireLog();
  const sandbox = await startSandbox({ ...NEWSROOM, ...wire, clockMode: 'running' });
  const dropped = await openDroppedArticles(maxArticleBytes);
  let page: Page | null = null;

  async function start(options: BotOptions, collection: LiveCollection) {
    await collection.opened;
    const { index } = collection.current();
    const people = openNewsroom(sandbox);
    postConversation(sandbox, people, newsroomTalk(index));
    const bot = await startRestartable(() => startBot(options), letBotIn);
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
    annex: dropped.annex,
    start,
    onCollectionChange: () => page?.refresh(),
    close: async () => {
      await sandbox.close();
      await dropped.close();
    },
  };
}

/** Adds an article and waits until it can be found; what is of no use is taken away again. */
async function addArticle(
  collection: LiveCollection,
  { annex, add, remove }: DroppedArticles,
  fileName: string,
  text: string,
): Promise<string | null> {
  const unusable = await add(fileName, text);
  if (unusable !== null) return unusable;
  await collection.readNow();
  const id = `${annex.name}/${fileName}`;
  const problem = collection.current().problems.find(({ file }) => file === id);
  if (problem === undefined) return null;
  await remove(fileName);
  return problem.reason;
}

function namesIn(collection: LiveCollection): readonly string[] {
  return collection
    .current()
    .index.articles.map(article => articleName(article, LONGEST_NAME, name => name));
}

function introduction(
  articlesDir: string,
  collection: LiveCollection,
  { address }: Page,
): readonly string[] {
  const { index, problems } = collection.current();
  const held =
    index.articles.length === 0
      ? `There is no article in ${articlesDir} yet: put .txt or .md files there, or drop them on the page.`
      : `Footnote answers from ${heldText(collection)} in ${articlesDir}.`;
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
