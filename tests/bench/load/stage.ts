import { TOKEN_LIFETIME } from '../../../src/sandbox/model/interaction.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { type BotProcess, type Program, startBotProcess } from './botProcess.ts';
import { CHANNELS, type Crowd, createCrowd } from './crowd.ts';
import { createTally, type Tally } from './tally.ts';

/** A bot on its own sandbox, with members who ask questions. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: BotProcess;
  readonly crowd: Crowd;
  readonly tally: Tally;
  /** Passes on the outcome of questions; rejects when the bot exits, and gives up on missing replies. */
  readonly whileAlive: <Result>(asking: Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/** Messages kept per channel; the bot reads none of them. */
const MESSAGES_KEPT = 100;
/** Silence after which the remaining questions count as lost. Unit: milliseconds. */
const MAX_SILENCE = 20_000;

/** Starts a sandbox and a bot on it. */
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
      if (performance.now() - heardAt < MAX_SILENCE) return;
      heardAt = performance.now();
      sandbox.clock.advance(TOKEN_LIFETIME);
    }, MAX_SILENCE / 10);
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
