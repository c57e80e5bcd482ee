import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exampleTopics } from '../../answer/conversation/exampleTopics.ts';
import { ENDINGS_TEXT } from '../../articles/readers/formats.ts';
import { drain } from '../../concurrency/steps.ts';
import type { Config } from '../../config.ts';
import { type BotOptions, startBot } from '../../discord/startBot.ts';
import type { LiveLibrary } from '../../library/library.ts';
import { en } from '../../messages/en/index.ts';
import { NEWSROOM, openNewsroom, postConversation } from '../../sandbox/page/newsroom.ts';
import { type Page, startPage } from '../../sandbox/page/startPage.ts';
import { createWireLog } from '../../sandbox/page/wireLog.ts';
import { startSandbox } from '../../sandbox/startSandbox.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { counted, firstOf } from '../counted.ts';
import { skippedLines } from '../skippedLines.ts';
import { librarySize, type Venue } from '../venue.ts';
import { articleNames } from './articleNames.ts';
import { startRestartableBot } from './restartableBot.ts';
import { seedConversation } from './seedConversation.ts';
import { openUploadFolder, type UploadFolder } from './uploadFolder.ts';

/** The gateway accepts one login per interval. Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;
/** Skipped files named in the introduction. */
const MAX_NAMED = 3;
/** A server on this computer, from which the demo may fetch if FETCH_HOSTS names it. */
const LOOPBACK = /^127\.0\.0\.1:\d+$/u;

/** Starts a stand-in for Discord on this computer, with a page to use it; keeps nothing after its end. */
export async function startDemo(config: Config): Promise<Venue> {
  const { articlesDir, maxArticleBytes, fetchHosts, port } = config;
  const wire = createWireLog();
  const sandbox = await startSandbox({ ...NEWSROOM, ...wire, clockMode: 'running' });
  const uploads = await openUploadFolder(maxArticleBytes);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'footnote-data-'));
  let page: Page | null = null;

  async function start(options: BotOptions, library: LiveLibrary) {
    await library.opened;
    const { index } = library.current();
    const people = openNewsroom(sandbox);
    postConversation(sandbox, people, seedConversation(index));
    const bot = await startRestartableBot(() => startBot(options), skipIdentifyInterval);
    const opened = await startPage({
      sandbox,
      wire,
      people,
      port,
      articles: () => articleNames(library.current().index, uploads),
      starters: () => starterQuestions(library.current().index),
      restart: bot.restart,
      addArticle: (fileName, bytes) => addArticle(library, uploads, fileName, bytes),
      report: error => options.log.error({ err: error }, 'the page failed'),
    });
    page = opened;
    return {
      ...bot,
      stop: async () => {
        await opened.close();
        await bot.stop();
      },
      introduction: () => introduction({ articlesDir, port }, library, opened),
    };
  }

  function skipIdentifyInterval(): void {
    sandbox.gatewayClock.advance(IDENTIFY_INTERVAL);
  }

  return {
    token: sandbox.token,
    api: sandbox.api,
    guildId: null,
    readsMessages: true,
    databaseUrl: null,
    dataDir,
    cdn: sandbox.cdn,
    cacheDir: null,
    localHosts: (fetchHosts ?? []).filter(host => LOOPBACK.test(host)),
    extraSource: uploads.source,
    start,
    onLibraryChange: () => page?.refresh(),
    close: async () => {
      await sandbox.close();
      await uploads.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Adds an article and waits until it is searchable; removes it again if the library skips it. */
async function addArticle(
  library: LiveLibrary,
  { add, remove }: UploadFolder,
  fileName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const unusable = await add(fileName, bytes);
  if (unusable !== null) return unusable;
  await library.readNow();
  const problem = library.current().problems.find(({ file }) => file === fileName);
  if (problem === undefined) return null;
  await remove(fileName);
  return problem.reason;
}

function introduction(
  { articlesDir, port }: Pick<Config, 'articlesDir' | 'port'>,
  library: LiveLibrary,
  { address }: Page,
): readonly string[] {
  const { index, problems, skipped } = library.current();
  const content =
    index.articles.length === 0
      ? `There is no article in ${articlesDir} yet: put files there that end in ${ENDINGS_TEXT}, or drop them on the page.`
      : `Footnote answers from ${librarySize(library)} in ${articlesDir}.`;
  const named = problems.map(({ file, reason }) => `${file} ${reason}`);
  const leftOut = `${counted(problems.length, 'file')} skipped: ${firstOf(named, MAX_NAMED, '; ')}.`;
  return [
    problems.length === 0 ? content : `${content} ${leftOut}`,
    ...skippedLines(skipped),
    'No DISCORD_TOKEN is set, so it runs on a stand-in for Discord on this computer.',
    `Open ${address} in a browser to use it${isAt(address, port) ? '' : ` (port ${port} is in use; PORT sets another)`}.`,
    'To put it on Discord, see "On your Discord server" in README.md.',
    'Press Ctrl+C to stop it.',
  ];
}

function isAt(address: string, port: number): boolean {
  return port === 0 || new URL(address).port === String(port);
}

/** Up to three questions that the articles answer. */
function starterQuestions(index: SearchIndex): readonly string[] {
  const { whatAbout } = en.help;
  return drain(exampleTopics(index, whatAbout)).map(topic => whatAbout({ topic }));
}
