import type { StartError } from '../../discord/gateway/startError.ts';
import type { Bot } from '../../discord/startBot.ts';

/** A bot that can be stopped and started again behind one `Bot` interface. */
export interface RestartableBot extends Bot {
  /** Resolves when the new bot is online and its commands are registered. */
  readonly restart: () => Promise<void>;
}

/**
 * Starts a bot with `start`. A restart stops it, calls `prepare` and starts another; if that fails, the
 * bot has ended.
 */
export async function startRestartableBot(
  start: () => Promise<Bot>,
  prepare: () => void,
): Promise<RestartableBot> {
  const first = await start();
  let current: Bot | null = first;
  let lastRestart = Promise.resolve();
  let follow: (bot: Bot) => void = nothing;
  let fail: (error: unknown) => void = nothing;
  const ended = new Promise<StartError>((resolve, reject) => {
    fail = reject;
    // A bot that was stopped for a restart has not ended.
    follow = bot => {
      bot.ended.then(reason => (bot === current ? resolve(reason) : undefined), reject);
    };
  });
  follow(first);

  async function stop(): Promise<void> {
    const stopped = current;
    current = null;
    await stopped?.stop();
  }

  async function startAgain(): Promise<void> {
    await stop();
    prepare();
    const bot = await start();
    current = bot;
    follow(bot);
    await bot.registered;
  }

  return {
    ...first,
    guildCount: () => current?.guildCount() ?? 0,
    load: () => (current ?? first).load(),
    ended,
    deliver: async () => current?.deliver(),
    localeOf: async guildId => (await current?.localeOf(guildId)) ?? null,
    idle: async () => current?.idle(),
    restart: () => {
      lastRestart = lastRestart.then(startAgain);
      lastRestart.catch(fail);
      return lastRestart;
    },
    stop: async () => {
      // The caller of restart() gets its error.
      await lastRestart.catch(() => undefined);
      await stop();
    },
  };
}

function nothing(): void {}
