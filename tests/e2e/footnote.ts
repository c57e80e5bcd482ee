import { expect, onTestFailed, onTestFinished, type TestContext } from 'vitest';
import { commands, components, mention } from '../../commands/index.ts';
import type { Command } from '../../src/discord/command/command.ts';
import type { LoadLimits } from '../../src/discord/load/loadLimits.ts';
import { type Bot, startBot } from '../../src/discord/startBot.ts';
import type { Reading } from '../../src/render/notices.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { indexOf } from '../collection.ts';
import { idleMeter, testClock } from '../discord/load/testClock.ts';
import { statusOf } from '../discord/statusOf.ts';
import { testLog } from '../secrets/testLog.ts';
import { failureReport } from './failureReport.ts';

/** A bot on a stand-in for Discord, which both end with the test. */
export interface Footnote {
  readonly sandbox: Sandbox;
  /** Advances both clocks, that of the gateway too. Unit: milliseconds. */
  readonly passTime: (delay: number) => void;
  readonly bot: () => Bot;
  /** Ends the bot and starts it anew, with other settings in place of those that are given. */
  readonly restart: (settings?: Settings) => Promise<void>;
  /** Puts other articles in the place of those there were, as files under their names. */
  readonly replaceArticles: (texts: Readonly<Record<string, string>>) => void;
  /** What the bot has logged, at the most verbose level. */
  readonly logged: () => string;
}

interface Settings {
  /** In place of Footnote's own. */
  readonly commands?: readonly Command[];
  /** Registers the commands in the server alone. */
  readonly inGuild?: boolean;
  /** Unit: milliseconds; 0 acknowledges everything before it is answered. */
  readonly slowAfter?: number;
  /** Other limits than those that no test runs into. */
  readonly limits?: Partial<LoadLimits>;
}

interface Options extends Settings {
  /** Articles as files under their names. */
  readonly articles: Readonly<Record<string, string>>;
  /** How far the articles are read; all of them when left out. */
  readonly reading?: () => Reading | null;
  readonly sandbox?: SandboxOptions;
  /** The rules by which Discord refuses requests in this test, in order; none when left out. */
  readonly refusals?: readonly string[];
  /** Makes things go wrong before the bot starts. */
  readonly prepare?: (sandbox: Sandbox) => void | Promise<void>;
  /** Whether to wait until the commands are registered or that has failed; left out, it is waited for. */
  readonly awaitsRegistration?: boolean;
  /** Whether the bot's pauses move the clocks on; else they last until `passTime`. True when left out. */
  readonly skipsPauses?: boolean;
  /** Whether it knows after a restart in which server it has registered its commands; it does when left out. */
  readonly remembersGuild?: boolean;
  /** The test's own context, which a test that runs beside others has to pass. */
  readonly test?: Pick<TestContext, 'onTestFinished' | 'onTestFailed'>;
}

/** Takes on all that comes. */
export const NO_LIMITS: LoadLimits = {
  maxWait: Number.POSITIVE_INFINITY,
  perMember: Number.POSITIVE_INFINITY,
  channelReplies: Number.POSITIVE_INFINITY,
  channelWindow: 0,
};

/** The gateway lets a bot in once in this time. Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;

/** So long that no connection seems dead when tests advance the gateway's clock. Unit: milliseconds. */
const HEARTBEAT_INTERVAL = 24 * 60 * 60_000;

/** Starts the bot on a stand-in of its own; the test fails if Discord refuses what it should not. */
export async function startFootnote(options: Options): Promise<Footnote> {
  const { test = { onTestFinished, onTestFailed }, skipsPauses = true } = options;
  const sandbox = await startSandbox({
    isUserInstallable: true,
    heartbeatInterval: HEARTBEAT_INTERVAL,
    ...options.sandbox,
  });
  await options.prepare?.(sandbox);
  let index = indexOf(options.articles);
  let settings: Settings = options;
  let lastGuild: string | null = null;
  const { log, logged } = testLog(sandbox.token, test.onTestFinished);
  test.onTestFailed(() => console.error(failureReport({ logged, requests: sandbox.requests })));
  const passTime = (delay: number): void => {
    sandbox.clock.advance(delay);
    sandbox.gatewayClock.advance(delay);
  };
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
      libraryFor: () => index,
      reading: options.reading ?? (() => null),
      mention,
      readsMessages: options.sandbox?.readsMessageContent === true,
      status: () => statusOf(index),
      log,
      limits: { ...NO_LIMITS, ...settings.limits },
      clock: testClock({ base: sandbox.clock, ...(skipsPauses && { passTime }) }),
      meterLoad: idleMeter,
      random: () => 1,
      ...(settings.slowAfter === undefined ? {} : { slowAfter: settings.slowAfter }),
    });
    if (options.awaitsRegistration !== false) await bot.registered;
    return bot;
  };
  let bot = await start();
  test.onTestFinished(async () => {
    await bot.stop();
    await sandbox.close();
    const refused = sandbox.requests.flatMap(({ refusal }) => refusal?.rule ?? []);
    expect(refused, 'refused by Discord').toEqual(options.refusals ?? []);
  });
  return {
    sandbox,
    passTime,
    bot: () => bot,
    restart: async changes => {
      settings = { ...settings, ...changes };
      await bot.stop();
      sandbox.gatewayClock.advance(IDENTIFY_INTERVAL);
      bot = await start();
    },
    replaceArticles: texts => {
      index = indexOf(texts);
    },
    logged,
  };
}
