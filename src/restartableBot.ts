import type { StartError } from './discord/gateway/startError.ts';
import type { Bot } from './discord/startBot.ts';

/** A bot that can be ended and started anew while others take it for one. */
export interface RestartableBot extends Bot {
  /** Resolves when the new one is online and its commands are registered. */
  readonly restart: () => Promise<void>;
}

/** Starts a bot by `start`, and so anew on each restart, after `prepare`; a restart that fails ends it. */
export async function startRestartable(
  start: () => Promise<Bot>,
  prepare: () => void,
): Promise<RestartableBot> {
  const first = await start();
  let current: Bot | null = first;
  let turn = Promise.resolve();
  let follow: (bot: Bot) => void = nothing;
  let fail: (error: unknown) => void = nothing;
  const ended = new Promise<StartError>((resolve, reject) => {
    fail = reject;
    // One that is stopped to be started anew has not ended.
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

  async function startAnew(): Promise<void> {
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
    ended,
    idle: async () => current?.idle(),
    restart: () => {
      turn = turn.then(startAnew);
      turn.catch(fail);
      return turn;
    },
    stop: async () => {
      // Whoever waits for the restart is told how it failed.
      await turn.catch(() => undefined);
      await stop();
    },
  };
}

function nothing(): void {}
