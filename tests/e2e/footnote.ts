import { afterEach } from 'vitest';
import { commands, components } from '../../commands/index.ts';
import type { Command } from '../../src/discord/command.ts';
import { createLog } from '../../src/discord/log.ts';
import { type Bot, startBot } from '../../src/discord/startBot.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { indexOf } from '../collection.ts';

/** A bot on a stand-in for Discord, which both end with the test. */
export interface Footnote {
  readonly sandbox: Sandbox;
  readonly bot: () => Bot;
  /** Ends the bot and starts it anew. */
  readonly restart: () => Promise<void>;
  /** Puts other articles in the place of those there were, as files under their names. */
  readonly replaceArticles: (texts: Readonly<Record<string, string>>) => void;
  /** What the bot has logged, at the most verbose level. */
  readonly logged: () => string;
}

interface Options {
  /** Articles as files under their names. */
  readonly articles: Readonly<Record<string, string>>;
  readonly sandbox?: SandboxOptions;
  /** In place of Footnote's own. */
  readonly commands?: readonly Command[];
  /** Registers the commands in the server alone. */
  readonly inGuild?: boolean;
  /** Unit: milliseconds; 0 acknowledges everything before it is answered. */
  readonly slowAfter?: number;
}

const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of running.splice(0)) await end();
});

/** Starts the bot on a stand-in of its own. */
export async function startFootnote(options: Options): Promise<Footnote> {
  const sandbox = await startSandbox(options.sandbox);
  let index = indexOf(options.articles);
  const lines: string[] = [];
  const start = (): Promise<Bot> =>
    startBot({
      token: sandbox.token,
      api: sandbox.api,
      guildId: options.inGuild === true ? sandbox.guild.id : null,
      commands: options.commands ?? commands,
      components,
      index: () => index,
      log: createLog('trace', [sandbox.token], line => lines.push(line)),
      ...(options.slowAfter === undefined ? {} : { slowAfter: options.slowAfter }),
    });
  let bot = await start();
  running.push(async () => {
    await bot.stop();
    await sandbox.close();
  });
  return {
    sandbox,
    bot: () => bot,
    restart: async () => {
      await bot.stop();
      bot = await start();
    },
    replaceArticles: texts => {
      index = indexOf(texts);
    },
    logged: () => lines.join(''),
  };
}
