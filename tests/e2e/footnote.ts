import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFailed, onTestFinished, type TestContext } from 'vitest';
import { commands, components, mention, welcome } from '../../commands/index.ts';
import { openStored } from '../../src/app/bot/openStored.ts';
import { startJobs } from '../../src/app/bot/startJobs.ts';
import type { Digests } from '../../src/digests/createDigests.ts';
import type { Command } from '../../src/discord/command/command.ts';
import type { Services } from '../../src/discord/interactions/services.ts';
import type { LoadLimits } from '../../src/discord/load/loadLimits.ts';
import type { Observe } from '../../src/discord/log/activity.ts';
import { type Bot, startBot } from '../../src/discord/startBot.ts';
import type { Feeds } from '../../src/feeds/createFeeds.ts';
import type { GuildLibraries } from '../../src/library/guilds/guildLibraries.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import type { Reading } from '../../src/render/notices/notices.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import type { Fetch } from '../../src/sources/fetch/createFetch.ts';
import { createDownload } from '../../src/sources/upload/download.ts';
import type { Usage } from '../../src/storage/articles/usage.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { folderScope } from '../discord/folderScope.ts';
import { idleMeter, testClock } from '../discord/load/testClock.ts';
import { statusOf } from '../discord/statusOf.ts';
import { SHARED_READERS } from '../feeds/sharedReaders.ts';
import { createTestGuilds } from '../library/guilds/createTestGuilds.ts';
import { testLog } from '../secrets/testLog.ts';
import { noFetch } from '../sources/fetch/noFetch.ts';
import { type FaultyStorage, withFaults } from '../storage/storageFaults.ts';
import { indexOf } from '../testLibrary.ts';
import { failureReport } from './failureReport.ts';

/** A bot on a sandbox; both stop when the test ends. */
export interface Footnote {
  readonly sandbox: Sandbox;
  /** Advances the clocks of REST and gateway. Unit: milliseconds. */
  readonly passTime: (delay: number) => void;
  readonly bot: () => Bot;
  /** Restarts the bot; the given settings replace the earlier ones. */
  readonly restart: (settings?: Settings) => Promise<void>;
  /** Starts another bot with the same token, as another process would. */
  readonly startAnother: () => Promise<Bot>;
  /** Replaces all articles; texts by file name. */
  readonly replaceArticles: (texts: Readonly<Record<string, string>>) => void;
  /** The library of a server; only with `stores`. */
  readonly libraryOf: (guildId: string) => Promise<GuildLibrary>;
  /** Makes every change in storage fail, as on a full disk, until `false`; only with `stores`. */
  readonly failChanges: (areFailing?: boolean) => void;
  /** Where they are stored; only with `stores`. */
  readonly storage: () => Storage;
  /** Feeds of all servers; only with `stores`. */
  readonly feeds: () => Feeds;
  /** Digests of all servers; only with `stores`. */
  readonly digests: () => Digests;
  /** The bot's log at the most verbose level. */
  readonly logged: () => string;
}

interface Settings {
  /** Replaces Footnote's own commands. */
  readonly commands?: readonly Command[];
  /** Registers the commands in the server only. */
  readonly inGuild?: boolean;
  /** Unit: milliseconds; 0 defers every answer. */
  readonly slowAfter?: number;
  /** Limits that differ from `NO_LIMITS`. */
  readonly limits?: Partial<LoadLimits>;
}

