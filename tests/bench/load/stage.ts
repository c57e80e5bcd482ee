import { TOKEN_LIFETIME } from '../../../src/sandbox/model/interaction.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { type BotProcess, type Program, startBotProcess } from './botProcess.ts';
import { CHANNELS, type Crowd, createCrowd } from './crowd.ts';
import { createTally, type Tally } from './tally.ts';

/** A bot on a stand-in of its own, with those who ask it. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: BotProcess;
  readonly crowd: Crowd;
  readonly tally: Tally;
  /** Hands on what comes of questions; rejects when the bot ends, and ends what it never replies to. */
  readonly whileAlive: <Result>(asking: Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** As many as members scroll back; the bot reads none of them. */
const MESSAGES_KEPT = 100;
/** A bot that sends nothing for so long sends nothing more. Unit: milliseconds. */
const PATIENCE = 20_000;

/** Sets up a stand-in and starts a bot on it. */
export async function setUp(program: Program): Promise<Stage> {
  let heardAt = performance.now();
  const sandbox = await startSandbox({
    clockMode: 'running',
    channels: CHANNELS,
    readsMessageContent: true,
    messagesKept: MESSAGES_KEPT,
    record: request => {
      heardAt = performance.now();
      tally.record(request);
    },
  });
  const tally = createTally(sandbox.clock.now);
  const bot = await startBotProcess(program, sandbox);
  const crowd = createCrowd(sandbox);

  async function whileAlive<Result>(asking: Promise<Result>): Promise<Result> {
    heardAt = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - heardAt < PATIENCE) return;
      heardAt = performance.now();
      sandbox.clock.advance(TOKEN_LIFETIME);
    }, PATIENCE / 10);
    try {
      return await Promise.race([asking, bot.ended]);
    } finally {
      clearInterval(watch);
    }
  }

  return {
    sandbox,
    bot,
    crowd,
    tally,
    whileAlive,
    close: async () => {
      await bot.stop();
      await sandbox.close();
    },
  };
}
