import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Interaction } from 'discord.js';
import { NOTICES, privateNotice } from '../render/notices/notices.ts';
import { answerInteraction, turnDown } from './answerInteraction.ts';
import { answerMention, isToBot } from './answerMention.ts';
import { createCooldown } from './cooldown.ts';
import { guard } from './guard.ts';
import { createQueue } from './queue.ts';
import { type Answerable, Reply, type Transport } from './reply.ts';
import type { RouterOptions, Routing } from './routing.ts';
import type { PostedMessage } from './writtenMessage.ts';

/** Answers interactions and messages to the bot, each once. */
export interface Router {
  /**
   * What goes wrong is told to the asker, if that is possible, and logged. Rejects for an interaction
   * that cannot be read, and leaves it to `expect`.
   */
  readonly route: (interaction: Interaction) => Promise<void>;
  /** Answers a message if it is to the bot. */
  readonly hear: (message: PostedMessage, botId: string) => Promise<void>;
  /** Apologises for an interaction that is not routed soon, since it could not be read. */
  readonly expect: (interaction: Answerable) => void;
  /** Takes no more; resolves when what is in flight is answered, if only with an apology. */
  readonly drain: () => Promise<void>;
}

// Units: milliseconds.
/** An interaction that is not routed within this time cannot be read. */
const UNREAD_AFTER = 1500;
/** After so long without taking more, what waits is turned away and nothing is sent anew. */
const DRAIN_TIME = 4000;

/** How many interactions are remembered, to know one that is delivered again. */
const REMEMBERED = 10_000;
/** Where more first answers are on their way, work waits for them. */
const CROWD = 100;
/** How long work waits before it looks again. Unit: milliseconds. */
const LOOK_INTERVAL = 5;

/** Makes the one place where interactions come in and where their failures end. */
export function createRouter(options: RouterOptions): Router {
  const { limits, now } = options;
  const ending = new AbortController();
  const transport = { ...options.transport, ending: ending.signal };
  // Each answer on its way listens for the end.
  setMaxListeners(0, ending.signal);
  const queue = createQueue(() => untilFewWait(transport));
  const routing: Routing = {
    ...options,
    transport,
    queue,
    cooldown: createCooldown({
      replies: limits.channelReplies,
      window: limits.channelWindow,
      now,
    }),
    channels: options.channels(ending.signal),
  };
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let isDraining = false;

  /** Whether an interaction comes for the first time. */
  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  }

  async function track(answering: Promise<void>): Promise<void> {
    inFlight.add(answering);
    try {
      await answering;
    } finally {
      inFlight.delete(answering);
    }
  }

  return {
    route: async interaction => {
      const reply = new Reply(transport, interaction);
      if (!isNew(interaction.id)) return;
      const answer = isDraining ? turnDown : answerInteraction;
      await track(answer(interaction, reply, routing));
    },
    hear: async (message, botId) => {
      if (isDraining || !isToBot(message, botId) || !isNew(message.id)) return;
      await track(answerMention(message, botId, routing));
    },
    expect: interaction => {
      const reply = new Reply(transport, interaction);
      const tell = (notice: string): Promise<void> => reply.say(privateNotice(notice), true);
      const apologise = (): void => {
        if (!isNew(interaction.id)) return;
        options.log.error({ interaction: interaction.id }, 'an interaction could not be read');
        const asked = { id: interaction.id, name: 'unread' };
        void track(guard({ asked, log: options.log, tell }, () => tell(NOTICES.failure)));
      };
      if (!seen.has(interaction.id)) setTimeout(apologise, UNREAD_AFTER).unref();
    },
    drain: async () => {
      isDraining = true;
      const timer = setTimeout(() => {
        queue.close();
        ending.abort();
      }, DRAIN_TIME);
      while (inFlight.size > 0) await Promise.allSettled(inFlight);
      clearTimeout(timer);
    },
  };
}

/** Work keeps the process from answering those who have heard nothing yet, so it lets them go first. */
async function untilFewWait({ firstLane }: Pick<Transport, 'firstLane'>): Promise<void> {
  while (firstLane.size + firstLane.pending > CROWD) await pause(LOOK_INTERVAL);
}