interface Options extends Settings {
  /** Texts by file name. */
  readonly articles: Readonly<Record<string, string>>;
  /** Whether servers have libraries of their own; defaults to false. */
  readonly stores?: boolean;
  /** What a server's library may take; defaults to plenty. */
  readonly storageLimits?: Usage;
  /** Fetches pages and feeds; by default nothing is fetched. */
  readonly fetch?: Fetch;
  /** How many feeds a server may have; 20 by default. */
  readonly feedsPerServer?: number;
  /** Aborts downloads; defaults to their time limit. */
  readonly downloadTimeout?: () => AbortSignal;
  /** Draws pictures; by default, a picture is the bytes of its SVG. */
  readonly draw?: Services['draw'];
  /** Replaces what requests are answered from. */
  readonly scopeOf?: Services['scopeOf'];
  /** Progress of reading the articles; defaults to all read. */
  readonly reading?: () => Reading | null;
  /** Called with what the bot does. */
  readonly observe?: Observe;
  readonly sandbox?: SandboxOptions;
  /** The rules that refuse requests in this test, in order; defaults to none. */
  readonly refusals?: readonly string[];
  /** Whether this machine may answer so late that requests are repeated; such repeats are refused. */
  readonly mayBeLate?: boolean;
  /** Changes the sandbox before the bot starts. */
  readonly prepare?: (sandbox: Sandbox) => void | Promise<void>;
  /** Whether to wait until registration has succeeded or failed; defaults to true. */
  readonly awaitsRegistration?: boolean;
  /** Whether the bot's pauses advance the clocks instead of lasting until `passTime`; defaults to true. */
  readonly skipsPauses?: boolean;
  /** Whether the bot remembers the server of its commands after a restart; defaults to true. */
  readonly remembersGuild?: boolean;
  /** The context of the test; required in concurrent tests. */
  readonly test?: Pick<TestContext, 'onTestFinished' | 'onTestFailed'>;
}

const AMPLE: Usage = { articles: 1000, bytes: 100_000_000 };
/** Unit: bytes. */
const MAX_ARTICLE_BYTES = 1_000_000;

/** Accepts any load. */
export const NO_LIMITS: LoadLimits = {
  maxWait: Number.POSITIVE_INFINITY,
  perMember: Number.POSITIVE_INFINITY,
  channelReplies: Number.POSITIVE_INFINITY,
  channelWindow: 0,
};

/** Minimum time between two logins of a bot. Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;

/** Long enough that no connection seems dead when tests advance the gateway's clock. Unit: milliseconds. */
const HEARTBEAT_INTERVAL = 24 * 60 * 60_000;

/** Starts the bot on a new sandbox; the test fails if that refuses anything unexpected. */
export async function startFootnote(options: Options): Promise<Footnote> {
  const { test = { onTestFinished, onTestFailed }, skipsPauses = true } = options;
  const sandbox = await startSandbox({
    isUserInstallable: true,
    heartbeatInterval: HEARTBEAT_INTERVAL,
    ...options.sandbox,
  });
  await options.prepare?.(sandbox);
  let index = indexOf(options.articles);
  const stored =
    options.stores === true
      ? await openGuilds({ ...options, index: () => index, now: sandbox.clock.now }, test)
      : null;
  let settings: Settings = options;
  let lastGuild: string | null = null;
  const { log, logged } = testLog(sandbox.token, test.onTestFinished);
  test.onTestFailed(() => console.error(failureReport({ logged, requests: sandbox.requests })));
  const passTime = (delay: number): void => {
    sandbox.clock.advance(delay);
    sandbox.gatewayClock.advance(delay);
  };
  const clock = testClock({ base: sandbox.clock, ...(skipsPauses && { passTime }) });
  const work =
    stored &&
    openStored({
      storage: stored.storage,
      guilds: stored.guilds,
      fetch: options.fetch ?? (async () => ({ kind: 'refused', reason: { id: 'off' } })),
      limits: options.storageLimits ?? AMPLE,
      feedsPerServer: options.feedsPerServer ?? 20,
      feedMinutes: 10,
      clock,
      log,
      ...SHARED_READERS,
    });
  /** What ends the jobs of each bot that runs. */
  const running = new Map<Bot, () => Promise<void>>();
  const start = async (): Promise<Bot> => {
    const bot = await startBot({
      token: sandbox.token,
      api: sandbox.api,
      guildId: settings.inGuild === true ? sandbox.guild.id : null,
      lastGuild: {
        read: async () => (options.remembersGuild === false ? null : lastGuild),
        write: async guildId => {
          lastGuild = guildId;
        },
      },
      commands: settings.commands ?? commands,
      components,
      feedsOf: guildId => work?.feeds.of(guildId) ?? null,
      digestsOf: guildId => work?.digests.of(guildId) ?? null,
      ...(work && { deliveries: work.deliveries, onMembership: work.retention.note }),
      scopeOf: options.scopeOf ?? stored?.guilds.scopeOf ?? (async () => folderScope(index)),
      download: createDownload({
        origin: sandbox.cdn,
        maxBytes: MAX_ARTICLE_BYTES,
        ...(options.downloadTimeout && { timeout: options.downloadTimeout }),
      }),
      draw: options.draw ?? (async svg => new TextEncoder().encode(svg)),
      reading: options.reading ?? (() => null),
      mention,
      welcome,
      readsMessages: options.sandbox?.readsMessageContent === true,
      status: () => statusOf(index),
      log,
      limits: { ...NO_LIMITS, ...settings.limits },
      clock,
      meterLoad: idleMeter,
      random: () => 1,
      ...(options.observe && { observe: options.observe }),
      ...(settings.slowAfter === undefined ? {} : { slowAfter: settings.slowAfter }),
    });
    const stopJobs = startJobs({
      bot,
      storage: stored?.storage ?? null,
      stored: work,
      refreshLink: null,
      cluster: null,
      clock,
      log,
    });
    running.set(bot, stopJobs);
    if (options.awaitsRegistration !== false) await bot.registered;
    return bot;
  };
  test.onTestFinished(async () => {
    const stopping = Promise.all(Array.from(running.keys(), started => started.stop()));
    const jobs = Array.from(running.values(), stopJobs => stopJobs());
    await Promise.all([...jobs, work?.close(stopping.then(() => undefined))]);
    await stopping;
    await sandbox.close();
    const refused = sandbox.requests
      .flatMap(({ refusal }) => refusal?.rule ?? [])
      .filter(rule => options.mayBeLate !== true || rule !== 'answerOnce');
    expect(refused, 'refused by Discord').toEqual(options.refusals ?? []);
  });
  let bot = await start();
  return {
    sandbox,
    passTime,
    bot: () => bot,
    restart: async changes => {
      settings = { ...settings, ...changes };
      await Promise.all([bot.stop(), running.get(bot)?.()]);
      running.delete(bot);
      sandbox.gatewayClock.advance(IDENTIFY_INTERVAL);
      bot = await start();
    },
    startAnother: async () => {
      sandbox.gatewayClock.advance(IDENTIFY_INTERVAL);
      return await start();
    },
    replaceArticles: texts => {
      index = indexOf(texts);
    },
    libraryOf: async guildId => {
      const scope = await stored?.guilds.scopeOf(guildId);
      if (!scope?.library) throw new Error('this bot stores nothing');
      return scope.library;
    },
    failChanges: areFailing => stored?.failChanges(areFailing),
    storage: () => {
      if (stored === null) throw new Error('this bot stores nothing');
      return stored.storage;
    },
    feeds: () => {
      if (work === null) throw new Error('this bot stores nothing');
      return work.feeds;
    },
    digests: () => {
      if (work === null) throw new Error('this bot stores nothing');
      return work.digests;
    },
    logged,
  };
}

/** Opens libraries of servers over a folder's index; they are gone after the test. */
async function openGuilds(
  {
    index,
    now,
    storageLimits = AMPLE,
    fetch = noFetch,
  }: Pick<Options, 'storageLimits' | 'fetch'> & {
    readonly index: () => SearchIndex;
    readonly now: () => number;
  },
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<{ readonly guilds: GuildLibraries } & FaultyStorage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  const { storage, failChanges } = withFaults(await openStorage(folder));
  const guilds = createTestGuilds(index, { storage, fetch, limits: storageLimits, now });
  onTestFinished(async () => {
    await guilds.close();
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { guilds, storage, failChanges };
}
